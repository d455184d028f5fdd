/** What sentences and lines end with, by the codes of the characters. */
const ends: ReadonlySet<number> = new Set([..."。！？；\n"].map((sign) => sign.charCodeAt(0)));

/** Pieces of no less than `least` characters that are some thousand long, and seldom longer than `most`. */
const least = 200;
const most = 3000;
/** Of so many ends of sentences one is a place to cut. */
const oneOf = 32;

/** Whether an end of a sentence is a place to cut, by the few characters before it alone. */
function isChosen(text: string, end: number): boolean {
  let sum = 0;
  for (let at = end - 5; at < end - 1; at += 1) sum = (sum * 31 + text.charCodeAt(at)) & 0xffff;
  return sum % oneOf === 0;
}

/**
 * The places behind the ends of sentences at which a long text is cut, so that what is worked out of a piece can be kept.
 * They hang on the words right before them and not on how much stands before those: who types into one piece leaves the
 * others as they are. None in a text without such ends.
 */
export function cutsOf(text: string): readonly number[] {
  const cuts: number[] = [];
  let from = 0;
  for (let at = least; at < text.length; at += 1) {
    if (!ends.has(text.charCodeAt(at - 1)) || at - from < least) continue;
    if (at - from < most && !isChosen(text, at)) continue;
    cuts.push(at);
    from = at;
  }
  return cuts;
}

/** A text in pieces between some places. */
export const cutAt = (text: string, cuts: readonly number[]): readonly string[] =>
  [0, ...cuts].map((from, at) => text.slice(from, cuts[at]));
