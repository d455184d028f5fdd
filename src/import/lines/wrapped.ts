import { type Fragment, fragmentText, type LineFragment } from "../fragments.ts";
import { isKnownWord } from "../tables/printed-words.ts";
import { isValue } from "../tables/values.ts";
import { partHeading } from "../texts/part-headings.ts";

/** In half widths: a line of a printed page is no longer, and a paragraph that nobody broke is. */
const widest = 100;
/** In half widths: lines of a narrow column of a table are shorter. */
const narrowest = 40;
/** So many half widths before the edge a line may end, as some signs begin no line. */
const slack = 6;
/** So many different lines must end at the edge within a sentence; so many others, such as addresses, may reach beyond it. */
const fewest = 6;
const mostBeyond = 2;

const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > "\u00ff" ? 2 : 1), 0);

/** What a line may end in that goes on in the next one. */
const withinSentence = /[\u3400-\u9fff\dA-Za-z，、,（(《〈“》〉”）)〕]$/;
/** A row with signs between its cells. */
const ofCells = /[,|，]\s*[\d—/]/;
const begins =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]{1,3}、|第[一二三四五六]部分)/;
/** The number of a page between the lines of a sentence. */
const pageNumber = /^(?:[-—–―·]\s?)?\d{1,3}(?:\s?[-—–―·])?$/;

const isFilled = (fragment: Fragment | undefined): fragment is LineFragment =>
  fragment?.kind === "line" && fragment.text !== "";

/** The width at which the lines of a source were broken; undefined where its paragraphs are whole. */
function edgeOf(lines: readonly LineFragment[]): number | undefined {
  if (lines.filter(({ text }) => text.length > widest / 2 && widthOf(text) > widest).length > mostBeyond)
    return undefined;
  const texts = lines.filter(({ text }) => !isValue(text) && !isKnownWord(text));
  const edge = texts.map(({ text }) => widthOf(text)).sort((a, b) => b - a)[mostBeyond] ?? 0;
  if (edge > widest || edge < narrowest) return undefined;
  const broken = new Set(texts.filter((line) => goesOn(line, edge)).map(({ text }) => text));
  return broken.size >= fewest ? edge : undefined;
}

/** Two pieces of a sentence; words of Latin letters keep a space between them. */
const joined = (one: string, other: string): string =>
  `${one}${/[A-Za-z]$/.test(one) && /^[A-Za-z]/.test(other) ? " " : ""}${other}`;

const isText = ({ text }: LineFragment): boolean =>
  !isValue(text) && partHeading(text) === undefined && !isKnownWord(text);

const isEmpty = (fragment: Fragment | undefined): boolean => fragment?.kind === "line" && fragment.text === "";

/** True where an empty line stands after nearly each line of text, as some programs copy: it ends no paragraph. */
function isSpaced(fragments: readonly Fragment[]): boolean {
  const isLine = (one: Fragment | undefined) => isFilled(one) && isText(one);
  const together = fragments.filter((one, at) => isLine(one) && isLine(fragments[at + 1])).length;
  return together * 10 <= fragments.filter(isLine).length;
}

/** The lines of a source that were broken at the edge of a page, as a copy out of a PDF has them, joined to paragraphs again. */
export function withWholeParagraphs(fragments: readonly Fragment[]): readonly Fragment[] {
  const edge = edgeOf(fragments.filter(isFilled));
  if (edge === undefined) return fragments;
  const spaced = isSpaced(fragments);
  const result: Fragment[] = [];
  let open: { readonly at: number; readonly line: LineFragment } | undefined;
  for (const fragment of fragments) {
    // With spaces in it a page's number came as a row.
    const isNumber = pageNumber.test(fragmentText(fragment).replace(/\s+/g, " "));
    const before = open && /[，、]/.test(open.line.text) ? open : undefined;
    if (open && isFilled(fragment) && !isNumber && !begins.test(fragment.text) && isText(fragment)) {
      const whole = { ...open.line, text: joined(open.line.text, fragment.text) };
      result[open.at] = whole;
      open = goesOn(fragment, edge) ? { at: open.at, line: whole } : undefined;
      continue;
    }
    result.push(fragment);
    if ((isNumber && before) || (spaced && isEmpty(fragment))) continue;
    open =
      isFilled(fragment) && goesOn(fragment, edge) && isText(fragment)
        ? { at: result.length - 1, line: fragment }
        : undefined;
  }
  return result;
}

/** True for a line that reaches the edge within a sentence. */
const goesOn = ({ text }: LineFragment, edge: number): boolean =>
  widthOf(text) >= edge - slack && withinSentence.test(text) && !ofCells.test(text);
