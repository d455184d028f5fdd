import { itemNumerals } from "../lib/chinese-numerals.ts";

/** What begins an item of a text that lists several: 一是, （一）, 1., 第一，. */
const heads = new RegExp(
  `[${itemNumerals}]是|[（(][${itemNumerals}\\d]{1,3}[）)]|(?<![\\d.])\\d{1,2}[.、．](?!\\d)|第[${itemNumerals}][，、]`,
  "g",
);
const longest = 40;

/** The first clause of an item, without what ends it; "" where that says too little or too much to be named by. */
function nameOf(item: string): string {
  const [clause = ""] = item.replace(/^[\s，：:、]{1,4}/, "").split(/[，。；;！？\n]/);
  const name = clause.trim();
  return name.length >= 4 && name.length <= longest ? name : "";
}

/** The items of one line; the sentences of one that lists none. */
function itemsOf(line: string): readonly string[] {
  const starts = [...line.matchAll(heads)].map(({ 0: head, index }) => ({ from: index, behind: index + head.length }));
  if (starts.length === 0) return line.split("。");
  return starts.map(({ behind }, at) => line.slice(behind, starts[at + 1]?.from));
}

/** What is lacking in somebody's work, as reports say it. */
const lacking =
  /不[足够高强深细实多全齐到]|不平衡|不及时|不规范|不完善|不熟|欠|薄弱|有待|仍需|需要|滞后|单一|差距|短板|较少|较低|缺乏|问题|还需|需进一步/;
/** What is meant to be done. */
const meant =
  /^(?:将|继续|进一步|持续|不断|加强|加大|提高|提升|完善|强化|深化|优化|健全|拓宽|拓展|推进|规范|严格|抓好|做好|落实|开展|组织|建立|丰富|创新)/;

const named = (text: string, isOne: (name: string) => boolean): readonly string[] => [
  ...new Set(
    text
      .split("\n")
      .flatMap(itemsOf)
      .map(nameOf)
      .filter((name) => name !== "" && isOne(name)),
  ),
];

/** The problems that a text names, each by its first clause, e.g. 公开内容不够全面. */
export const problemsNamed = (text: string): readonly string[] => named(text, (name) => lacking.test(name));

/** What a text says will be done, each by its first clause, e.g. 加强业务培训. */
export const measuresNamed = (text: string): readonly string[] => named(text, (name) => meant.test(name));
