import { memoizeByIdentity } from "../lib/memoize.ts";
import type { Work } from "../lib/slices.ts";
import { cutsOf } from "../lib/work/cuts.ts";
import { inTurn } from "../lib/work/shared-work.ts";
import type { ReportText } from "../report/report-texts.ts";
import type { Found } from "./check-def.ts";
import type { Edit, TextRange } from "./finding.ts";

/** Shorter texts are looked at whole. */
const long = 8000;
/** Stretches are so long that what is seen from them besides costs little. */
const stretchLength = 4000;
/** So many characters on either side of a stretch are seen from it: sentences are no longer. */
const seen = 400;

/** A stretch of a text with what can be seen from it, as a text of its own, and the place of that in the whole. */
interface Stretch {
  readonly text: ReportText;
  readonly at: number;
  /** Where the stretch itself begins and ends in the whole. */
  readonly from: number;
  readonly to: number;
}

/** The stretches of the text that was looked at last at each path, by what can be seen from them. */
const latest = new Map<string, ReadonlyMap<string, ReportText>>();

/** A text in stretches; most are one. One that stands in the text before it, wherever, has the same text of its own there and here. */
const stretchesOf = memoizeByIdentity((text: ReportText): readonly Stretch[] => {
  if (text.text.length <= long) return [{ text, at: 0, from: 0, to: text.text.length }];
  const known = latest.get(text.path);
  const words = text.text;
  const next = new Map<string, ReportText>();
  const cuts = [0, ...cutsOf(words, stretchLength), words.length];
  const stretches = cuts.slice(1).map((to, index): Stretch => {
    const from = cuts[index] ?? 0;
    const at = Math.max(0, from - seen);
    const own = words.slice(at, to + seen);
    const before = next.get(own) ?? known?.get(own);
    const isSame = before?.label === text.label && before.part === text.part && before.standing === text.standing;
    const stretch = before && isSame ? before : { ...text, text: own };
    next.set(own, stretch);
    return { text: stretch, at, from, to };
  });
  latest.set(text.path, next);
  return stretches;
});

const moved = <T extends TextRange>(range: T, by: number): T => ({
  ...range,
  start: range.start + by,
  end: range.end + by,
});
const movedEdit = (edit: Edit, by: number): Edit => ("path" in edit ? moved(edit, by) : edit);

/** What was found in a stretch, by the places of the whole text. */
const inWhole = ({ words, repairs, ...found }: Found, by: number): Found => ({
  ...found,
  ...(words ? { words: words.map((range) => moved(range, by)) } : {}),
  ...(repairs
    ? { repairs: repairs.map((one) => ({ ...one, edits: one.edits.map((edit) => movedEdit(edit, by)) })) }
    : {}),
});

/**
 * Follows a rule through texts, through a long one stretch by stretch, and remembers what it found in a stretch as long as
 * nothing changes there; work that may be laid down behind each. For rules that look no further than some sentences, and find
 * one thing in one place.
 */
export function inStretches(
  rule: (text: ReportText) => readonly Found[],
): (texts: readonly ReportText[]) => Work<readonly Found[]> {
  const remembered = memoizeByIdentity(rule);
  return (texts) =>
    inTurn(texts.flatMap(stretchesOf), ({ text, at, from, to }) => {
      const found = remembered(text);
      if (text.text.length === to - from) return found;
      return found
        .map((one) => inWhole(one, at))
        .filter(({ words: [first] = [] }) => first && first.start >= from && first.start < to);
    });
}
