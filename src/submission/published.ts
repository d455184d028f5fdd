import { compareReports } from "../comparison/compare.ts";
import type { Row } from "../comparison/rows.ts";
import { type Side, sideText } from "../comparison/runs.ts";
import { cellText } from "../document/cells.ts";
import { compose } from "../document/compose.ts";
import { figuresOf } from "../document/figures.ts";
import { type Cell, cellsOf } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import { printedPath } from "../form/headings.ts";
import type { TableDef } from "../form/table.ts";
import type { ImportedReport } from "../import/imported-report.ts";
import { comparable } from "../lib/clean-text.ts";
import { readQuantity } from "../report/quantity.ts";
import { asDraft, asPastReport, type Draft } from "../report/schema.ts";

/**
 * What became of something on the page: a table or a row of one that is gone, a number that is another, words that are gone or
 * read otherwise, words that the report does not have.
 */
export type PublishedKind = "table" | "number" | "lost" | "changed" | "added";

/** A difference between the final report and the page on which it was published. */
export interface PublishedDifference {
  readonly kind: PublishedKind;
  /** Where, in the words of the form. */
  readonly place: string;
  /** What stands on the page, and what should; "" where nothing does. */
  readonly published: string;
  readonly should: string;
}

/** True for two texts of one number, however they are written. */
function isSameNumber(one: string, other: string, { column }: Cell): boolean {
  if (comparable(one) === comparable(other)) return true;
  const [first, second] = [one, other].map((text) => readQuantity(text, column.unit));
  return first?.kind === "amount" && second?.kind === "amount" && String(first.value) === String(second.value);
}

/** The rows of a table as they are printed, each with its cells. */
function rowsIn(table: TableDef): ReadonlyMap<string, readonly Cell[]> {
  const rows = new Map<string, Cell[]>();
  for (const cell of cellsOf(table)) {
    const name = printedPath(cell.row).join(" ");
    rows.set(name, [...(rows.get(name) ?? []), cell]);
  }
  return rows;
}

function inTables(final: Draft, { cells, draft }: ImportedReport): readonly PublishedDifference[] {
  const figureOf = figuresOf(final, false);
  const onPage = figuresOf(draft, false);
  return tables.flatMap((table): readonly PublishedDifference[] => {
    if (!cellsOf(table).some(({ id }) => cells.has(id))) {
      return [{ kind: "table", place: `${table.name} ${table.caption}`, published: "", should: "整张表" }];
    }
    return [...rowsIn(table)].flatMap(([name, row]): readonly PublishedDifference[] => {
      if (!row.some(({ id }) => cells.has(id))) {
        const numbers = row.map((cell) => `${cell.column.label} ${cellText(figureOf(cell)) || "空白"}`).join("，");
        return [{ kind: "table", place: `${table.name} ${name}`, published: "", should: numbers }];
      }
      return row.flatMap((cell): readonly PublishedDifference[] => {
        const should = figureOf(cell);
        const shown = cells.get(cell.id)?.text ?? "";
        const { annotation } = onPage(cell);
        const isSame = isSameNumber(shown, should.text, cell) || isSameNumber(shown, cellText(should), cell);
        if (isSame && comparable(annotation ?? "") === comparable(should.annotation ?? "")) return [];
        const published = annotation && !shown.includes(annotation) ? cellText({ text: shown, annotation }) : shown;
        return [{ kind: "number", place: `${table.name} ${cell.name}`, published, should: cellText(should) }];
      });
    });
  });
}

type Sentence = Row["sentences"][number];

const wordsOf = (sentences: readonly Sentence[], side: Side): string =>
  sentences
    .map((runs) => sideText(runs, side))
    .join("")
    .trim();

/** Sentences of one side that do not stand among the words of the other in some other place, however their signs are written. */
const notAmong = (sentences: readonly Sentence[], side: Side, others: string): readonly Sentence[] =>
  sentences.filter((one) => !others.includes(comparable(sideText(one, side))));

function inTexts(final: Draft, { draft, unplaced }: ImportedReport): readonly PublishedDifference[] {
  // Charts and marks are no words of the report.
  const [should, shown] = [final, draft].map((report) => compose(asDraft(asPastReport(report)), { finished: true }));
  const { parts } = compareReports(should ?? [], shown ?? []);
  const rows = parts.flatMap((part) => part.rows);
  const ofState = (state: Row["state"], side: Side) =>
    comparable(rows.map((row) => (row.state === state ? wordsOf(row.sentences, side) : "")).join(""));
  // What cannot be placed, or stands in another place, is not gone.
  const elsewhere = comparable(unplaced.map(({ text }) => text).join("")) + ofState("added", "after");
  const known = ofState("removed", "before");
  return parts.flatMap(({ heading, rows: own }) =>
    own.flatMap(({ role, state, sentences }): readonly PublishedDifference[] => {
      const place = role === "title" ? "标题" : heading === "" ? "正文之前的说明" : heading;
      if (state === "removed") {
        const words = wordsOf(notAmong(sentences, "before", elsewhere), "before");
        return words === "" ? [] : [{ kind: "lost", place, published: "", should: words }];
      }
      if (state === "added") {
        const words = wordsOf(notAmong(sentences, "after", known), "after");
        return words === "" ? [] : [{ kind: "added", place, published: words, should: "" }];
      }
      if (state !== "edited" && state !== "rewritten") return [];
      const [before, after] = [wordsOf(sentences, "before"), wordsOf(sentences, "after")];
      if (comparable(before) === comparable(after)) return [];
      return [{ kind: "changed", place, published: after, should: before }];
    }),
  );
}

/**
 * Holds a page as it was read against the final report: tables and rows that are gone, numbers that are others, totals too, and
 * sentences that are gone, changed or new, in the order of the report. How signs and numbers are written means nothing.
 */
export const publishedDifferences = (final: Draft, page: ImportedReport): readonly PublishedDifference[] => [
  ...inTexts(final, page),
  ...inTables(final, page),
];
