import type { Replacement } from "../lib/strings.ts";
import type { ReportText } from "../report/report-texts.ts";
import type { Found } from "./check-def.ts";
import type { ComparedNumber, Edit, Finding, Repair, TextRange } from "./finding.ts";

/** What a finding about words says. */
export interface FindingText {
  readonly message: string;
  /** The name of the repair that puts in what the words become; 改正 where none is given. */
  readonly repair?: string;
  /** The numbers that do not agree, as `Finding` has them. */
  readonly compared?: readonly ComparedNumber[];
  /** Repairs besides that one, the likeliest first. */
  readonly repairs?: readonly Repair[];
  /** The keys under which it may be confirmed, as `Finding` has them. */
  readonly confirms?: readonly string[];
}

/** A finding that leads to a field, and is about that field or about those that are given. */
export function foundAt(
  id: string,
  place: Finding["place"],
  message: string,
  fields: readonly string[] = [place.field],
): Found {
  return { id, place, message, fields };
}

/** Words of a text in question, and what they become where that is plain. */
export type TextPlace = Replacement & { readonly text: ReportText };

/** The texts that words stand in, each once. */
const fieldsOf = (words: readonly TextRange[]): readonly string[] =>
  words.length === 1 ? words.map(({ path }) => path) : [...new Set(words.map(({ path }) => path))];

/** One finding about words of one or several texts, which leads to the first; nothing where there are no words. */
export function foundAcross(
  id: string,
  places: readonly TextPlace[],
  { message, repair = "改正", compared, repairs = [], confirms }: FindingText,
): readonly Found[] {
  const [first] = places;
  if (!first) return [];
  const { part, label, path } = first.text;
  const words: TextRange[] = [];
  const edits: Edit[] = [];
  for (const { text, start, end, becomes } of places) {
    words.push({ path: text.path, start, end });
    if (becomes !== undefined) edits.push({ path: text.path, start, end, was: text.text.slice(start, end), becomes });
  }
  const all = edits.length > 0 ? [{ name: repair, edits }, ...repairs] : repairs;
  const found: { -readonly [K in keyof Found]: Found[K] } = {
    id,
    place: { section: part, label, field: path },
    message,
    fields: fieldsOf(words),
    words,
  };
  if (compared) found.compared = compared;
  if (confirms) found.confirms = confirms;
  if (all.length > 0) found.repairs = all;
  return [found];
}

/** One finding about words of a text, told apart from others by them; nothing where there are no words. */
export function foundIn(text: ReportText, places: readonly Replacement[], told: FindingText): readonly Found[] {
  let id = text.path;
  const inText: TextPlace[] = [];
  for (const { start, end, becomes } of places) {
    id += ` ${text.text.slice(start, end)}`;
    inText.push(becomes === undefined ? { text, start, end } : { text, start, end, becomes });
  }
  return foundAcross(id, inText, told);
}

/** Words of a sentence as words of the text in which the sentence starts at `from`. */
export function shifted({ start, end }: Pick<Replacement, "start" | "end">, from: number): Replacement {
  return { start: start + from, end: end + from };
}
