import * as z from "zod/mini";
import { cleanText } from "../lib/clean-text.ts";
import { memoizeText } from "../lib/memoize.ts";
import { parseJson } from "../lib/parse-json.ts";
import { folded } from "../tabular/labels.ts";
import { type ColumnMapping, type ColumnRole, columnRoles, type KnownHeads } from "./columns.ts";
import type { KnownMeanings } from "./count.ts";
import type { RegisterRow } from "./table.ts";
import { applicantColumns, applicantOf, type Meaning, notCounted, outcomeLines, wordingKey } from "./wordings.ts";

/** What an office said of its register, kept in this browser: heads and wordings alone, no name and no content of an application. */
export interface KnownRegister extends KnownMeanings {
  readonly heads: KnownHeads;
}

const version = 1;

/** A longer wording is nobody's usual one, and may tell of an application. */
const longestWording = 40;
/** A longer head is hardly one. */
const longestHead = 60;
/** Many more than any office uses. */
const mostEntries = 500;

const meanings = (ids: readonly string[]) =>
  z.record(z.string().check(z.overwrite(cleanText)), z.enum([notCounted, ...ids] as const));

const storedSchema = z.object({
  version: z.literal(version),
  heads: z.record(z.string(), z.enum(["", ...columnRoles.map(({ role }) => role)] as [string, ...string[]])),
  outcomes: meanings(["carriedOut", ...outcomeLines.map(({ id }) => id)]),
  applicants: meanings(applicantColumns.map(({ id }) => id)),
});

const nothing: KnownRegister = { heads: {}, outcomes: {}, applicants: {} };

/** Reads what is kept; a text that cannot be read says nothing. */
export const readKnownRegister = memoizeText((text): KnownRegister => {
  const stored = storedSchema.safeParse(text === "" ? undefined : parseJson(text));
  if (!stored.success) return nothing;
  const { heads, outcomes, applicants } = stored.data;
  return { heads: heads as KnownHeads, outcomes, applicants };
});

/** What is kept, as it is stored: the newest entries, within a bound. */
export function knownRegisterText(known: KnownRegister): string {
  const newest = <V>(entries: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(entries).slice(-mostEntries));
  const { heads, outcomes, applicants } = known;
  return JSON.stringify({ version, heads: newest(heads), outcomes: newest(outcomes), applicants: newest(applicants) });
}

/** What is known after a person said what the rows of a wording are. */
export function withMeaning(
  known: KnownRegister,
  of: "outcomes" | "applicants",
  wording: string,
  meaning: Meaning,
): KnownRegister {
  const { [wordingKey(wording)]: _, ...others } = known[of];
  return { ...known, [of]: { ...others, [wordingKey(wording)]: meaning } };
}

/** Whether what is said of a wording is kept for the next time. */
export const isKept = (wording: string): boolean => wording !== "" && wording.length <= longestWording;

/** What is known after a person said which columns hold what. */
export function withMapping(known: KnownRegister, heads: readonly string[], mapping: ColumnMapping): KnownRegister {
  const roles = new Map(Object.entries(mapping).map(([role, column]) => [column, role as ColumnRole]));
  const said = heads.map((head, column) => [folded(head), roles.get(column) ?? ""] as const);
  return { ...known, heads: { ...known.heads, ...Object.fromEntries(said) } };
}

/** What is known here, with what another office's or an earlier browser's answers add to it: where both say something, this holds. */
export const withAdded = (known: KnownRegister, added: KnownRegister): KnownRegister => ({
  heads: { ...added.heads, ...known.heads },
  outcomes: { ...added.outcomes, ...known.outcomes },
  applicants: { ...added.applicants, ...known.applicants },
});

/** Who applied, and for what, in the words of a register: what no wording that is kept may hold. */
export function personalWords(rows: readonly RegisterRow[], mapping: ColumnMapping): ReadonlySet<string> {
  const cellsOf = (role: "applicant" | "subject") => rows.map(({ cells }) => cells[mapping[role] ?? -1] ?? "");
  const names = cellsOf("applicant").flatMap((cell) => cell.split(/[、，,;；/\s]|等\d*[人名户]/));
  return new Set([...names, ...cellsOf("subject")].map(wordingKey).filter((words) => words.length > 1));
}

/** Without what is not kept: wordings that may tell of an application. What the program itself knows tells of none. */
export function lasting(known: KnownRegister, personal: ReadonlySet<string>): KnownRegister {
  const names = [...personal].filter((words) => applicantOf(words, {}) === undefined);
  const impersonal = (entries: KnownMeanings["outcomes"]) =>
    Object.fromEntries(
      Object.entries(entries).filter(
        ([wording]) => isKept(wording) && !/\d{6}/.test(wording) && !names.some((name) => wording.includes(name)),
      ),
    );
  const heads = Object.fromEntries(Object.entries(known.heads).filter(([head]) => head.length <= longestHead));
  return { heads, outcomes: impersonal(known.outcomes), applicants: impersonal(known.applicants) };
}
