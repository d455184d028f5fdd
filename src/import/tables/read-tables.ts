import type { CellId } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { without2021 } from "../../form/variants.ts";
import { isBlank, isFigure } from "../../tabular/block.ts";
import { fragmentText, type RowFragment } from "../fragments.ts";
import type { ImportIssue } from "../import-issue.ts";
import { acrossRow } from "./across-rows.ts";
import { groupCells } from "./group-rows.ts";
import { type Header, headsColumn, noHeader } from "./header.ts";
import { inferByOrder, type Seen } from "./infer-rows.ts";
import { isPrinted } from "./printed-words.ts";
import { type FormRow, formRows, labelOf, type RowCells, valuesOfRow } from "./read-row.ts";
import { plainEdge, rightEdges } from "./right-edge.ts";

/** What stands in the place of one printed number; `doubt` says why it may belong elsewhere. */
export interface ReadCell {
  readonly text: string;
  readonly doubt?: string;
}

export interface ReadTables {
  readonly cells: ReadonlyMap<CellId, ReadCell>;
  readonly issues: readonly ImportIssue[];
  /** Rows that say something and have no place in the form. */
  readonly leftover: readonly RowFragment[];
  /** True where lines of the edition of 2019 were met that the edition of 2021 no longer has. */
  readonly has2019: boolean;
}

const allTables: readonly TableDef[] = tables;

const placeOf = ({ table, row }: FormRow): string => `${table.name} ${row.label}`;

/** True where a row's places after its label may be its numbers; headings over other columns are none. */
function holdsValues({ cells }: RowFragment, { at, exact, of }: { at: number; exact: boolean; of: FormRow }): boolean {
  const rest = cells.slice(at + 1).filter(({ covered }) => !covered);
  if (rest.some(({ text }) => isFigure(text))) return true;
  const isAnswer = (text: string) => isBlank(text) || (text.length < 20 && !isPrinted(text));
  const isHeading = cells.slice(0, at).some(({ text, covered }) => !covered && headsColumn(text));
  return exact && !isHeading && rest.length >= of.cells.length && rest.every(({ text }) => isAnswer(text));
}

/** Takes down what is read, cell by cell; the first reading of a cell counts, and a second one is told. */
function createRecord() {
  const cells = new Map<CellId, ReadCell>();
  const issues: ImportIssue[] = [];
  const record = (read: RowCells, doubt: string | undefined, place: string) => {
    const why = [doubt, read.doubt].filter(Boolean).join("；") || undefined;
    for (const [cell, text] of read.texts) {
      const before = cells.get(cell.id);
      if (before && isBlank(before.text) && !isBlank(text))
        cells.set(cell.id, { text, doubt: "文中出现两次，一处空白" });
      else if (before && !isBlank(text) && before.text.trim() !== text.trim()) {
        const message = `文中出现两次：先是“${before.text}”，后是“${text}”，取了前一个。请核对。`;
        issues.push({ kind: "doubt", place: `${cell.table.name} ${cell.name}`, message, cell: cell.id });
        cells.set(cell.id, { text: before.text, doubt: "文中出现两次，数不相同" });
      } else if (!before) cells.set(cell.id, why === undefined ? { text } : { text, doubt: why });
    }
    if (why) issues.push({ kind: "doubt", place, message: `${why}。请核对。` });
    for (const { column, text } of read.extra) {
      issues.push({ kind: "unplaced", place, message: `“${column}”为“${text}”，本格式没有对应的栏，没有读入。` });
    }
  };
  return { cells, issues, record };
}

/**
 * Reads the rows of all tables. Each row is known by its label, each number by the headings over it or its place in
 * the run of numbers; never by where it stands in the document.
 */
export function readTables(rows: readonly RowFragment[]): ReadTables {
  const { cells, issues, record } = createRecord();
  const edges = rightEdges(rows);
  const leftover: RowFragment[] = [];
  const seen: Seen[] = [];
  let header: Header = noHeader;
  let overNumbers = false;
  let table = -1;
  let edge = plainEdge;

  const takeHeading = (fragment: RowFragment) => {
    header = { rows: overNumbers ? [fragment] : [...header.rows.slice(-3), fragment] };
    overNumbers = false;
  };
  const enterTable = (fragment: RowFragment) => {
    const [first] = header.rows;
    if (!fragment.placed || first?.cells.length !== fragment.cells.length) header = noHeader;
    overNumbers = header.rows.length > 0;
    table = fragment.table;
    edge = edges.get(fragment.table) ?? plainEdge;
  };
  const readRow = (fragment: RowFragment) => {
    const label = labelOf(fragment);
    if (label && holdsValues(fragment, label)) {
      const read = valuesOfRow(fragment, label, header, edge);
      const said = fragment.cells[label.at]?.text.replace(/\s+/g, "") ?? "";
      const doubt = label.exact ? undefined : `行名“${said}”与规定不一致，按“${label.of.row.label}”读取`;
      overNumbers = true;
      if (read) {
        seen.push({ row: label.of, fragment });
        record(read, doubt, placeOf(label.of));
        return;
      }
    }
    const across = acrossRow(fragment, header);
    if (across) {
      overNumbers = true;
      record(across, undefined, across.texts[0]?.[0].table.name ?? "");
      return;
    }
    if (!fragment.cells.some(({ text }) => isFigure(text))) {
      const said = fragment.cells.filter(({ text, covered }) => !covered && !isBlank(text));
      if (said.some(({ text }) => isPrinted(text) || without2021.test(text))) takeHeading(fragment);
      if (said.some(({ text }) => !isPrinted(text) && text.length > 20)) leftover.push(fragment);
      return;
    }
    overNumbers = true;
    const group = groupCells(fragment);
    if (group) record(group.read, group.doubt, group.place);
    else seen.push({ row: undefined, fragment });
  };
  for (const fragment of rows) {
    if (fragment.table !== table) enterTable(fragment);
    readRow(fragment);
  }
  const inferred = inferByOrder(seen);
  for (const { row, fragment, said } of inferred.found) {
    const read = valuesOfRow(
      fragment,
      { of: row, at: said.at, exact: false },
      noHeader,
      edges.get(fragment.table) ?? plainEdge,
    );
    if (read) record(read, `行名“${said.text}”无法识别，按前后各行的次序当作“${row.row.label}”`, placeOf(row));
    else leftover.push(fragment);
  }
  for (const fragment of inferred.unknown) {
    leftover.push(fragment);
    issues.push({
      kind: "unplaced",
      place: "表格",
      message: `“${fragmentText(fragment).replace(/\t+/g, " ").slice(0, 40)}”这一行没有对应的项目，没有读入。`,
    });
  }
  const has2019 = rows.some((fragment) => fragment.cells.some(({ text }) => without2021.test(text)));
  return { cells, issues: [...issues, ...missingRows(cells)], leftover, has2019 };
}

/** Rows of which nothing was found, in tables of which something was; a table without anything is missing as a whole. */
function missingRows(cells: ReadonlyMap<CellId, ReadCell>): readonly ImportIssue[] {
  return allTables.flatMap((table): ImportIssue[] => {
    const own = formRows.filter((row) => row.table === table);
    const missing = own.filter((row) => row.cells.every((cell) => !cells.has(cell.id)));
    if (missing.length === own.length) {
      return [
        {
          kind: "missing",
          place: table.name,
          message: `没有找到${table.name}（${table.caption}）。原文中如是图片，请对照填写。`,
        },
      ];
    }
    return missing.map((row) => ({ kind: "missing", place: placeOf(row), message: "原文中没有找到这一行，先留空。" }));
  });
}
