/** What sentences and lines end with, by the codes of the characters. */
const ends: ReadonlySet<number> = new Set([..."。！？；\n"].map((sign) => sign.charCodeAt(0)));

/** How long a sentence is, roughly, in characters. */
const sentence = 31;

/** A number of an end of a sentence that hangs on the few characters before it alone. */
function markOf(text: string, end: number): number {
  let mark = 0;
  for (let at = end - 5; at < end - 1; at += 1) mark = (mark * 31 + text.charCodeAt(at)) & 0xffff;
  return mark;
}

/**
 * The places behind the ends of sentences at which a long text is cut into pieces of `about` so many characters, a fifth of it
 * at least and seldom more than its triple, so that what is worked out of a piece can be kept. They hang on the words right
 * before them and not on how much stands before those: who types into one piece leaves the others as they are. None in a text
 * without such ends.
 */
export function cutsOf(text: string, about = 1000): readonly number[] {
  const least = about / 5;
  const most = 3 * about;
  const oneOf = Math.round(about / sentence);
  const cuts: number[] = [];
  let from = 0;
  for (let at = least; at < text.length; at += 1) {
    if (!ends.has(text.charCodeAt(at - 1)) || at - from < least) continue;
    if (at - from < most && markOf(text, at) % oneOf !== 0) continue;
    cuts.push(at);
    from = at;
  }
  return cuts;
}

/** A text in pieces between some places. */
export const cutAt = (text: string, cuts: readonly number[]): readonly string[] =>
  [0, ...cuts].map((from, at) => text.slice(from, cuts[at]));
