import type { CellId } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { without2021 } from "../../form/variants.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { type FormRow, formRows } from "../../tabular/form-rows.ts";
import { folded, formsOf } from "../../tabular/labels.ts";
import { fragmentText, ownTexts, type RowFragment } from "../fragments.ts";
import { cellIssue, type ImportIssue, rowIssue, type Unplaced } from "../import-issue.ts";
import { acrossRow } from "./across-rows.ts";
import { groupRow } from "./group-rows.ts";
import { type Header, headsColumn } from "./header.ts";
import type { ImportedCell, ImportedRow } from "./imported-row.ts";
import { inferByOrder, type NumberRow } from "./infer-rows.ts";
import { isKnownWord, isPrinted } from "./printed-words.ts";
import { labelledRow, labelOf, labelText, type RowLabel, rowPlace } from "./read-row.ts";
import { rightEdges } from "./right-edge.ts";
import { twoFor } from "./shown-otherwise.ts";

/** The numbers of a document's tables. */
export interface ImportedTables {
  readonly cells: ReadonlyMap<CellId, ImportedCell>;
  readonly issues: readonly ImportIssue[];
  /** The rows that were read, and those of headings, each with the words of it that are neither numbers nor of the form. */
  readonly read: ReadonlyMap<RowFragment, string>;
  /** True where there are lines of the edition of 2019 that the edition of 2021 no longer has. */
  readonly has2019: boolean;
  /** What stands in columns of that edition alone. */
  readonly dropped: readonly Unplaced[];
}

/** True where the places after a row's label may be its numbers; headings over other columns are none. */
function holdsValues({ cells }: RowFragment, { at, exact, row }: RowLabel): boolean {
  const rest = ownTexts(cells.slice(at + 1));
  if (rest.some(isFigure)) return true;
  const isAnswer = (text: string) => isBlank(text) || (text.length < 20 && !isPrinted(text));
  const isHeading = ownTexts(cells.slice(0, at)).some(headsColumn);
  return exact && !isHeading && rest.length >= row.cells.length && rest.every(isAnswer);
}

/** The words of a row that are neither what was read of it nor what the form prints; its label is no such word. */
function wordsLeft({ cells }: RowFragment, row?: ImportedRow, label = -1): string {
  const read = new Set([...(row?.texts ?? []).map(([, text]) => text), ...(row?.extra ?? []).map(({ text }) => text)]);
  const left = cells.filter(({ text, covered }, at) => {
    if (covered || at === label || isBlank(text) || read.has(text) || isKnownWord(text)) return false;
    return row === undefined || !isFigure(text);
  });
  return left.map(({ text }) => text.replace(/\s+/g, " ").trim()).join(" ");
}

/** Collects numbers by cell; the first text of a cell counts, and where it comes again with another, that is an issue. */
function createRecord() {
  const cells = new Map<CellId, ImportedCell>();
  const issues: ImportIssue[] = [];
  const dropped: string[] = [];
  const record = (fragment: RowFragment, row: ImportedRow, labelDoubt?: string) => {
    const doubt = [labelDoubt, row.doubt].filter(Boolean).join("；");
    for (const [cell, text] of row.texts) {
      const before = cells.get(cell.id);
      const two = twoFor(fragment, text);
      const read = { text, ...(two && { two: { ...two, isChosen: false } }) };
      if (!before) cells.set(cell.id, doubt === "" ? read : { ...read, doubt });
      else if (isBlank(text)) continue;
      else if (isBlank(before.text)) {
        issues.push(cellIssue("doubt", cell, `文中出现两次：先是空白，后是“${text}”，取了后一个。请核对。`));
        cells.set(cell.id, { ...read, doubt: "文中出现两次，一处空白" });
      } else if (before.text.trim() !== text.trim()) {
        const message = `文中出现两次：先是“${before.text}”，后是“${text}”，取了前一个。请核对。`;
        issues.push(cellIssue("doubt", cell, message));
        cells.set(cell.id, { ...before, doubt: "文中出现两次，数不相同" });
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
    const gone = row.extra.filter(({ column }) => without2021.test(column));
    for (const { column, text } of row.extra) {
      if (gone.some((one) => one.column === column)) continue;
      issues.push({ kind: "unplaced", place, message: `“${column}”为“${text}”，本格式没有对应的栏，没有读入。` });
    }
    const texts = gone.map(({ column, text }) => `${column} ${text}`);
    if (texts.length > 0) dropped.push(`${place}：${texts.join("；")}`);
  };
  return { cells, issues, dropped, record };
}

/**
 * Reads the rows of all tables. Each row is known by its label, each number by the headings over it or its place in
 * the run of numbers; never by where it stands in the document.
 */
export function readTables(rows: readonly RowFragment[]): ImportedTables {
  const { cells, issues, dropped, record } = createRecord();
  const edges = rightEdges(rows);
  const has2019 = rows.some((fragment) => fragment.cells.some(({ text }) => without2021.test(text)));
  const read = new Map<RowFragment, string>();
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
    if (texts.some(isKnownWord) || texts.length === 0) read.set(fragment, wordsLeft(fragment));
    if (!texts.some((text) => isPrinted(text) || without2021.test(text))) return;
    header = isHeaderOver ? [fragment] : [...header.slice(-3), fragment];
    isHeaderOver = false;
  };
  const readRow = (fragment: RowFragment) => {
    const label = labelOf(fragment);
    const hasLabel = label !== undefined && holdsValues(fragment, label);
    const labelled = hasLabel ? labelledRow(fragment, label, header, edges.get(fragment.table), has2019) : undefined;
    if (hasLabel) isHeaderOver = true;
    if (labelled && label) {
      const { row, exact } = label;
      numberRows.push({ fragment, row });
      const doubt = `行名“${labelText(fragment, label)}”与规定不一致，按“${row.label}”读取`;
      read.set(fragment, wordsLeft(fragment, labelled, label.at));
      if (exact && !has2019 && !isPrescribed(labelText(fragment, label), row)) issues.push(otherWords(fragment, label));
      return record(fragment, labelled, exact ? undefined : doubt);
    }
    const across = acrossRow(fragment, header);
    if (!across && !fragment.cells.some(({ text }) => isFigure(text))) return readHeading(fragment);
    isHeaderOver = true;
    const known = across ?? groupRow(fragment);
    if (known) {
      read.set(fragment, wordsLeft(fragment, known));
      record(fragment, known);
    } else numberRows.push({ fragment });
  };
  for (const fragment of rows) {
    if (fragment.table !== table) enterTable(fragment);
    readRow(fragment);
  }
  const inferred = inferByOrder(numberRows);
  for (const { fragment, label } of inferred.found) {
    const row = labelledRow(fragment, label, [], edges.get(fragment.table), has2019);
    const doubt = `行名“${labelText(fragment, label)}”无法识别，按前后各行的次序当作“${label.row.label}”`;
    if (!row) continue;
    read.set(fragment, wordsLeft(fragment, row, label.at));
    record(fragment, row, doubt);
  }
  for (const { fragment, table, label } of inferred.unknown) {
    const words = fragmentText(fragment).replace(/\t+/g, " ").slice(0, 40);
    const place = [table?.name ?? "表格", label.slice(0, 40) || words].join(" ");
    issues.push({ kind: "unplaced", place, message: `“${words}”这一行没有对应的项目，没有读入。` });
  }
  return {
    cells,
    issues: [...issues, ...droppedColumns(dropped), ...missingRows(cells)],
    read,
    has2019,
    dropped: dropped.length === 0 ? [] : [{ where: gone2019, text: dropped.join("\n") }],
  };
}

const gone2019 = "2019 年格式的栏";

/** One note for all columns that only the edition of 2019 has, each row of them in a text. */
function droppedColumns([first = "", ...others]: readonly string[]): readonly ImportIssue[] {
  if (first === "") return [];
  const message = `原文用的是 2019 年的格式，有 ${others.length + 1} 行的数在本格式没有的栏里，没有读入，列在没有读入的文字中。`;
  return [{ kind: "unplaced", place: first.split(" ")[0] ?? "", message }];
}

/** True for the label of a row in any of its own forms, perhaps behind the headings over it. */
const isPrescribed = (text: string, { label }: FormRow): boolean =>
  formsOf(label).some((form) => folded(text).endsWith(form));

/** Tells of a row under a label that is known but not the form's, such as 规范性文件. */
const otherWords = (fragment: RowFragment, label: RowLabel): ImportIssue => ({
  kind: "remark",
  place: rowPlace(label.row),
  message: `原文的行名是“${labelText(fragment, label)}”，打印时用规定的行名。`,
});

/** More rows than these are told of in one sentence. */
const mostMissing = 4;

/** One note for many rows that were not found, as of a table that breaks off. */
function manyMissing(table: TableDef, missing: readonly FormRow[]): ImportIssue {
  const [first, last] = [missing[0]?.label, missing[missing.length - 1]?.label];
  const message = `原文中没有找到其中 ${missing.length} 行（“${first}”至“${last}”），先留空。请对照原文。`;
  return { kind: "missing", place: table.name, message };
}

/** Rows of which nothing was found, in tables of which something was; a table without anything is missing as a whole. */
function missingRows(found: ImportedTables["cells"]): readonly ImportIssue[] {
  return tables.flatMap((table: TableDef): readonly ImportIssue[] => {
    const rows = formRows(table);
    const missing = rows.filter(({ cells }) => cells.every(({ id }) => !found.has(id)));
    if (missing.length < rows.length) {
      const breaksOff =
        missing.length > 1 && missing.every((row, at) => row === rows[rows.length - missing.length + at]);
      if (breaksOff || missing.length > mostMissing) return [manyMissing(table, missing)];
      const message = "原文中没有找到这一行，先留空。";
      return missing.map((row) => rowIssue("missing", rowPlace(row), row.cells, message));
    }
    const message = `没有找到${table.name}（${table.caption}）。原文中如是图片，请对照填写。`;
    return [{ kind: "missing", place: table.name, message }];
  });
}
