import { pasteBlock } from "../../src/clipboard/paste.ts";
import { type ClipboardContent, isBlock } from "../../src/clipboard/read.ts";
import { applications } from "../../src/form/applications.ts";
import { type Cell, type CellId, enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import type { TableDef } from "../../src/form/table.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { numberAt, withTexts } from "../../src/report/cell-entry.ts";
import { type Draft, valuesOf } from "../../src/report/schema.ts";
import { printTotal, totalsOf } from "../../src/report/totals.ts";
import {
  copyingPrograms,
  grown,
  isNumberLine,
  placesOf,
  plainPlace,
  type SheetPlace,
  type SheetPlaces,
} from "./copied-sheet.ts";
import { type Random, randomFrom } from "./random.ts";
import { publishedReport, reportNames } from "./reports.ts";

/** A clipboard, the cell and the draft that it is pasted into, and the number of each entered cell that was copied. */
interface Copying {
  readonly name: string;
  readonly copied: ClipboardContent;
  readonly at: Cell;
  readonly into: Draft;
  /** "" where the copied cell was blank. */
  readonly expected: ReadonlyMap<CellId, string>;
}

const published = reportNames.map((name) => publishedReport(name).draft);
const blank = blankDraft({ organ: "甲镇人民政府", organKind: "township", year: 2024 });

/** What a report's entered numbers are: drawn from published ones, small as in a township, large, all zero, or all alike. */
const kinds = ["published", "small", "large", "zero", "alike", "with blanks"] as const;

function randomTexts(random: Random): ReadonlyMap<CellId, string> {
  const kind = random.of(kinds);
  const from = random.of(published);
  const one = random.nat(9);
  const value = (cell: Cell): string => {
    if (kind === "published" && from) return String(numberAt(from, cell) ?? "");
    if (kind === "zero") return "0";
    if (kind === "alike") return String(one);
    if (kind === "with blanks" && random.nat(3) === 0) return "";
    if (kind === "large") return String(random.nat(2000));
    return random.nat(4) > 0 ? "0" : String(random.nat(4));
  };
  const texts = new Map(tables.flatMap(enteredCells).map((cell) => [cell.id, value(cell)]));
  return random.nat(4) === 0 ? texts : balanced(texts);
}

/** The numbers of 表三 with 一 and 二 such that both sides of its relation agree; columns with blanks stay as they are. */
function balanced(texts: ReadonlyMap<CellId, string>): ReadonlyMap<CellId, string> {
  const all = new Map(texts);
  const ids = enteredCells(applications).map(({ column }) => column.id);
  for (const column of new Set(ids)) {
    const cells = enteredCells(applications).filter((cell) => cell.column.id === column);
    const [received, carriedIn, ...handled] = cells.map(({ id }) => id);
    if (!received || !carriedIn || handled.some((id) => texts.get(id) === "")) continue;
    const sum = handled.reduce((total, id) => total + Number(texts.get(id) ?? 0), 0);
    const carried = Math.min(sum, Number(texts.get(carriedIn) ?? 0));
    all.set(carriedIn, String(carried));
    all.set(received, String(sum - carried));
  }
  return all;
}

/** The printed text of every cell; some totals of every fifth report are wrong, as in some that are published. */
function printedTexts(random: Random, texts: ReadonlyMap<CellId, string>): ReadonlyMap<CellId, string> {
  const draft = withTexts(blank, texts);
  const isWrong = random.nat(5) === 0;
  const all = new Map<CellId, string>(texts);
  for (const [id, total] of tables.flatMap((table) => [...totalsOf(table, valuesOf(draft, table))])) {
    const off = isWrong && random.nat(6) === 0 ? 1 + random.nat(5) : 0;
    all.set(id, String(Number(printTotal(total)) + off));
  }
  return all;
}

/** Two ends of a stretch; every fourth is the whole. */
function stretch(random: Random, from: number, to: number): readonly [from: number, to: number] {
  const ends = [from, to].map(() => from + random.nat(to - from + 1));
  return random.nat(4) === 0 ? [from, to] : [Math.min(...ends), Math.max(...ends)];
}

/** A block of a printed table: any numbers side by side, every second time with labels, every third perhaps with headings. */
function randomBlock(random: Random, full: SheetPlaces): { block: SheetPlaces; labelColumns: number } {
  const first = full.findIndex(isNumberLine);
  const labels = full[first]?.findIndex(({ cell }) => cell) ?? 0;
  const width = full[first]?.length ?? 0;
  const [top, bottom] = stretch(random, random.nat(3) === 0 ? 0 : first, full.length - 1);
  const [from, right] = stretch(random, labels, width - 1);
  // The labels as printed, or the innermost alone as in an office's own list.
  const left = labels > 0 ? (random.of([from, from, 0, labels - 1]) ?? from) : from;
  const cut = grown(full, { top, left, bottom: Math.max(bottom, first), right });
  const lines = full.slice(cut.top, cut.bottom + 1);
  if (left === labels - 1 && random.nat(2) === 0) {
    return { block: lines.map((line) => line.slice(labels - 1, cut.right + 1)), labelColumns: 1 };
  }
  return {
    block: lines.map((line) => line.slice(cut.left, cut.right + 1)),
    labelColumns: Math.max(0, labels - cut.left),
  };
}

const cellsIn = (places: readonly (SheetPlace | undefined)[]): readonly Cell[] =>
  places.flatMap((place) => (place?.cell ? [place.cell] : []));

/** The block without the lines and columns of totals, as in an office's own list. */
function withoutTotals(block: SheetPlaces): SheetPlaces {
  const areTotals = (places: readonly (SheetPlace | undefined)[]) =>
    cellsIn(places).length > 0 && cellsIn(places).every(({ computed }) => computed);
  const columns = [...(block[0] ?? []).keys()].filter((column) => !areTotals(block.map((line) => line[column])));
  return block.filter((line) => !areTotals(line)).map((line) => columns.flatMap((column) => line[column] ?? []));
}

/** What stands beside the numbers of a block and is none of them, each as a function of the block; `undefined` where it cannot be told apart. */
function besides(random: Random, isLabelled: boolean, isWhole: boolean) {
  const column = (side: "left" | "right", head: string, text: (at: number) => string) => (block: SheetPlaces) =>
    block.map((line, at) => {
      const place = plainPlace(isNumberLine(line) ? text(at) : head);
      return side === "left" ? [place, ...line] : [...line, place];
    });
  const line = (words: string, number: string) => (block: SheetPlaces) =>
    (block[0] ?? []).map((_, at) => plainPlace(at === 0 ? words : number));
  const lineBelow = (words: string, number: string) => (block: SheetPlaces) => [...block, line(words, number)(block)];
  return {
    "a blank column at the right": column("right", "", () => ""),
    "a column of remarks": column("right", "备注", () => random.of(["", "已核对", "见附件"]) ?? ""),
    "a blank row below": lineBelow("", ""),
    "a note below": lineBelow("填表人：甲某", ""),
    "a title above": (block: SheetPlaces) => [line("表三　收到和处理政府信息公开申请情况", "")(block), ...block],
    "serial numbers": isLabelled ? column("left", "序号", (at) => String(at + 1)) : undefined,
    "a blank row above": isLabelled ? (block: SheetPlaces) => [line("", "")(block), ...block] : undefined,
    "a row of last year": isLabelled ? lineBelow("上年合计", "7") : undefined,
    "last year's total": isWhole ? column("right", "上年总计", () => String(random.nat(9))) : undefined,
  };
}

/** A clipboard drawn at random: a block of a printed table, as a program copies it, pasted where it can be told. */
export function randomCopying(random: Random): Copying {
  // Most blocks that there are lie in 表三.
  const table = (random.nat(4) > 0 ? applications : random.of(tables)) as TableDef;
  const texts = randomTexts(random);
  const full = placesOf(table, printedTexts(random, texts));
  const { block, labelColumns } = randomBlock(random, full);
  const hasTotals = random.nat(3) > 0 || table.bands.length > 1;
  const kept = hasTotals ? block : withoutTotals(block);

  const numbers = kept.filter(isNumberLine);
  const rows = new Set(cellsIn(numbers.flat()).map(({ row }) => row.id));
  const isLabelled = labelColumns > 0;
  const isHeaded = kept.some((line) => !isNumberLine(line) && line.some(({ text }) => text !== ""));
  const isWhole = hasTotals && cellsIn(full[full.length - 1] ?? []).length === cellsIn(numbers[0] ?? []).length;
  const sides = besides(random, isLabelled, isWhole && table.bands.length === 1);
  const beside = random.of([undefined, ...(Object.keys(sides) as (keyof typeof sides)[])]);
  const add = beside && sides[beside];

  // Where labels, headings or sums do not say which rows or columns it is, the cell in focus does.
  const sums = table.bands.flatMap((band) =>
    band.rows.flatMap((row) => (row.sum && rows.has(row.id) ? [row.sum] : [])),
  );
  const areRowsKnown = isLabelled || sums.some((parts) => parts.every((id) => rows.has(id)));
  const areColumnsKnown = isHeaded || isWhole || isLabelled;
  const copiedCells = cellsIn(kept.flat());
  const [start] = copiedCells;
  const all = enteredCells(table);
  const sameColumn = all.filter(
    ({ column, row }) => column === start?.column && (table.printed === "down" || row === start.row),
  );
  const isAnywhere = areRowsKnown && areColumnsKnown && random.nat(2) === 0;
  const at = isAnywhere ? random.of(all) : areRowsKnown ? random.of(sameColumn) : start;
  // A block that begins with a total cannot be pasted at its first cell.
  if (!start || !at || (at.computed && !isAnywhere)) return randomCopying(random);

  const program = random.of(Object.keys(copyingPrograms)) ?? "";
  const copy = copyingPrograms[program];
  if (!copy) return randomCopying(random);
  return {
    name: [
      `${table.name} ${start.name} to ${copiedCells[copiedCells.length - 1]?.name}`,
      isLabelled && "labels",
      isHeaded && "headings",
      !hasTotals && "no totals",
      add && beside,
      `from ${program} at ${at.name}`,
    ]
      .filter(Boolean)
      .join(", "),
    copied: copy(add ? add(kept) : kept),
    at,
    into: random.nat(3) === 0 ? withTexts(blank, randomTexts(random)) : blank,
    expected: new Map(copiedCells.filter(({ computed }) => !computed).map(({ id }) => [id, texts.get(id) ?? ""])),
  };
}

/** Whether a draft holds what was copied and else what it held; a blank that was copied may have emptied its cell. */
function isRight({ into, expected }: Copying, draft: Draft): boolean {
  return tables.flatMap(enteredCells).every((cell) => {
    const text = expected.get(cell.id);
    const value = numberAt(draft, cell);
    const before = numberAt(into, cell);
    if (text === undefined) return value === before;
    return text === "" ? value === null || value === before : String(value) === text;
  });
}

/** What came of pasting many random clipboards. */
interface Pastes {
  readonly right: number;
  readonly asked: number;
  readonly refused: number;
  /** The first that put a number where it does not belong, emptied a cell, or left a number out. */
  readonly wrong: readonly string[];
}

/** Pastes so many random clipboards, one for each seed from `seed` on. */
export function pasteRandomly(seed: number, count: number): Pastes {
  const wrong: string[] = [];
  let [right, asked, refused] = [0, 0, 0];
  for (let at = seed; at < seed + count; at += 1) {
    const copying = randomCopying(randomFrom(at));
    if (!isBlock(copying.copied)) continue;
    const pasting = pasteBlock(copying.into, copying.at, copying.copied);
    if (pasting.kind === "refused") refused += 1;
    else if (pasting.kind === "choices") asked += 1;
    else if (isRight(copying, pasting.draft)) right += 1;
    else if (wrong.length < 10) wrong.push(`${at}: ${copying.name} → ${pasting.told.join("")}`);
  }
  return { right, asked, refused, wrong };
}
