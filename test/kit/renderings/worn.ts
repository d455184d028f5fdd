import { applications } from "../../../src/form/applications.ts";
import { documentName, parts, partTitle } from "../../../src/form/form.ts";

/** Headings of the edition of 2019 and of loose hands; two parts are numbered 三. */
const headings: Readonly<Record<string, string>> = {
  litigation: "三、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
  problems: "五、存在的主要问题及整改措施",
  other: "六、其他需要报告的事项。",
};

const wornHeadings = parts.flatMap((part): (readonly [string, string])[] => {
  const worn = headings[part.id];
  return worn === undefined ? [] : [[partTitle(part), worn]];
});

const wornLabels: readonly (readonly [string, string])[] = [
  ["2.其他法律行政法规禁止公开", "2.其他法律行政止公开"],
  ["（七）总计", "(七)合计"],
  ["结果维持", "结果 维持"],
  ["结果纠正", "结果 纠正"],
  ["其他结果", "其他 结果"],
  ["尚未审结", "尚未 审结"],
  ["社会公益组织", "社会公益 组织"],
  ["法律服务机构", "法律服\u00a0务机构"],
  ["法人或其他组织", "法人或其它组织"],
  ["3.危及“三安全一稳定”", '3、危及"三安全一稳定"'],
  ["1.属于国家秘密", "１.属于国家秘密"],
  ["4.保护第三方合法权益", "4．保护第三方合法权益"],
  ["规章", "规  章"],
];

const known: ReadonlyMap<string, string> = new Map([...wornHeadings, ...wornLabels]);

const numbering = /^（([一二三四五六七])）/;
const labels: ReadonlySet<string> = new Set(
  applications.bands.flatMap((band) => band.rows.flatMap((row) => ["under" in row ? row.under : [], row.label].flat())),
);

/** Numbers as they come from an input method left at full width. */
function fullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** 总计 of every kind by turns. */
const totals = ["总  计", "合计", "总　计", "总计"];

function wornWords(words: string, count: number): string {
  if (words === "总计") return totals[count % totals.length] ?? words;
  if (/^\d+$/.test(words)) return count % 5 === 1 ? fullWidth(words) : words;
  if (/^\d[\d.]*（.*）$/.test(words)) return words.replace(/（/g, "(").replace(/）/g, ")");
  if (words.endsWith(documentName)) return words.replace(/(\d{4})年(?=政府信息公开)/, " $1 年");
  const changed = known.get(words) ?? words;
  if (!labels.has(words) && !words.startsWith("第二十条")) return changed;
  return changed.replace(numbering, "($1)").replace(/（/g, "(").replace(/）/g, ")");
}

/**
 * The words of a page or a text as they look after years of copying: cells and lines that are a heading, a label or a
 * number are damaged in the ways that published reports show; running text and markup stay.
 */
export function worn(text: string): string {
  const seen = new Map<string, number>();
  return text.replace(/(<[^>]*>)|[^<>\t\n]+/g, (words, tag: string | undefined) => {
    if (tag !== undefined) return words;
    const kind = /^\d/.test(words) ? "number" : words;
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    return wornWords(words, count);
  });
}
