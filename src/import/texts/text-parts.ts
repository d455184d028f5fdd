import { typedHeading } from "../../document/lines/headings.ts";
import { comparable } from "../../lib/clean-text.ts";
import { joinNeighbours } from "../../lib/lists.ts";
import type { Draft } from "../../report/schema.ts";

/** Texts of a report as lines, one paragraph each. */
export type Lines = readonly string[];

const sentencesOf = (line: string): Lines => line.match(/[^。]+。?/g) ?? [];

const measures =
  /^(?:[（(]?[一二三四五1-9][）)、.．]\s*)?(?:下一步|下步|改进|整改|今后|针对|对此|工作打算|(?:20\d\d年|明年)工作)/;

/** Divides before the first passage, other than the first, that speaks of measures; undefined where none does. */
function beforeMeasures(passages: Lines, separator: string): Draft["problems"] | undefined {
  const from = passages.findIndex((passage, index) => index > 0 && measures.test(passage));
  if (from < 0) return undefined;
  return { problems: passages.slice(0, from).join(separator), measures: passages.slice(from).join(separator) };
}

/** Lines with those headings of pages before their text that run in there on paper: （一）…。 */
export function withRunIns(lines: Lines): Lines {
  const isHeading = (line: string) => typedHeading(line) === line;
  return joinNeighbours(lines, (last, next) =>
    last.endsWith("。") && isHeading(last) && typedHeading(next) === "" ? last + next : undefined,
  );
}

/** Part five: the problems, then, from the first line or sentence that speaks of what is done about them, the measures. */
export function readProblems(lines: Lines): Draft["problems"] {
  const [only = "", ...others] = lines;
  const divided = others.length > 0 ? beforeMeasures(lines, "\n") : beforeMeasures(sentencesOf(only), "");
  return divided ?? { problems: lines.join("\n"), measures: "" };
}

type PrefaceText = "basis" | "period" | "contact";

/** The text of the preface that a sentence belongs to. */
function prefaceText(sentence: string): PrefaceText {
  const plain = comparable(sentence);
  if (/统计期限|(?:统计|数据).{0,60}1月1日|1月1日.{0,60}12月31日/.test(plain)) return "period";
  return /联系(?:电话|人|地址|方式)?|电话|邮编|地址/.test(sentence) ? "contact" : "basis";
}

/** The texts before part one, made of the sentences of these lines by what they are about. */
export function readPreface(lines: Lines): Record<PrefaceText, string> {
  const texts = { basis: "", period: "", contact: "" };
  for (const line of lines) {
    let before: PrefaceText | undefined;
    for (const sentence of sentencesOf(line)) {
      const id = prefaceText(sentence);
      if (id === before) texts[id] += sentence;
      else texts[id] += `${texts[id] === "" ? "" : "\n"}${sentence.trim()}`;
      before = id;
    }
  }
  return texts;
}
