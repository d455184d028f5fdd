import * as z from "zod/mini";
import { byRowAndColumn, enteredIds } from "../form/cells.ts";
import { organKindIds, type TableId, tables } from "../form/form.ts";
import type { TableDef, TableValues, Unit } from "../form/table.ts";
import { chartChoiceSchema } from "./charts/chart-choice.ts";
import { roundsSchema, textSchema as text, writtenSchema as written } from "./rounds-schema.ts";

// Compiled validators would need `new Function`, which a strict content security policy forbids.
z.config({ jitless: true });

/** Values as generic code sees them: by row id, then column id. */
export type Values = Readonly<Record<string, Readonly<Record<string, number | string | null>>>>;

const count = z.int().check(z.minimum(0), z.maximum(999_999_999));
const money = z.string().check(z.regex(/^\d{1,9}(?:\.\d{1,6})?$/));
/** One schema for each unit: a schema for each cell would take too long to build before the first screen. */
const amounts: Record<Unit, z.ZodMiniType<number | string | null>> = { 件: z.nullable(count), 万元: z.nullable(money) };

/** One strict object per row with one key per entered column, so that a missing or unknown number is an issue at its path. */
function tableSchema(table: TableDef): z.ZodMiniType<Values> {
  const rows = byRowAndColumn(table, ({ column }) => amounts[column.unit]);
  return z.strictObject(
    Object.fromEntries(Object.entries(rows).map(([id, columns]) => [id, z.strictObject(columns)])),
  ) as z.ZodMiniType<Values>;
}

type TableSchemas = { [T in (typeof tables)[number] as T["id"]]: z.ZodMiniType<TableValues<T>> };
/** The schemas of all tables; their types come from the definition, which `tableSchema` follows key by key. */
const tableSchemas = Object.fromEntries(tables.map((table) => [table.id, tableSchema(table)])) as TableSchemas;

const year = z.int().check(z.minimum(2000), z.maximum(2100));

/**
 * The most aspects that part one may have. Reports have some ten, and headings that anybody counts end at 九十九; each is a
 * field on the screen, and a file with a hundred thousand would stop the page for good.
 */
export const mostAspects = 1000;
/** Texts of entered cells by the cell's id; a cell without one has no key. */
const byCell = z.partialRecord(z.enum(enteredIds as [string, ...string[]]), written);

/** What a report holds while it is written: any number may be blank (`null`), any text empty. */
const unfinished = {
  /** Full name of the reporting organ, as in the title. */
  organ: text,
  organKind: z.enum(organKindIds),
  /** The year reported on, not the year of publication. */
  year,
  overview: z.strictObject({
    /** The three sentences that stand before part one. */
    basis: text,
    period: text,
    contact: text,
    /** Paragraphs under the heading of part one, before its aspects. */
    opening: text,
    aspects: z.array(z.strictObject({ heading: text, text })).check(z.maxLength(mostAspects)),
  }),
  problems: z.strictObject({ problems: text, measures: text }),
  other: text,
  /** 附件: the names of what goes with the report, one a line; "" where nothing does. */
  attachments: text,
  /** 落款: who signs the report at its end, and the date there, each as printed; "" where nothing stands. */
  signedBy: text,
  signedOn: text,
  /** Annotations by the id of the number that each is printed after, in brackets ("其中修订16件"). */
  notes: byCell,
  ...tableSchemas,
  /** What stands in a cell that is not a number yet, exactly as typed; the number there is `null`. */
  typed: byCell,
};

/** The report of the year before, as far as it is known. */
const pastReportSchema = z.strictObject(unfinished);

/** A report being written, and what goes with it: charts that are printed, and what never is. */
export const draftSchema = z.strictObject({
  ...unfinished,
  /** Last year's report, to compare with and to start from; `null` where none was given. */
  lastYear: z.nullable(pastReportSchema),
  /** 出错说明: why a finding stands all the same, by the finding's fingerprint. */
  explanations: z.record(z.string(), written),
  /** 确认无误: what somebody looked at and found still right, by the keys of findings (`confirms`). */
  confirmed: z.array(written),
  /** 自动更新: numbers of the texts follow the tables by themselves. */
  followsTables: z.boolean(),
  /** 定稿: the day on which the report was declared final, e.g. 2026-01-20; `null` while it is being written. */
  finalisedOn: z.nullable(z.iso.date()),
  /** 批注 of a supervising office, in rounds; absent where it never sent the report back. */
  rounds: z.optional(roundsSchema(pastReportSchema)),
  /** 图解 of the tables, which are printed; absent where none was chosen. */
  charts: z.optional(chartChoiceSchema({ year, count })),
});

/** A report being written. */
export type Draft = z.infer<typeof draftSchema>;
/** The report of another year, as far as it is known: a draft without what goes beside a report. */
export type PastReport = z.infer<typeof pastReportSchema>;

/** The comments and rounds of a report. */
export type Rounds = NonNullable<Draft["rounds"]>;

/** The numbers of one table, for code that works over any table of the definition. */
export function valuesOf(draft: Pick<Draft, TableId>, table: TableDef): Values {
  return draft[table.id as TableId] as Values;
}

/** A report without what goes with it: what another year's draft may hold as its last year's. */
export function asPastReport(draft: Draft): PastReport {
  const {
    lastYear: _,
    explanations: __,
    confirmed: ___,
    followsTables: ____,
    finalisedOn: _____,
    rounds: ______,
    charts: _______,
    ...report
  } = draft;
  return report;
}

/** A report that stands by itself as a draft with nothing beside it. */
export function asDraft(report: PastReport): Draft {
  return { ...report, lastYear: null, explanations: {}, confirmed: [], followsTables: false, finalisedOn: null };
}

/** Last year's report, where the draft has it; a report of any other year is not compared. */
export function yearBefore({ lastYear, year }: Pick<Draft, "lastYear" | "year">): PastReport | undefined {
  return lastYear !== null && lastYear.year === year - 1 ? lastYear : undefined;
}
