/**
 * A stretch of running text as lines may break in it: an ordinary one as programs break lines by themselves, a whole one
 * nowhere, an address between any two of its parts.
 */
export interface LinePiece {
  readonly kind: "text" | "whole" | "address";
  /** One, or the parts of an address; joined they are the text. */
  readonly parts: readonly string[];
}

const digit = "[0-9０-９]";
const hyphen = "[-－—–‐]";

/** 〔2021〕30号, a telephone number with its area, its extension, 2025年, full-width figures; none may be taken apart. */
const wholes = [
  `[〔［\\[]${digit}{4}[〕］\\]]第?${digit}+号`,
  `(?:[（(]0\\d{2,3}[)）]${hyphen}?|0\\d{2,3}${hyphen}|400${hyphen})\\d{3,4}${hyphen}?\\d{3,4}(?:${hyphen}\\d{1,6})?(?!\\d)`,
  "转\\d{1,6}(?!\\d)",
  `${digit}{1,20} ?[年月日号]`,
  "[０-９]{2,}",
];

/** The signs of web addresses and of mail addresses, a run of them that is one, or a word longer than any. */
const sign = "[A-Za-z0-9_.~:/?#@!$&*+=%-]";
const address = `(?=[A-Za-z])(?=${sign}{0,80}(?:[@/]|\\.[A-Za-z]|[A-Za-z0-9]{17}))[A-Za-z]${sign}{8,}`;

const special = new RegExp(`(${address})|${wholes.join("|")}`, "g");

/** A part longer than this is cut in threes, so that no line lacks more than two ems. */
const longestPart = 7;
const cut = /.{3}(?=.{3})/g;

/** The parts of an address: each ends after its signs, as names stand between them. */
const addressParts = (text: string): readonly string[] =>
  text
    .split(/(?<=[/?&=#_@.:-])(?![/?&=#_@.:-])/)
    .flatMap((part) => (part.length > longestPart ? part.replace(cut, "$&\n").split("\n") : [part]));

/** Signs between and behind words. */
const signs = "。；：，、！？）”》〉";
const aSign = `[${signs}]`;
/** A character that is no letter or figure. */
const character = `[^!-~${signs}]`;
/**
 * The least that a last line holds, with the signs behind it: three letters, a figure with its unit, or two characters, perhaps
 * with a sign between them.
 */
const ending = new RegExp(`(?:[!-~]{3}|[!-~]{1,12}${character}|${character}${aSign}*${character})${aSign}*$`, "u");
/** A text of fewer characters takes one line of a page. */
const pageLine = 22;

/** The pieces with the end of their text kept whole, so that no last line is a lone character. */
function withEnding(pieces: readonly LinePiece[], text: string, isLonger: boolean): readonly LinePiece[] {
  const [end = ""] = isLonger ? (ending.exec(text) ?? []) : [];
  const last = pieces[pieces.length - 1];
  const own = last?.parts.join("") ?? "";
  const former = pieces[pieces.length - 2];
  const both = `${former?.parts.join("") ?? ""}${own}`;
  if (end === "" || last?.kind === "whole") return pieces;
  if (own.length >= end.length && last)
    return [...pieces.slice(0, -1), ...cutAt(last, own.length - end.length), wholeOf(end)];
  // What is whole takes the few signs behind it along: 31日止。
  if (former?.kind === "whole") return [...pieces.slice(0, -2), wholeOf(both)];
  if (former?.kind !== "address" || both.length <= end.length) return pieces;
  return [...pieces.slice(0, -2), ...cutAt(former, both.length - end.length), wholeOf(end)];
}

const wholeOf = (text: string): LinePiece => ({ kind: "whole", parts: [text] });

/** The beginning of a piece. */
function cutAt({ kind, parts }: LinePiece, length: number): readonly LinePiece[] {
  const words = parts.join("").slice(0, length);
  if (words === "") return [];
  return [{ kind, parts: kind === "address" ? addressParts(words) : [words] }];
}

/**
 * A text in pieces; joined they are the text, sign for sign. `before`: characters of a heading that it runs on behind. A text of up
 * to `oneLine` characters takes one line.
 */
export function piecesOf(text: string, before = 0, oneLine = pageLine): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let done = 0;
  const add = (kind: LinePiece["kind"], parts: readonly string[]) => pieces.push({ kind, parts });
  for (const match of text.matchAll(special)) {
    const [found] = match;
    const at = match.index ?? 0;
    if (at > done) add("text", [text.slice(done, at)]);
    if (match[1] === undefined) add("whole", [found]);
    else add("address", addressParts(found));
    done = at + found.length;
  }
  if (done < text.length) add("text", [text.slice(done)]);
  return withEnding(pieces, text, before + text.length > oneLine);
}
