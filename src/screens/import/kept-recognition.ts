import * as z from "zod/mini";
import { fromJson, toDataBlock } from "../../files/json.ts";
import { type CellId, cellById } from "../../form/cells.ts";
import { parts } from "../../form/form.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { parseJson } from "../../lib/parse-json.ts";

/** What was recognised, and of what: the words that name the source. */
export interface Recognised {
  readonly imported: ImportedReport;
  readonly source: string;
}

// All local pages of a tab may share one storage.
const readingKey = "annual-disclosure-report:recognised";
const waitingKey = "annual-disclosure-report:waiting";

/** The longest text that is kept, in UTF-16 units: several times any real report, two fifths of the room that a tab has. */
const longest = 2_000_000;

const partIds = parts.map(({ id }) => id);
const two = z.object({ shown: z.string(), held: z.string(), isChosen: z.boolean() });
const cell = z.object({ text: z.string(), doubt: z.optional(z.string()), two: z.optional(two) });
const issue = z.object({
  kind: z.enum(["doubt", "difference", "unplaced", "missing", "remark"]),
  place: z.string(),
  message: z.string(),
  cell: z.optional(z.string().check(z.refine((id) => cellById(id) !== undefined))),
  choice: z.optional(z.object({ shown: z.string(), held: z.string() })),
});
const keptSchema = z.object({
  source: z.string(),
  edition: z.enum(["2019", "2021"]),
  report: z.string(),
  year: z.nullable(z.number()),
  parts: z.array(z.enum(partIds)),
  cells: z.array(z.tuple([z.string(), cell])),
  issues: z.array(issue),
  unplaced: z.array(z.object({ where: z.string(), text: z.string() })),
});

/** Runs what a browser may refuse: it forbids storage, or has no room. */
function tried<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}

function textOf({ imported, source }: Recognised): string {
  const { draft, year, cells, edition, issues, unplaced, ...rest } = imported;
  const report = toDataBlock(draft, { finished: false, withRounds: true });
  const kept = { source, edition, report, year: year ?? null, parts: rest.parts, cells: [...cells], issues, unplaced };
  return JSON.stringify(kept);
}

function recognisedIn(text: string): Recognised | undefined {
  const kept = keptSchema.safeParse(parseJson(text));
  if (!kept.success) return undefined;
  const { source, report, year, cells, issues, ...rest } = kept.data;
  const read = fromJson(report);
  if (!read.ok || read.value.setAside.length > 0) return undefined;
  const imported = {
    ...rest,
    draft: read.value.draft,
    year: year ?? undefined,
    cells: new Map(cells.filter(([id]) => cellById(id)).map(([id, one]) => [id as CellId, one])),
    issues: issues as ImportedReport["issues"],
    furniture: [],
  };
  return { source, imported: imported as ImportedReport };
}

let isCarried = false;

/** What was recognised and not yet taken over, kept by the tab, so that loading the page anew loses nothing. One at a time. */
export const keptRecognition = {
  /** Returns false where it is too long, or the browser keeps nothing. */
  put: (recognised: Recognised): boolean => {
    const text = textOf(recognised);
    if (text.length > longest) return false;
    return tried(() => window.sessionStorage.setItem(readingKey, text) === undefined) ?? false;
  },
  get: (): Recognised | undefined => {
    const text = tried(() => window.sessionStorage.getItem(readingKey));
    return text ? recognisedIn(text) : undefined;
  },
  /** The screen that is gone to shows it too: leaving this one does not forget it. */
  carryOver: (): void => {
    isCarried = true;
  },
  forget: (): void => {
    if (!isCarried) tried(() => window.sessionStorage.removeItem(readingKey));
    isCarried = false;
  },
} as const;

/** The names of files that still wait to be recognised: a page that is loaded anew has only those of them. */
export const keptNames = {
  put: (names: readonly string[]): void =>
    void tried(() => window.sessionStorage.setItem(waitingKey, JSON.stringify(names))),
  get: (): readonly string[] => {
    const names = parseJson(tried(() => window.sessionStorage.getItem(waitingKey)) ?? "");
    return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  },
} as const;
