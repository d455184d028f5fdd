import { likeness } from "../../comparison/likeness.ts";
import type { Anchor } from "../../report/rounds-schema.ts";
import { isHalfSaidElsewhere, isLong, isSaidOnce, timesSaid, withoutSigns } from "./said-once.ts";

/** A text of a report by its path. */
export interface PathedText {
  readonly path: string;
  readonly text: string;
}

/** Words of a text, from `start` up to before `end`; `isChanged` where they are no longer those that were quoted. */
export interface Located {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly isChanged: boolean;
}

/** So much of what stands around the words goes with them, on each side. */
export const contextLength = 24;
/** So much of it tells a place, where the words themselves are others. */
const tellingLength = 12;
/** A text that repeats its words more often than this says nothing of a place by them. */
const mostPlaces = 500;

/** A text between line ends, so that its beginning and its end are something to tell a place by, too. */
const framed = (text: string): string => `\n${text}\n`;

interface Place extends PathedText {
  /** In the framed text. */
  readonly at: number;
  /** How much of what stood before the words and after them stands there still. */
  readonly left: number;
  readonly right: number;
}

function alikeBefore(text: string, at: number, before: string): number {
  let length = 0;
  while (length < before.length && length < at && text[at - 1 - length] === before[before.length - 1 - length]) {
    length += 1;
  }
  return length;
}

function alikeAfter(text: string, at: number, after: string): number {
  let length = 0;
  while (length < after.length && text[at + length] === after[length]) length += 1;
  return length;
}

/** Every place of a report's texts where the words stand. */
function placesOf(texts: readonly PathedText[], { quote, before, after }: Around): readonly Place[] {
  const places: Place[] = [];
  for (const { path, text } of texts) {
    const whole = framed(text);
    // The frame's own line ends are none of the words.
    for (
      let found = text.indexOf(quote);
      found >= 0 && places.length < mostPlaces;
      found = text.indexOf(quote, found + 1)
    ) {
      const at = found + 1;
      const left = alikeBefore(whole, at, before);
      places.push({ path, text, at, left, right: alikeAfter(whole, at + quote.length, after) });
    }
  }
  return places;
}

/** Words with what stands around them. */
export type Around = Pick<Anchor, "quote" | "before" | "after">;

/** Words of a text with what stands around them, to find them again. */
export function aroundOf(text: string, start: number, end: number): Around {
  const whole = framed(text);
  return {
    quote: text.slice(start, end),
    before: whole.slice(Math.max(0, start + 1 - contextLength), start + 1),
    after: whole.slice(end + 1, end + 1 + contextLength),
  };
}

/** Less than that around words tells no place. */
const leastAround = 8;

/** What words are told from others by. */
interface Kind {
  /** They stood nowhere else. */
  readonly isOnly: boolean;
  /** They are long, too, and not even half of them stood elsewhere. */
  readonly isApart: boolean;
}

/** As an anchor has it: of words that stand nowhere else, several times are halves of them. */
const kindOf = ({ quote, isOnly, times }: Pick<Anchor, "quote" | "isOnly" | "times">): Kind => ({
  isOnly,
  isApart: isOnly && times === 1 && isLong(quote),
});

/** Few words stand in many places: so much around them must be as it was on either side. */
const leastBeside = 4;

/**
 * Places with enough around them as it was: a third of it, one side whole, or all of it where that is little. Few words are
 * looked for in their own text alone, with something on both sides or one side whole; so are words of which half stood elsewhere;
 * and words that are not the only ones of their kind with all that was around them, as what is left of two of the kind
 * has half of it.
 */
function alike(
  places: readonly Place[],
  { path, quote, before, after }: Around & Pick<Anchor, "path">,
  { isOnly, isApart }: Kind,
): readonly Place[] {
  const full = before.length + after.length;
  const third = Math.max(leastAround, full / 3);
  return places.filter((place) => {
    const { left, right } = place;
    if (place.path === path && left + right === full) return true;
    if (!isOnly) return false;
    const isWhole = (least: number) =>
      (left === before.length && left >= least) || (right === after.length && right >= least);
    const isSome = left + right >= third || isWhole(leastAround);
    if (isApart) return isSome;
    const isBeside = left >= Math.min(leastBeside, before.length) && right >= Math.min(leastBeside, after.length);
    return place.path === path && ((isSome && isBeside) || isWhole(isLong(quote) ? 1 : contextLength));
  });
}

/** The end of what stood before words, and the beginning of what stood after them, by which other words there are known. */
const frameOf = ({ before, after }: Around) => ({
  head: before.slice(-tellingLength),
  tail: after.slice(0, tellingLength),
});

/** How words of a report are told from the same words elsewhere in it, and whether what stands around them stands there alone. */
export function rankOf(
  texts: readonly PathedText[],
  around: Around,
  { path, start }: Pick<Located, "path" | "start">,
): Pick<Anchor, "times" | "which" | "isOnly" | "isFramed"> {
  const all = placesOf(texts, around);
  const { quote } = around;
  const isOnly = isSaidOnce(texts, quote);
  const halves = isOnly && isHalfSaidElsewhere(texts, quote) ? 2 : 1;
  const places = alike(all, { path, ...around }, kindOf({ quote, isOnly, times: halves }));
  const which = places.findIndex((place) => place.path === path && place.at === start + 1);
  const { head, tail } = frameOf(around);
  const own = texts.filter((text) => text.path === path);
  const isAlone = (words: string) => timesSaid(words.length < tellingLength ? own : texts, words) === 1;
  const isFramed = (head === "\n" || isAlone(head)) && (tail === "\n" || isAlone(tail));
  return { times: Math.max(halves, places.length), which: Math.max(0, which), isOnly, isFramed };
}

const asLocated = ({ path, at }: Place, quote: string): Located => ({
  path,
  start: at - 1,
  end: at - 1 + quote.length,
  isChanged: false,
});

/** The place of words that stand as they were quoted; "untold" where they stand, and which of several they are cannot be told. */
function unchanged(texts: readonly PathedText[], anchor: Anchor): Located | "untold" | undefined {
  const { quote, before, after, times, which, isOnly } = anchor;
  const all = placesOf(texts, anchor);
  if (all.length >= mostPlaces) return "untold";
  const places = alike(all, anchor, kindOf(anchor));
  if (times > 1 && !isOnly) {
    // Of several alike none may have come or gone, and this one must stand as it stood.
    const nth = places.length === times ? places[which] : undefined;
    const isSame = nth?.left === before.length && nth.right === after.length;
    return nth && isSame ? asLocated(nth, quote) : "untold";
  }
  const best = Math.max(...places.map(({ left, right }) => left + right));
  const [first, ...others] = places.filter(({ left, right }) => left + right === best);
  return first && (others.length === 0 ? asLocated(first, quote) : "untold");
}

/** The place of words that stood nowhere else and stand in one place now, whatever is around them. */
function moved(texts: readonly PathedText[], anchor: Anchor): Located | undefined {
  const [only, ...more] = placesOf(texts, anchor);
  const isMoved = kindOf(anchor).isApart && more.length === 0;
  return only && isMoved ? asLocated(only, anchor.quote) : undefined;
}

/** The only place of words in a text; -1 where there is none, or more than one. */
function onlyAt(text: string, words: string): number {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : -1;
}

/** A text that was quoted as a whole is known by half of what it says. */
const mostlyAlike = 0.5;

/** The place of words that may be others now, by what stands before and after them as it did. */
function changed(texts: readonly PathedText[], anchor: Anchor): Located | undefined {
  const { path, quote, isFramed } = anchor;
  const { head, tail } = frameOf(anchor);
  const own = texts.find((one) => one.path === path);
  if (head === "\n" && tail === "\n") {
    const isSame = own !== undefined && likeness(quote, own.text) >= mostlyAlike;
    return isSame ? { path, start: 0, end: own.text.length, isChanged: own.text !== quote } : undefined;
  }
  if (!isFramed || head.length + tail.length < tellingLength) return undefined;
  const found = texts.flatMap(({ path: other, text }): readonly Located[] => {
    const whole = framed(text);
    // What is short tells nothing of another text.
    if (other !== path && (head.length < tellingLength || tail.length < tellingLength)) return [];
    const from = head === "\n" ? 0 : onlyAt(whole, head);
    const end = tail === "\n" ? whole.length - 1 : onlyAt(whole, tail);
    const start = from + head.length;
    if (from < 0 || end <= start || end - start > 2 * quote.length + 40) return [];
    // Where a sign is all that stands between, the words are gone.
    if (withoutSigns(whole.slice(start, end)) === "") return [];
    return [{ path: other, start: start - 1, end: end - 1, isChanged: whole.slice(start, end) !== quote }];
  });
  return found.length === 1 ? found[0] : undefined;
}

const isIn = (inner: Located, outer: Located): boolean =>
  inner.path === outer.path && inner.start >= outer.start && inner.end <= outer.end;

/** True where what stands in the place of words is mostly them still, so that the same words elsewhere may be others. */
function isReworded(texts: readonly PathedText[], { path, start, end }: Located, quote: string): boolean {
  const words = texts.find((one) => one.path === path)?.text.slice(start, end) ?? "";
  return likeness(quote, words) >= mostlyAlike;
}

/**
 * Finds words again in the texts of a report: as they were quoted, wherever they stand now, or what stands between the same
 * words before and after. Undefined where they have gone or their place cannot be told: never another place.
 */
export function locate(texts: readonly PathedText[], anchor: Anchor): Located | undefined {
  const found = unchanged(texts, anchor);
  if (found) return found === "untold" ? undefined : found;
  const [elsewhere, here] = [moved(texts, anchor), changed(texts, anchor)];
  if (!elsewhere || !here) return elsewhere ?? here;
  return isIn(elsewhere, here) || !isReworded(texts, here, anchor.quote) ? elsewhere : undefined;
}
