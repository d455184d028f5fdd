import { parts } from "../../form/form.ts";
import { type Fragment, type LineFragment, ownTexts } from "../fragments.ts";
import { titleOf } from "../texts/identity.ts";
import { partHeading } from "../texts/part-headings.ts";

const lineLike = (fragment: LineFragment, text: string): LineFragment => ({ ...fragment, text });

/** A number that stands alone belongs to the words behind it: 第一部分 总体情况, （一） 主动公开. */
const numberAlone =
  /^(?:第[一二三四五六]部分|\d{1,2}[.、．]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)])$/;

/** The words of a line whose breaks were lost, between which a break may have been. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const word of text.split(/\s+/)) {
    const before = words[words.length - 1];
    if (before !== undefined && numberAlone.test(before)) words[words.length - 1] = `${before} ${word}`;
    else words.push(word);
  }
  return words;
}

const isHeading = (word: string): boolean => {
  const heading = partHeading(word);
  return heading !== undefined && heading.style !== "none" && heading.rest === "";
};

const begins = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]{1,3}[、]|\*\*)/;

/** How the first sentence of a preface begins; what of a page's data may stand before it, in characters. */
const beginsPreface = /^(?:本(?:年度)?(?:报告|年报)|(?:根据|依据|按照)《|为(?:贯彻|进一步))/;
const longestData = 40;

/** In characters; what is longer and does not end as a sentence does goes on. */
const longestAlone = 24;

const countOf = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;
const isOpen = (text: string): boolean => countOf(text, /[《〈“（(<]/g) > countOf(text, /[》〉”）)>]/g);

/** Whether a sentence goes on behind words that are followed by a space. */
function goesOn(before: string, word: string): boolean {
  if (isOpen(before)) return true;
  const title = titleOf(word);
  if (title?.year !== undefined && title.organ !== "") return false;
  if (beginsPreface.test(word) && !/[，、,]$/.test(before) && before.length <= longestData) return false;
  // A date has spaces around its figures.
  if (/^(?:\d{1,4}(?:[年月日]|$)|[年月日])/.test(word) && /[自至从到为于\d年月]$/.test(before)) return true;
  if (/[。；：:！？”）)]$/.test(before) || begins.test(word)) return false;
  if ((begins.test(before) && !/。/.test(before)) || titleOf(before) !== undefined) return false;
  if (/^[，,、；和与及]/.test(word) || (/^[（(]/.test(word) && /》$/.test(before))) return true;
  if (/^(?:根据|依据|依照|按照|为)/.test(before)) return true;
  return before.length > longestAlone || /[，、,。]/.test(before);
}

/** Words as paragraphs: one ends with a sentence, and a heading, which is none, stands alone. */
function paragraphs(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const before = lines[lines.length - 1];
    if (before !== undefined && goesOn(before, word)) lines[lines.length - 1] = `${before} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Text whose line breaks were lost, in lines: headings of parts apart, and below those of tables each word. */
function linesOf(fragment: LineFragment): readonly LineFragment[] {
  const lines: string[] = [];
  let words: string[] = [];
  let inTable = false;
  const end = () => {
    lines.push(...(inTable ? words : paragraphs(words)));
    words = [];
  };
  for (const word of wordsOf(fragment.text)) {
    if (isHeading(word)) {
      end();
      lines.push(word);
      inTable = ["disclosure", "applications", "litigation"].includes(partHeading(word)?.id ?? "");
    } else words.push(word);
  }
  end();
  return lines.map((text) => lineLike(fragment, text));
}

/** How many headings of parts make a line one whose breaks were lost. */
const fewestHeadings = 2;

/** A heading of a part within a text; a list of the parts has a sign behind each. */
const withinText = new RegExp(
  `(?:[一二三四五六]\\s?[、.．]|第[一二三四五六]部分)\\s?(?:${parts.map(({ title }) => title).join("|")})(?![，,、；;。])`,
  "g",
);

/** A text that has lost even the spaces, with spaces around the headings of parts. */
function withSpaces(text: string): string {
  if (text.length <= 60 || (text.match(withinText)?.length ?? 0) < fewestHeadings) return text;
  return text.replace(withinText, " $& ");
}

/** The number of a heading, as every one has that is looked for. */
const numbered = /(?:^|\s)(?:[（(]?[一二三四五六七八九]|第|[1-6])/g;

const isWholeDocument = (text: string): boolean =>
  text.length > 60 &&
  (text.match(numbered)?.length ?? 0) >= fewestHeadings &&
  wordsOf(text).filter(isHeading).length >= fewestHeadings;

/** The lines of a row in one of whose cells a whole document stands: strokes in its text were taken for those of a table. */
function linesOfRow(fragment: Fragment): readonly Fragment[] {
  if (fragment.kind !== "row" || fragment.placed) return [fragment];
  const texts = ownTexts(fragment.cells);
  if (!texts.some(isWholeDocument)) return [fragment];
  return texts.flatMap((text) => linesOf({ kind: "line", text, box: fragment.box }));
}

/**
 * The fragments with the headings of parts in lines of their own: of a line that goes on after its heading, and of one into
 * which many ran together.
 */
export function withHeadingsApart(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.flatMap((fragment): readonly Fragment[] => {
    if (fragment.kind !== "line" || fragment.text === "") return linesOfRow(fragment);
    const text = withSpaces(fragment.text);
    if (isWholeDocument(text)) return linesOf({ ...fragment, text });
    const heading = text.length > 12 ? partHeading(text) : undefined;
    if (!heading || heading.rest === "") return [fragment];
    const at = text.length - heading.rest.length;
    return [lineLike(fragment, text.slice(0, at).trim()), lineLike(fragment, heading.rest)];
  });
}
