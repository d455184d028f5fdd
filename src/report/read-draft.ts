import { cellById } from "../form/cells.ts";
import { edition } from "../form/form.ts";
import { showsNothing } from "../lib/strings.ts";
import { blankDraft } from "./blank-draft.ts";
import { numberAt, withText } from "./cell-entry.ts";
import { heal, type Misfit, nothingThere, ownAt } from "./heal.ts";
import { readYear } from "./identity.ts";
import { placeName } from "./place-name.ts";
import { asDraft, asPastReport, type Draft, draftSchema } from "./schema.ts";
import { type SetAside, setAsideAt } from "./set-aside.ts";

/** A draft as far as it could be read, and what of it could not stay where it stood. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly setAside: readonly SetAside[];
}

type Report = Readonly<Record<string, unknown>>;

let made: Report | undefined;
/** A blank report, made for the first that does not fit: most reports do, and opening one waits for nothing else. */
function blank(): Report {
  made ??= blankDraft({ organ: "", organKind: "other", year: Number(edition) });
  return made;
}

/** What may be missing from a report without a loss: where there is none, there is nothing of it. */
const mayBeMissing: readonly PropertyKey[] = [
  "notes",
  "typed",
  "attachments",
  "signedBy",
  "signedOn",
  "lastYear",
  "explanations",
  "confirmed",
  "followsTables",
  "finalisedOn",
  "rounds",
  "charts",
];

const isObject = (value: unknown): value is Report =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A comment, a round and their report go as a whole: half a comment is none. */
const asWhole = ([first, second, ...rest]: readonly PropertyKey[]): readonly PropertyKey[] | undefined =>
  first === "charts"
    ? [first]
    : first === "rounds" && second !== undefined
      ? [first, second, ...(second === "base" ? [] : rest.slice(0, 1))]
      : undefined;

/** The year of a report whose own cannot be taken: as it reads, else that of 统计期限, else the one after last year's. */
function yearOf(report: Report): number {
  const period = /20\d\d(?=年)/.exec(String(ownAt(report, ["overview", "period"])))?.[0];
  const last = readYear(String(ownAt(report, ["lastYear", "year"])));
  return readYear(String(report.year)) ?? Number(period ?? (last === undefined ? edition : Math.min(last + 1, 2100)));
}

/** Returns what stands in place of a value that does not fit: what stands there in a blank report, or nothing at all. */
function insteadIn(report: Report, path: readonly PropertyKey[]): unknown {
  const [first, second, at, field] = path;
  if (first === "year") return yearOf(report);
  if (first === "lastYear") {
    return second !== undefined && isObject(report.lastYear) ? insteadIn(report.lastYear, path.slice(1)) : null;
  }
  if (second === "aspects" && at !== undefined) return field === "heading" || field === "text" ? "" : nothingThere;
  if (first === "rounds") {
    if (second === undefined || at !== undefined) return nothingThere;
    return second === "side" ? "unit" : second === "base" ? null : [];
  }
  const there = ownAt(blank(), path);
  return there === undefined ? nothingThere : there;
}

/** True where something of the report itself is left as it was. */
function isReport(value: Report, misfits: readonly Misfit[]): boolean {
  const gone = misfits.flatMap(({ path }) => (path.length === 1 ? path : []));
  return Object.keys(blank()).some(
    (key) => !mayBeMissing.includes(key) && !gone.includes(key) && ownAt(value, [key]) !== undefined,
  );
}

/** True where nothing is lost with a misfit: no words where there should be some, none where there need be none. */
function isNothing({ path, value }: Misfit): boolean {
  const key = path[path.length - 1] ?? "";
  if (value === undefined) return mayBeMissing.includes(key);
  if (key === "year" || key === "organKind") return false;
  return value === null || (typeof value === "string" && showsNothing(value));
}

/** The misfits of last year's report, by their places in it. */
const ofLastYear = (misfits: readonly Misfit[]): readonly Misfit[] =>
  misfits.flatMap(({ path: [first, ...path], ...misfit }) => (first === "lastYear" ? [{ ...misfit, path }] : []));

/** Returns a report with the texts and numbers that its cells refused as if they had been typed there. */
function withTexts(report: Draft, misfits: readonly Misfit[]): Draft {
  const typed: Record<string, string | undefined> = { ...report.typed };
  for (const { path, value } of misfits) {
    const cell = cellById(path.join("."));
    const isText = typeof value === "number" || (typeof value === "string" && !showsNothing(value));
    if (cell && isText) typed[cell.id] ??= String(value);
  }
  const lastYear = report.lastYear && asPastReport(withTexts(asDraft(report.lastYear), ofLastYear(misfits)));
  return { ...report, typed, lastYear };
}

/**
 * Returns a report with its texts that are no number read anew: what is understood by now becomes the number that it
 * says, and beside what is not none may stand, as sums would count it unseen.
 */
function withTypedRead(report: Draft): ReadDraft {
  const setAside: SetAside[] = [];
  let draft = report;
  for (const [id, text] of Object.entries(report.typed)) {
    const cell = cellById(id);
    if (!cell || text === undefined) continue;
    const [number, note] = [numberAt(draft, cell), draft.notes[cell.id]];
    draft = withText(draft, cell, text);
    if (draft.typed[cell.id] === undefined) continue;
    if (note !== undefined) draft = { ...draft, notes: { ...draft.notes, [cell.id]: note } };
    if (number !== null) setAside.push({ place: placeName(id.split(".")), text: String(number), cell: cell.id });
  }
  if (draft.lastYear === null) return { draft, setAside };
  const last = withTypedRead(asDraft(draft.lastYear));
  return { draft: { ...draft, lastYear: asPastReport(last.draft) }, setAside: [...setAside, ...last.setAside] };
}

/** Returns what is told of a misfit, once its place has been read anew: nothing of a text that is a number after all. */
function told({ draft, misfit }: { draft: Draft; misfit: Misfit }): readonly SetAside[] {
  const { path } = misfit;
  const [report, within] = path[0] === "lastYear" ? [draft.lastYear, path.slice(1)] : [draft, path];
  const cell = cellById(within.join("."));
  if (isNothing(misfit) || (cell && ownAt(report, within) !== null)) return [];
  return [setAsideAt(placeName(path), misfit, path === within ? cell?.id : undefined)];
}

/**
 * Reads a parsed report of the current shape. What its schema refuses is set aside, and the rest of it taken; a text in a
 * cell for a number stays in the cell. Undefined for what is no report at all.
 */
export function readDraft(value: unknown): ReadDraft | undefined {
  if (!isObject(value)) return undefined;
  const healed = heal(draftSchema, value, (path) => insteadIn(value, path), asWhole);
  if (!healed || (healed.misfits.length > 0 && !isReport(value, healed.misfits))) return undefined;
  const { misfits } = healed;
  const { draft, setAside } = withTypedRead(misfits.length > 0 ? withTexts(healed.value, misfits) : healed.value);
  return { draft, setAside: [...misfits.flatMap((misfit) => told({ draft, misfit })), ...setAside] };
}

/** Returns a draft as it can be written: the same where it will be read as it is, else as `readDraft` would leave it. */
export function readableDraft(draft: Draft): ReadDraft | undefined {
  return draftSchema.safeParse(draft).success ? { draft, setAside: [] } : readDraft(draft);
}
