import { type Cell, type CellId, cellById, cellsOf } from "../form/cells.ts";
import { type PartId, partOf, parts, partTitle, type TableId, tables } from "../form/form.ts";
import type { Line, TableDef } from "../form/table.ts";
import { totalAt } from "../report/across-years.ts";
import { shownText } from "../report/cell-entry.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { Anchor } from "../report/rounds-schema.ts";
import type { Draft } from "../report/schema.ts";
import type { SectionId } from "../report/sections.ts";
import { printTotal } from "../report/totals.ts";
import { aroundOf, type Located, locate, rankOf } from "./places/locate.ts";

/** Something of a report to which a comment can be written: `path` as in an anchor, and words of it where it is a text. */
export interface Target {
  readonly path: string;
  readonly start?: number;
  readonly end?: number;
}

/** Where a comment stands in a report as that is now. */
export interface FoundAnchor {
  /** "lost": the words it spoke of have gone, or it cannot be told which of several they are. */
  readonly kind: "report" | "part" | "text" | "row" | "cell" | "words" | "lost";
  readonly section: SectionId;
  /** The place in words, e.g. 表三 商业企业列. */
  readonly label: string;
  /** The field to go to. */
  readonly field: string;
  /** Every cell or text that it is about. */
  readonly fields: readonly string[];
  readonly words?: Located;
  /** What stands there now; "" for a part, for the whole report, and where it is lost. */
  readonly now: string;
  /** Something else stands there than what the comment quoted. */
  readonly isChanged: boolean;
}

interface Row {
  readonly table: TableDef;
  readonly row: Line;
  readonly cells: readonly Cell[];
}

/** The row that a path names, e.g. `applications.received`. */
function rowAt(path: string): Row | undefined {
  const [table, row] = path.split(".");
  const def: TableDef | undefined = tables.find(({ id }) => id === table);
  const cells = def ? cellsOf(def).filter((cell) => cell.row.id === row) : [];
  const [first] = cells;
  return def && first && path === `${table}.${row}` ? { table: def, row: first.row, cells } : undefined;
}

/** What a cell shows: its number or text, or its total. */
const shownAt = (draft: Draft, cell: Cell): string =>
  cell.computed ? printTotal(totalAt(draft, cell)) : shownText(draft, cell);
const shownIn = (draft: Draft, cells: readonly Cell[]): string => cells.map((cell) => shownAt(draft, cell)).join(" ");

/** The anchor of a comment on a target in a report. */
export function anchorOn(draft: Draft, { path, start, end }: Target): Anchor {
  const alone = { before: "", after: "", times: 0, which: 0, isOnly: false, isFramed: false };
  const cell = cellById(path);
  if (cell) return { path, quote: shownAt(draft, cell), ...alone };
  const row = rowAt(path);
  if (row) return { path, quote: shownIn(draft, row.cells), ...alone };
  const texts = reportTexts(draft);
  const text = texts.find((one) => one.path === path)?.text ?? "";
  const [from = 0, to = 0] = start === undefined && isNumbered(path) ? [0, text.length] : [start, end];
  if (from >= to) return { path, quote: "", ...alone };
  const around = aroundOf(text, from, to);
  return { path, ...around, ...rankOf(texts, around, { path, start: from }) };
}

/** True for the text of an aspect, which is another's as soon as one is put before it: it is known by its words alone. */
const isNumbered = (path: string): boolean => /\.\d+\./.test(path);

const isPart = (path: string): path is PartId => parts.some(({ id }) => id === path);
const sectionOf = (path: string): SectionId => {
  const [first = ""] = path.split(".");
  return isPart(first) ? first : "basics";
};

/** The first field of a part: a cell of its table, or its first text. */
function firstField(draft: Draft, part: PartId): string {
  const table: TableDef | undefined = tables.find(({ id }) => id === part);
  const cell = table && cellsOf(table).find(({ computed }) => !computed);
  return cell?.id ?? reportTexts(draft).find((text) => text.part === part)?.path ?? part;
}

/** The field of a cell that is typed: of a total, the first number of its row. */
function fieldOf(cell: Cell): CellId {
  if (!cell.computed) return cell.id;
  const all = cellsOf(cell.table);
  const typed =
    all.find(({ computed, row }) => !computed && row.id === cell.row.id) ?? all.find((one) => !one.computed);
  return typed?.id ?? cell.id;
}

/** What a comment is about in a report as that is now: its words where they stand; where they are lost, the text in which they stood. */
export function targetNow(draft: Draft, anchor: Anchor): Target {
  const { words } = findAnchor(draft, anchor);
  return words ? { path: words.path, start: words.start, end: words.end } : { path: anchor.path };
}

/** Finds in a report what a comment is about. */
export function findAnchor(draft: Draft, anchor: Anchor): FoundAnchor {
  const { path, quote } = anchor;
  const whole = { fields: [], now: "", isChanged: false };
  const cell = cellById(path);
  if (cell) {
    const now = shownAt(draft, cell);
    const label = `${cell.table.name} ${cell.name}`;
    const section = cell.table.id as TableId;
    return { kind: "cell", section, label, field: fieldOf(cell), fields: [cell.id], now, isChanged: now !== quote };
  }
  const row = rowAt(path);
  if (row) {
    const now = shownIn(draft, row.cells);
    const [first] = row.cells;
    const label = `${row.table.name} ${row.row.label}`;
    const fields = row.cells.map(({ id }) => id);
    const field = first ? fieldOf(first) : path;
    return { kind: "row", section: row.table.id as TableId, label, field, fields, now, isChanged: now !== quote };
  }
  if (quote === "" && path === "")
    return { kind: "report", section: "basics", label: "全文", field: "organ", ...whole };
  if (quote === "" && isPart(path)) {
    return { kind: "part", section: path, label: partTitle(partOf(path)), field: firstField(draft, path), ...whole };
  }
  const texts = reportTexts(draft);
  const all = quote === "" && !isNumbered(path) ? texts.find((one) => one.path === path) : undefined;
  if (all) {
    // A text as a whole, whatever it says: what a rule misses in it is taken over as a comment without words.
    const { part, label, text } = all;
    return { kind: "text", section: part, label, field: path, fields: [path], now: text, isChanged: false };
  }
  const words = locate(texts, anchor);
  const text = texts.find((one) => one.path === (words?.path ?? path));
  const section = text?.part ?? sectionOf(path);
  const label = text?.label ?? partTitle(partOf(section === "basics" ? "overview" : section));
  if (!words || !text) {
    const field = text?.path ?? (section === "basics" ? "organ" : firstField(draft, section));
    return { kind: "lost", section, label, field, ...whole, isChanged: true };
  }
  const now = text.text.slice(words.start, words.end);
  return {
    kind: "words",
    section,
    label,
    field: text.path,
    fields: [text.path],
    words,
    now,
    isChanged: words.isChanged,
  };
}
