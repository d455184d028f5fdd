import { createHash } from "node:crypto";
import { type CellId, cellById, enteredCells } from "../../src/form/cells.ts";
import { type OrganKind, tables } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { type Half, readHalf } from "./halves.ts";

/** Numbers of the tables by cell id, totals among them. */
type Facts = Readonly<Record<string, number | string>>;

/** A passage of a published report and what a reviewer says of it; see test/fixtures/passages/README.md. */
export interface Passage {
  readonly id: string;
  /** The report it was taken from; all passages of one report are in one half. */
  readonly report: string;
  /** The batch it was collected in, if not one of the first two; see there. */
  readonly side?: string;
  readonly kind: OrganKind;
  readonly organ: string;
  readonly year: number;
  readonly where: string;
  readonly heading?: string;
  /** The passage is all that the field has. */
  readonly whole?: boolean;
  readonly text: string;
  readonly tables?: Facts;
  readonly lastYear?: Facts;
  readonly expect: readonly {
    readonly words: string;
    readonly why: string;
    readonly severity: string;
    readonly kind: string;
  }[];
  /** `published`, `changed from <id>`, or `case`. */
  readonly origin: string;
}

const folder = "test/fixtures/passages";

/** The passages of one half. */
export const passagesIn = (half: Half): readonly Passage[] => readHalf(folder, half);

/** The side of the half for work that a passage is on: it gives its own, or its report's key tells which of the first two. */
export const sideOf = ({ report, side }: Passage): string =>
  side ?? ((createHash("sha256").update(`part ${report}`).digest()[0] ?? 0) % 2 === 0 ? "a" : "b");

const outcomes = tables
  .flatMap((table) => enteredCells(table))
  .filter(({ id, row }) => /^applications\..*\.naturalPerson$/.test(id) && !/^(?:received|carried)/.test(row.id));

/**
 * The facts as entered numbers: of a total what no entered number makes up is given to 自然人, in 表四 to 其他结果, and of
 * （七）总计 to 其他处理; all else is 0.
 */
function enteredFrom(facts: Facts): ReadonlyMap<CellId, string> {
  const entered = new Map(
    tables.flatMap((table) => enteredCells(table).map(({ id }) => [id as string, 0 as number | string])),
  );
  for (const [id, value] of Object.entries(facts)) if (entered.has(id)) entered.set(id, value);
  const add = (id: string, value: number) => entered.set(id, Number(entered.get(id)) + value);
  const sumOf = (row: string) =>
    [...entered].reduce((sum, [id, value]) => (id.startsWith(`${row}.`) ? sum + Number(value) : sum), 0);
  for (const [id, value] of Object.entries(facts)) {
    const row = id.replace(/\.total$/, "");
    if (row === id || row === "applications.concluded") continue;
    add(row.startsWith("applications") ? `${row}.naturalPerson` : `${row}.otherResult`, Number(value) - sumOf(row));
  }
  const concluded = facts["applications.concluded.total"];
  if (concluded !== undefined) {
    const done = outcomes.reduce((sum, { id }) => sum + sumOf(id.replace(/\.naturalPerson$/, "")), 0);
    add("applications.otherHandling.naturalPerson", Number(concluded) - done);
  }
  return new Map([...entered].map(([id, value]) => [id as CellId, String(value)]));
}

/** A report whose one text is the passage, with its facts in the tables. */
export function draftOf({ organ, kind, year, where, heading, text, ...facts }: Passage): Draft {
  const blank = blankDraft({ organ, organKind: kind, year });
  const filled = facts.tables ? withTexts(blank, enteredFrom(facts.tables)) : blank;
  const [section = "", field = "", at] = where.split(".");
  const aspects = filled.overview.aspects.map((aspect, index) =>
    String(index) === at ? { heading: heading ?? aspect.heading, text } : aspect,
  );
  const written =
    at !== undefined
      ? { ...filled, overview: { ...filled.overview, aspects } }
      : field === ""
        ? { ...filled, other: text }
        : { ...filled, [section]: { ...filled[section as "overview" | "problems"], [field]: text } };
  if (!facts.lastYear) return written;
  const last = withTexts(blankDraft({ organ, organKind: kind, year: year - 1 }), enteredFrom(facts.lastYear));
  return { ...written, lastYear: asPastReport(last) };
}

/** The facts of a passage that are no cells of the form. */
export const factsWithoutCell = ({ tables: now = {}, lastYear = {} }: Passage): readonly string[] =>
  [...Object.keys(now), ...Object.keys(lastYear)].filter((id) => cellById(id) === undefined);
