import type { CellId } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { without2021 } from "../../form/variants.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { formRows } from "../../tabular/form-rows.ts";
import { fragmentText, ownTexts, type RowFragment } from "../fragments.ts";
import { cellIssue, type ImportIssue, rowIssue } from "../import-issue.ts";
import { acrossRow } from "./across-rows.ts";
import { groupRow } from "./group-rows.ts";
import { type Header, headsColumn } from "./header.ts";
import type { ImportedCell, ImportedRow } from "./imported-row.ts";
import { inferByOrder, type NumberRow } from "./infer-rows.ts";
import { isPrinted } from "./printed-words.ts";
import { labelledRow, labelOf, labelText, type RowLabel, rowPlace } from "./read-row.ts";
import { rightEdges } from "./right-edge.ts";

/** The numbers of a document's tables. */
export interface ImportedTables {
  readonly cells: ReadonlyMap<CellId, ImportedCell>;
  readonly issues: readonly ImportIssue[];
  /** Rows with content that has no place in the form. */
  readonly leftover: readonly RowFragment[];
  /** True where there are lines of the edition of 2019 that the edition of 2021 no longer has. */
  readonly has2019: boolean;
}

/** True where the places after a row's label may be its numbers; headings over other columns are none. */
function holdsValues({ cells }: RowFragment, { at, exact, row }: RowLabel): boolean {
  const rest = ownTexts(cells.slice(at + 1));
  if (rest.some(isFigure)) return true;
  const isAnswer = (text: string) => isBlank(text) || (text.length < 20 && !isPrinted(text));
  const isHeading = ownTexts(cells.slice(0, at)).some(headsColumn);
  return exact && !isHeading && rest.length >= row.cells.length && rest.every(isAnswer);
}

/** Collects numbers by cell; the first text of a cell counts, and where it comes again with another, that is an issue. */
function createRecord() {
  const cells = new Map<CellId, ImportedCell>();
  const issues: ImportIssue[] = [];
  const record = (row: ImportedRow, labelDoubt?: string) => {
    const doubt = [labelDoubt, row.doubt].filter(Boolean).join("；");
    for (const [cell, text] of row.texts) {
      const before = cells.get(cell.id);
      if (!before) cells.set(cell.id, doubt === "" ? { text } : { text, doubt });
      else if (isBlank(text)) continue;
      else if (isBlank(before.text)) {
        issues.push(cellIssue("doubt", cell, `文中出现两次：先是空白，后是“${text}”，取了后一个。请核对。`));
        cells.set(cell.id, { text, doubt: "文中出现两次，一处空白" });
      } else if (before.text.trim() !== text.trim()) {
        const message = `文中出现两次：先是“${before.text}”，后是“${text}”，取了前一个。请核对。`;
        issues.push(cellIssue("doubt", cell, message));
        cells.set(cell.id, { text: before.text, doubt: "文中出现两次，数不相同" });
      }
    }
    const { place } = row;
    if (doubt !== "")
      issues.push(
        rowIssue(
          "doubt",
          place,
          row.texts.map(([cell]) => cell),
          `${doubt}。请核对。`,
        ),
      );
    for (const { column, text } of row.extra) {
      issues.push({ kind: "unplaced", place, message: `“${column}”为“${text}”，本格式没有对应的栏，没有读入。` });
    }
  };
  return { cells, issues, record };
}

/**
 * Reads the rows of all tables. Each row is known by its label, each number by the headings over it or its place in
 * the run of numbers; never by where it stands in the document.
 */
export function readTables(rows: readonly RowFragment[]): ImportedTables {
  const { cells, issues, record } = createRecord();
  const edges = rightEdges(rows);
  const leftover: RowFragment[] = [];
  const numberRows: NumberRow[] = [];
  let header: Header = [];
  /** True once numbers stand under the header, so that the next headings begin another. */
  let isHeaderOver = false;
  let table = -1;

  const enterTable = (fragment: RowFragment) => {
    // A table that goes on as another one of the same width stays under its headings.
    if (!fragment.placed || header[0]?.cells.length !== fragment.cells.length) header = [];
    isHeaderOver = header.length > 0;
    table = fragment.table;
  };
  const readHeading = (fragment: RowFragment) => {
    const texts = ownTexts(fragment.cells).filter((text) => !isBlank(text));
    if (texts.some((text) => !isPrinted(text) && text.length > 20)) leftover.push(fragment);
    if (!texts.some((text) => isPrinted(text) || without2021.test(text))) return;
    header = isHeaderOver ? [fragment] : [...header.slice(-3), fragment];
    isHeaderOver = false;
  };
  const readRow = (fragment: RowFragment) => {
    const label = labelOf(fragment);
    const hasLabel = label !== undefined && holdsValues(fragment, label);
    const labelled = hasLabel ? labelledRow(fragment, label, header, edges.get(fragment.table)) : undefined;
    if (hasLabel) isHeaderOver = true;
    if (labelled && label) {
      const { row, exact } = label;
      numberRows.push({ fragment, row });
      const doubt = `行名“${labelText(fragment, label)}”与规定不一致，按“${row.label}”读取`;
      return record(labelled, exact ? undefined : doubt);
    }
    const across = acrossRow(fragment, header);
    if (!across && !fragment.cells.some(({ text }) => isFigure(text))) return readHeading(fragment);
    isHeaderOver = true;
    const known = across ?? groupRow(fragment);
    if (known) record(known);
    else numberRows.push({ fragment });
  };
  for (const fragment of rows) {
    if (fragment.table !== table) enterTable(fragment);
    readRow(fragment);
  }
  const inferred = inferByOrder(numberRows);
  for (const { fragment, label } of inferred.found) {
    const row = labelledRow(fragment, label, [], edges.get(fragment.table));
    const doubt = `行名“${labelText(fragment, label)}”无法识别，按前后各行的次序当作“${label.row.label}”`;
    if (row) record(row, doubt);
    else leftover.push(fragment);
  }
  for (const { fragment, table, label } of inferred.unknown) {
    leftover.push(fragment);
    const words = fragmentText(fragment).replace(/\t+/g, " ").slice(0, 40);
    const place = [table?.name ?? "表格", label.slice(0, 40) || words].join(" ");
    issues.push({ kind: "unplaced", place, message: `“${words}”这一行没有对应的项目，没有读入。` });
  }
  const has2019 = rows.some((fragment) => fragment.cells.some(({ text }) => without2021.test(text)));
  return { cells, issues: [...issues, ...missingRows(cells)], leftover, has2019 };
}

/** Rows of which nothing was found, in tables of which something was; a table without anything is missing as a whole. */
function missingRows(found: ImportedTables["cells"]): readonly ImportIssue[] {
  return tables.flatMap((table: TableDef): readonly ImportIssue[] => {
    const rows = formRows(table);
    const missing = rows.filter(({ cells }) => cells.every(({ id }) => !found.has(id)));
    if (missing.length < rows.length) {
      const message = "原文中没有找到这一行，先留空。";
      return missing.map((row) => rowIssue("missing", rowPlace(row), row.cells, message));
    }
    const message = `没有找到${table.name}（${table.caption}）。原文中如是图片，请对照填写。`;
    return [{ kind: "missing", place: table.name, message }];
  });
}
