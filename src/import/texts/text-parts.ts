import { aspectNamed } from "../../form/form.ts";
import type { Draft } from "../../report/schema.ts";

/** Texts of a report as lines, one paragraph each. */
export type Lines = readonly string[];

type Aspect = Draft["overview"]["aspects"][number];

const numbered = /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*/;
const longestHeading = 24;

/** A heading that runs in before its text, and the text. A full stop ends the heading and is no part of it. */
function runIn(words: string): Aspect {
  const at = words.search(/[。：:；，,！？\s]/);
  const heading = at < 0 ? words : words.slice(0, at);
  const sign = words[at];
  if (heading.length < 2 || heading.length > longestHeading || /^\d/.test(heading)) return { heading: "", text: words };
  if (at < 0) return { heading, text: "" };
  if (sign === "。" || /\s/.test(sign ?? "")) return { heading, text: words.slice(at + 1).trim() };
  if (sign === "：" || sign === ":") return { heading: `${heading}${sign}`, text: words.slice(at + 1).trim() };
  return { heading: "", text: words };
}

/** An aspect that begins without its number, as lists numbered by the word processor do. */
function unnumberedAspect(line: string): Aspect | undefined {
  const words = line.replace(/^\d{1,2}[、.．]\s*/, "");
  const aspect = runIn(words);
  return aspectNamed(aspect.heading) ? aspect : undefined;
}

/** The opening of part one and its aspects. */
export function readOverview(lines: Lines): { opening: string; aspects: Aspect[] } {
  const opening: string[] = [];
  const aspects: Aspect[] = [];
  const hasNumbers = lines.some((line) => numbered.test(line));
  for (const line of lines) {
    const aspect = numbered.test(line)
      ? runIn(line.replace(numbered, ""))
      : hasNumbers
        ? undefined
        : unnumberedAspect(line);
    const last = aspects[aspects.length - 1];
    if (aspect) aspects.push(aspect);
    else if (last) aspects[aspects.length - 1] = { ...last, text: last.text === "" ? line : `${last.text}\n${line}` };
    else opening.push(line);
  }
  return { opening: opening.join("\n"), aspects };
}

const measures =
  /^(?:[（(]?[一二三四五1-9][）)、.．]\s*)?(?:下一步|下步|改进|整改|今后|针对|对此|工作打算|(?:20\d\d年|明年)工作)/;

/** Part five: the problems, then, from the first line that speaks of what is done about them, the measures. */
export function readProblems(lines: Lines): Draft["problems"] {
  const at = lines.findIndex((line, index) => index > 0 && measures.test(line));
  if (at > 0) return { problems: lines.slice(0, at).join("\n"), measures: lines.slice(at).join("\n") };
  const [only] = lines;
  const sentences = lines.length === 1 && only ? (only.match(/[^。]+。?/g) ?? []) : [];
  const from = sentences.findIndex((sentence, index) => index > 0 && measures.test(sentence));
  if (from > 0) return { problems: sentences.slice(0, from).join(""), measures: sentences.slice(from).join("") };
  return { problems: lines.join("\n"), measures: "" };
}

/** The sentences before part one by what they are about. */
export function readPreface(lines: Lines): Pick<Draft["overview"], "basis" | "period" | "contact"> {
  const kinds = { basis: [] as string[], period: [] as string[], contact: [] as string[] };
  let before: keyof typeof kinds = "basis";
  for (const line of lines) {
    let starts = true;
    for (const sentence of line.match(/[^。]+。?/g) ?? []) {
      const kind = /统计期限|(?:统计|数据).{0,60}1月1日|1月1日.{0,60}12月31日/.test(
        sentence.normalize("NFKC").replace(/\s/g, ""),
      )
        ? "period"
        : /联系(?:电话|人|地址|方式)?|电话|邮编|地址/.test(sentence)
          ? "contact"
          : "basis";
      const own = kinds[kind];
      if (own.length > 0 && !starts && kind === before) own[own.length - 1] += sentence;
      else own.push(sentence.trim());
      before = kind;
      starts = false;
    }
  }
  return { basis: kinds.basis.join("\n"), period: kinds.period.join("\n"), contact: kinds.contact.join("\n") };
}

const date = /^(?:20\d\d|二[〇○零]..)\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/;

/** The organ's name and the date at the end of a report, apart from the text before them. */
export function splitSignature(lines: Lines, organ: string): { text: Lines; signature: Lines } {
  let end = lines.length;
  while (end > 0) {
    const line = (lines[end - 1] ?? "").replace(/\s+/g, "");
    const isOrgan =
      line.length >= 3 &&
      line.length <= 40 &&
      !/[。，；：]/.test(line) &&
      (organ.endsWith(line) || line.endsWith(organ));
    if (!date.test(line) && !(organ !== "" && isOrgan)) break;
    end -= 1;
  }
  return { text: lines.slice(0, end), signature: lines.slice(end) };
}
