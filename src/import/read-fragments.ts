import { partOf, parts, partTitle } from "../form/form.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import type { Work } from "../lib/slices.ts";
import { createFates } from "./fate.ts";
import { type Fragment, fragmentText, type RowFragment } from "./fragments.ts";
import type { ImportedReport } from "./imported-report.ts";
import { withHeadingsApart } from "./lines/headings-apart.ts";
import { withoutMarks } from "./lines/marks.ts";
import { withNotesAtNumbers } from "./lines/notes.ts";
import { withCommaRows } from "./lines/rows.ts";
import { withLinesOfOneColumn } from "./lines/single-column.ts";
import { splitFlatSheet, withFlatNumbers } from "./tables/flat-sheet.ts";
import { type ImportedTables, readTables } from "./tables/read-tables.ts";
import { cellIssues, withCells } from "./tables/report-cells.ts";
import { twosElsewhere } from "./tables/shown-otherwise.ts";
import {
  type DividedDocument,
  divideDocument,
  endedBefore,
  filledLines,
  isTablePart,
  withStreamedRows,
} from "./texts/divide.ts";
import { leftOver, partIssues } from "./texts/left-over.ts";
import { readTexts } from "./texts/read-texts.ts";

/** What is known of a source beside its fragments. */
export interface SourceInfo {
  /** The titles of the page and of the file, for where the text itself has none. */
  readonly titles: readonly string[];
  /** The year to take where none is found. */
  readonly usualYear: number;
}

const isRow = (fragment: Fragment): fragment is RowFragment => fragment.kind === "row";

/** The fragments as a document has them: lines whole and without marks, cells in rows. */
const inShape = (source: readonly Fragment[]): readonly Fragment[] =>
  withNotesAtNumbers(withHeadingsApart(withCommaRows(withoutMarks(withLinesOfOneColumn(source)))));

/**
 * The tables of a document: those in their parts, or, where one is in none of them, as on sheets of its own or behind the
 * text, those anywhere.
 */
function tablesOf({ before, documentParts, after }: DividedDocument): ImportedTables {
  const inParts = documentParts.filter(({ id }) => isTablePart(id)).flatMap(({ content }) => content.filter(isRow));
  const tables = readTables(inParts);
  const isThere = (id: string) => [...tables.cells.keys()].some((cell) => cell.startsWith(`${id}.`));
  if (parts.every(({ id }) => !isTablePart(id) || isThere(id))) return tables;
  return readTables([...before, ...documentParts.flatMap(({ content }) => content), ...after].filter(isRow));
}

const noReport = `没有认出年度报告的内容：既没有“${partTitle(partOf("overview"))}”这样的标题，也没有规定的表格。请确认复制或选择的是年度报告全文，再试一次。`;

/**
 * Reads a report from the fragments of any source. Refused only where nothing of a report is in it; whatever has no
 * place is in the issues and among what is unplaced.
 */
export function* readFragments(
  source: readonly Fragment[],
  { titles, usualYear }: SourceInfo,
): Work<Result<ImportedReport>> {
  const flat = splitFlatSheet(inShape(source));
  yield;
  const fragments = withStreamedRows(flat.others);
  yield;
  const document = divideDocument(fragments);
  yield;
  const tables = tablesOf(document);
  yield;
  const { cells, issues: differences } = withFlatNumbers(tables.cells, flat.numbers);
  const { before, documentParts } = document;
  if (documentParts.length === 0 && cells.size < 10) return refused(noReport);
  const fates = createFates();
  for (const [row, left] of tables.read) fates.readBut(row, left);
  const texts = readTexts(document, { titles: [...flat.titles, ...titles], usualYear }, fates);
  yield;
  const draft = withCells(texts.draft, cells);
  const hasCells = (id: string) => [...cells.keys()].some((cell) => cell.startsWith(`${id}.`));
  const found = parts.filter(({ id }) => documentParts.some((part) => part.id === id) || hasCells(id));
  const title = filledLines(before)
    .map(({ text }) => text)
    .join("");
  const unplaced = leftOver(endedBefore(document, texts.below), title, fates);
  return accepted({
    edition: tables.has2019 ? "2019" : "2021",
    draft,
    year: texts.year,
    parts: found.map(({ id }) => id),
    cells,
    issues: [
      ...texts.issues,
      ...partIssues(documentParts, draft.overview),
      ...tables.issues,
      ...differences,
      ...twosElsewhere(source, cells),
      ...cellIssues(draft, cells),
    ],
    unplaced: [
      ...unplaced,
      ...tables.dropped,
      ...flat.strange.map((row) => ({ where: "逐项列出的数", text: fragmentText(row) })),
    ],
    furniture: fates.furnitureOf(fragments),
  });
}
