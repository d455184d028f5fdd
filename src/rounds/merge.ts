import { diff3Merge } from "node-diff3";
import { type Cell, enteredCells } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import { attachmentsWord } from "../form/phrases.ts";
import { texts } from "../form/texts.ts";
import { chineseNumeral } from "../lib/chinese-numerals.ts";
import { sentencesOf } from "../prose/sentences.ts";
import { shownText, withAnnotation, withText } from "../report/cell-entry.ts";
import { textAt, withTextAt } from "../report/report-texts.ts";
import { asDraft, type Draft, type PastReport } from "../report/schema.ts";

/** Which of two values a clerk takes where both sides changed the same. */
export type MergeChoice = "ours" | "theirs";

/** What a merge takes from the other report: the place in words, what stood there, and what then stands there. */
export interface TakenChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A cell or some sentences that both sides changed, each in its own way. */
export interface Conflict {
  readonly id: string;
  /** The place in words. */
  readonly label: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What comes of two reports that were one before. */
export interface Merge {
  /** Where the other report alone was changed, which is taken from it. */
  readonly taken: readonly TakenChange[];
  readonly conflicts: readonly Conflict[];
  /** The report with each conflict as it was chosen; without a choice ours stays. */
  readonly merged: (choices: ReadonlyMap<string, MergeChoice>) => Draft;
}

/** One place of a report, what stands there in each of the three, and how it is put there. */
interface Place {
  readonly id: string;
  readonly label: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly put: (draft: Draft, value: string) => Draft;
  /** Merged by sentences; else as a whole. */
  readonly isText: boolean;
}

/** A number with its annotation in one text, as a cell shows it. */
const cellText = (draft: Draft, cell: Cell): string => {
  const note = draft.notes[cell.id];
  return `${shownText(draft, cell)}${note === undefined ? "" : `（${note}）`}`;
};

function cellPlace(cell: Cell, base: Draft, ours: Draft, theirs: Draft): Place {
  return {
    id: cell.id,
    label: `${cell.table.name} ${cell.name}`,
    base: cellText(base, cell),
    ours: cellText(ours, cell),
    theirs: cellText(theirs, cell),
    put: (draft, value) => {
      const from = value === cellText(theirs, cell) ? theirs : ours;
      return withAnnotation(withText(draft, cell, shownText(from, cell)), cell, from.notes[cell.id] ?? "");
    },
    isText: false,
  };
}

const textPlace = (path: string, label: string, [base, ours, theirs]: readonly [Draft, Draft, Draft]): Place => ({
  id: path,
  label,
  base: textAt(base, path),
  ours: textAt(ours, path),
  theirs: textAt(theirs, path),
  put: (draft, value) => withTextAt(draft, path, value),
  isText: true,
});

type Aspects = Draft["overview"]["aspects"];
const aspectsInWords = (aspects: Aspects): string =>
  aspects.map(({ heading, text }, at) => `（${chineseNumeral(at + 1)}）${heading}\n${text}`).join("\n");

/** The aspects one by one where all three have as many; else all of them as one, as nobody knows which belong together. */
function aspectPlaces(three: readonly [Draft, Draft, Draft]): readonly Place[] {
  const [base, ours, theirs] = three.map(({ overview }) => overview.aspects) as [Aspects, Aspects, Aspects];
  if (base.length === ours.length && base.length === theirs.length) {
    return base.flatMap((_, at) => {
      const name = `（${chineseNumeral(at + 1)}）${ours[at]?.heading ?? ""}`;
      return [
        { ...textPlace(`overview.aspects.${at}.heading`, `${name} 标题`, three), isText: false },
        textPlace(`overview.aspects.${at}.text`, name, three),
      ];
    });
  }
  const words = aspectsInWords(theirs);
  const put = (draft: Draft, value: string): Draft => ({
    ...draft,
    overview: { ...draft.overview, aspects: value === words ? theirs : ours },
  });
  const all = { base: aspectsInWords(base), ours: aspectsInWords(ours), theirs: words };
  return [{ id: "overview.aspects", label: "总体情况各个方面", ...all, put, isText: false }];
}

/** Everything of three reports that can differ, place by place. */
export function placesOf(three: readonly [Draft, Draft, Draft]): readonly Place[] {
  const plain = [
    ["organ", "机关名称"],
    ["attachments", attachmentsWord],
    ["signedBy", "落款机关"],
    ["signedOn", "落款日期"],
  ] as const;
  return [
    ...plain.map(([path, label]) => ({ ...textPlace(path, label, three), isText: false })),
    ...texts.map(({ id, label }) => textPlace(id, label, three)),
    ...aspectPlaces(three),
    ...tables.flatMap((table) => enteredCells(table).map((cell) => cellPlace(cell, ...three))),
  ];
}

/** A text cut before each of its sentences; nothing of it is left out. */
export function sentencePieces(text: string): readonly string[] {
  const starts = sentencesOf(text)
    .slice(1)
    .map(({ start }) => start);
  return [0, ...starts].map((start, at) => text.slice(start, starts[at])).filter((piece) => piece !== "");
}

/** A stretch of a place: settled, or in conflict under an id. */
type Stretch = { readonly text: string } | { readonly conflict: Conflict };

/** What comes of a place where nothing in conflict is taken from the other report. */
const settled = (stretches: readonly Stretch[]): string =>
  stretches.map((one) => ("text" in one ? one.text : one.conflict.ours)).join("");

/** What the library returns, whose own types say nothing. */
interface Region {
  readonly ok?: readonly string[];
  readonly conflict?: { readonly a: readonly string[]; readonly b: readonly string[] };
}

/** The work grows with the square of the sentences: a text of more was not written as one. */
const mostSentences = 1000;

function stretchesOf(place: Place): readonly Stretch[] {
  const { id, label, base, ours, theirs, isText } = place;
  if (ours === theirs || base === theirs) return [{ text: ours }];
  if (base === ours) return [{ text: theirs }];
  if (!isText) return [{ conflict: { id, label, ours, theirs } }];
  const [a, o, b] = [ours, base, theirs].map((text) => [...sentencePieces(text)]) as [string[], string[], string[]];
  if (Math.max(a.length, o.length, b.length) > mostSentences) return [{ conflict: { id, label, ours, theirs } }];
  const regions: readonly Region[] = diff3Merge(a, o, b, { excludeFalseConflicts: true });
  return regions.map(({ ok = [], conflict }, at): Stretch => {
    if (!conflict) return { text: ok.join("") };
    return { conflict: { id: `${id} ${at}`, label, ours: conflict.a.join(""), theirs: conflict.b.join("") } };
  });
}

/**
 * Merges two reports that go back to one: cell by cell, and texts sentence by sentence. What only one of them changed is
 * taken; what both changed otherwise is a conflict, and nothing of it is decided here.
 */
export function mergeReports(before: PastReport, ours: Draft, theirs: Draft): Merge {
  const base = asDraft(before);
  const places = placesOf([base, ours, theirs]).map((place) => ({ place, stretches: stretchesOf(place) }));
  const changed = places.filter(
    ({ place, stretches }) =>
      place.ours !== place.theirs && place.base !== place.theirs && settled(stretches) !== place.ours,
  );
  return {
    taken: changed.map(({ place: { label, ours }, stretches }) => ({ label, before: ours, after: settled(stretches) })),
    conflicts: places.flatMap(({ stretches }) => stretches.flatMap((one) => ("conflict" in one ? [one.conflict] : []))),
    merged: (choices) =>
      places.reduce((draft, { place, stretches }) => {
        const value = stretches
          .map((one) => ("text" in one ? one.text : one.conflict[choices.get(one.conflict.id) ?? "ours"]))
          .join("");
        return value === place.ours ? draft : place.put(draft, value);
      }, ours),
  };
}
