import { aspectHeaded, aspectNamed, aspects as prescribed } from "../../form/form.ts";
import { numeralValue } from "../../lib/chinese-numerals.ts";
import { comparable } from "../../lib/clean-text.ts";
import { type Draft, mostAspects } from "../../report/schema.ts";

type Aspect = Draft["overview"]["aspects"][number];

/** The ways in which the headings of part one are numbered; the number is the first group. */
const numberings: readonly RegExp[] = [
  /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]\s*、?\s*/,
  /^[（(]\s*(\d{1,2})\s*[）)]\s*、?\s*/,
  /^(\d{1,2})\s*(?:[.．、](?!\d)|[）)])\s*/,
  /^([一二三四五六七八九十]{1,3})\s*、\s*/,
  /^([一二三四五六七八九十]{1,3})是\s*/,
];

/** In characters; longer words are a sentence. */
const longestHeading = 45;
/** A count, which a sentence has and a heading has not. */
const counted = /\d\s*(?:余|多)?(?:条|件|次|篇|个|期|项|份|万|人|场|部|名|%)/;

function isHeading(words: string, isWholeLine: boolean): boolean {
  if (words.length < 2 || words.length > longestHeading || counted.test(words)) return false;
  if (/^(?:20)?\d\d年(?:度)?[，,]|^(?:本|今)年/.test(words)) return false;
  const commas = words.match(/[，,]/g)?.length ?? 0;
  return commas < 4 && (isWholeLine || words.length <= 36 || commas < 2);
}

/** A paragraph that names an aspect before its first comma: 在主动公开方面，…. */
function byComma(words: string): Aspect {
  const [, heading = ""] = /^((?:在)?[^，,。]{2,24}(?:方面|情况))[，,]/.exec(words) ?? [];
  if (heading === "" || !aspectHeaded(heading)) return { heading: "", text: words };
  return { heading, text: words.slice(heading.length + 1).trim() };
}

/** A paragraph that runs on behind an aspect's name with the year: 主动公开2023年…. */
function byYear(words: string): Aspect | undefined {
  const [, heading = ""] = /^([^，,。：:；;\s\d]{4,20})(?=20\d\d年[^。]{0,200}。)/.exec(words) ?? [];
  return aspectNamed(heading) && { heading, text: words.slice(heading.length).trim() };
}

/** A paragraph by the heading that it begins with, whose full stop or colon is no part of it. */
function headed(paragraph: string): Aspect {
  const words = paragraph.trim();
  const run = byYear(words);
  if (run) return run;
  const end = words.search(/[。：:；;！？\s]/);
  const heading = end < 0 ? words : words.slice(0, end);
  const sign = end < 0 ? "" : (words[end] ?? "");
  if (/[；;！？]/.test(sign) || !isHeading(heading, end < 0) || /^在[^，,]+方面[，,]/.test(words))
    return byComma(words);
  return { heading, text: words.slice(heading.length + 1).trim() };
}

const numberIn = (line: string, numbering: RegExp): number | undefined => {
  const number = numbering.exec(line)?.[1];
  return number === undefined ? undefined : /\d/.test(number) ? Number(number) : numeralValue(number);
};

/** The numbering that divides part one: the first of those that begins with 1 and goes on, or heads an aspect of the form. */
function numberingOf(lines: readonly string[]): RegExp | undefined {
  return numberings.find((numbering, at) => {
    const items = lines.flatMap((line) => {
      const number = numberIn(line, numbering);
      return number === undefined ? [] : [{ number, line: line.replace(numbering, "") }];
    });
    if (at === 0) return items.length > 0;
    const headings = items.filter(({ line }) => headed(line).heading !== "");
    if (!headings.some(({ number }) => number === 1)) return false;
    return (
      headings.some(({ number }) => number === 2) || headings.some(({ line }) => aspectHeaded(headed(line).heading))
    );
  });
}

const bare = (words: string): string => comparable(words).replace(/(?:工作)?(?:情况|方面)$/, "");
const about = /^(?:在|政府信息|政务信息|政务|加强|做好|规范|推进|强化)+/;

/** An aspect that begins with its name alone, without a number. */
function unnumbered(line: string): Aspect | undefined {
  const aspect = headed(line);
  const name = bare(aspect.heading);
  const names = [name, name.replace(about, "")].filter((one) => one.length >= 4);
  return prescribed.some(({ label }) => names.some((one) => label === one || label.endsWith(one))) ? aspect : undefined;
}

/** A line that is a heading by its end alone; a number that it begins with may be a name: 12345热线平台建设情况. */
const ownHeading = /^\d{0,6}[^，,。；：:\d]{2,20}(?:情况|方面|建设|工作|管理|保障|公开)[：:]?$/;

/** Where a line goes on with a heading in brackets, behind a full stop. */
const withinLine = /(?<=。)\s*(?=[（(][一二三四五六七八九十]{1,2}[）)])/;

/** The lines, divided before headings of aspects that stand within them; as they are where no heading of theirs begins a line. */
function withHeadingsAtStart(lines: readonly string[]): readonly string[] {
  const [first] = numberings;
  if (!first || lines.filter((line) => first.test(line)).length > 1) return lines;
  const divided = lines.flatMap((line) => line.split(withinLine));
  const headings = divided.filter((line) => first.test(line) && headed(line.replace(first, "")).heading !== "");
  return headings.length > 1 ? divided : lines;
}

/** Part one as it was divided. */
export interface DividedOverview {
  readonly opening: string;
  readonly aspects: Aspect[];
  /** Why it may have to be divided otherwise; "" where nothing speaks against it. */
  readonly doubt: string;
}

/** A line of a text that begins as a heading of an aspect does, with or without a number. */
const aspectIn = (line: string): Aspect | undefined => {
  const number = numberings.find((numbering) => numbering.test(line));
  return unnumbered(number ? line.replace(number, "") : line);
};

/** What speaks against a division: numbers that do not follow each other, a heading that was left in a text, 一是 before sentences. */
function doubtOn(lines: readonly string[], numbering: RegExp | undefined, headings: ReadonlySet<string>): string {
  const stray = lines.flatMap((line) => (headings.has(line) ? [] : (aspectIn(line)?.heading ?? [])))[0];
  if (stray !== undefined) return `“${stray}”像是小标题，没有分出来，请核对。`;
  if (!numbering) {
    const alike = headings.size > 0 ? lines.find((line) => !headings.has(line) && ownHeading.test(line)) : undefined;
    return alike === undefined ? "" : `“${alike}”像是小标题，没有分出来，请核对。`;
  }
  const numbers = [...headings].map((line) => numberIn(line, numbering));
  if (numbers.some((number, at) => number !== at + 1)) return "各方面小标题的编号不连续，请核对有没有漏分。";
  const isPrescribed = [...headings].some((line) => aspectIn(line) !== undefined);
  const isSentences = numbering === numberings[numberings.length - 1] && !isPrescribed;
  return isSentences ? `按“一是”“二是”分成 ${headings.size} 个方面，请核对。` : "";
}

/** Part one: its opening, and the aspects by their headings. */
export function readOverview(text: readonly string[]): DividedOverview {
  const lines = withHeadingsAtStart(text);
  const opening: string[] = [];
  const aspects: Aspect[] = [];
  const headings = new Set<string>();
  const numbering = numberingOf(lines);
  // Where named aspects are headed by lines of their own, other such lines are headings too.
  const ownLines = numbering ? 0 : lines.filter((line) => unnumbered(line)?.text === "").length;
  const aspectAt = (line: string): Aspect | undefined => {
    if (!numbering) return unnumbered(line) ?? (ownLines > 1 && ownHeading.test(line) ? headed(line) : undefined);
    return numbering.test(line) ? headed(line.replace(numbering, "")) : undefined;
  };
  for (const line of lines) {
    const aspect = aspectAt(line);
    const last = aspects[aspects.length - 1];
    // Beyond what a report may have, a heading stays a line of the last aspect.
    if (aspect && aspects.length < mostAspects) {
      aspects.push(aspect);
      headings.add(line);
    } else if (last) last.text = last.text === "" ? line : `${last.text}\n${line}`;
    else opening.push(line);
  }
  return { opening: opening.join("\n"), aspects, doubt: doubtOn(lines, numbering, headings) };
}
