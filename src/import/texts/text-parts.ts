import { aspectNamed } from "../../form/form.ts";
import { comparable } from "../../lib/clean-text.ts";
import { type Draft, mostAspects } from "../../report/schema.ts";

/** Texts of a report as lines, one paragraph each. */
export type Lines = readonly string[];

type Aspect = Draft["overview"]["aspects"][number];

const numbered = /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*/;
/** In characters; a longer beginning of a paragraph is no heading. */
const longestHeading = 24;

const sentencesOf = (line: string): Lines => line.match(/[^。]+。?/g) ?? [];

/** A paragraph by the heading that runs in before its text. A full stop ends the heading and is no part of it. */
function runIn(paragraph: string): Aspect {
  const end = paragraph.search(/[。：:；，,！？\s]/);
  const heading = end < 0 ? paragraph : paragraph.slice(0, end);
  const sign = end < 0 ? "" : (paragraph[end] ?? "");
  const isHeading = heading.length >= 2 && heading.length <= longestHeading && !/^\d/.test(heading);
  if (!isHeading || /[；，,！？]/.test(sign)) return { heading: "", text: paragraph };
  const kept = /[：:]/.test(sign) ? sign : "";
  return { heading: heading + kept, text: paragraph.slice(heading.length + 1).trim() };
}

/** An aspect that begins without its number, as lists numbered by the word processor do. */
function unnumberedAspect(line: string): Aspect | undefined {
  const aspect = runIn(line.replace(/^\d{1,2}[、.．]\s*/, ""));
  return aspectNamed(aspect.heading) ? aspect : undefined;
}

/** The opening of part one and its aspects. */
export function readOverview(lines: Lines): { opening: string; aspects: Aspect[] } {
  const opening: string[] = [];
  const aspects: Aspect[] = [];
  const hasNumbers = lines.some((line) => numbered.test(line));
  const numberedAspect = (line: string) => (numbered.test(line) ? runIn(line.replace(numbered, "")) : undefined);
  for (const line of lines) {
    const aspect = hasNumbers ? numberedAspect(line) : unnumberedAspect(line);
    const last = aspects[aspects.length - 1];
    // Beyond what a report may have, a heading stays a line of the last aspect.
    if (aspect && aspects.length < mostAspects) aspects.push(aspect);
    else if (last) last.text = last.text === "" ? line : `${last.text}\n${line}`;
    else opening.push(line);
  }
  return { opening: opening.join("\n"), aspects };
}

const measures =
  /^(?:[（(]?[一二三四五1-9][）)、.．]\s*)?(?:下一步|下步|改进|整改|今后|针对|对此|工作打算|(?:20\d\d年|明年)工作)/;

/** Divides before the first passage, other than the first, that speaks of measures; undefined where none does. */
function beforeMeasures(passages: Lines, separator: string): Draft["problems"] | undefined {
  const from = passages.findIndex((passage, index) => index > 0 && measures.test(passage));
  if (from < 0) return undefined;
  return { problems: passages.slice(0, from).join(separator), measures: passages.slice(from).join(separator) };
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

const date = /^(?:20\d\d|二[〇○零]..)\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/;

/** Divides the organ's name and the date at the end of a report from the text before them. */
export function splitSignature(lines: Lines, organ: string): { text: Lines; signature: Lines } {
  let end = lines.length;
  while (end > 0) {
    const line = (lines[end - 1] ?? "").replace(/\s+/g, "");
    const isName = line.length >= 3 && line.length <= 40 && !/[。，；：]/.test(line);
    const isOrgan = organ !== "" && isName && (organ.endsWith(line) || line.endsWith(organ));
    if (!date.test(line) && !isOrgan) break;
    end -= 1;
  }
  return { text: lines.slice(0, end), signature: lines.slice(end) };
}
