import { type Cell, type CellId, cellById } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { columnFinder, rowFinder } from "../../tabular/form-rows.ts";
import { candidatesOf } from "./candidates.ts";
import { type CopiedBlock, columnsIn, inShort, isOwnWord, onItsSide } from "./copied-block.ts";
import { decide, type Placing, type WeighedPlacement } from "./decide.ts";
import type { ShownTextOf } from "./evidence.ts";
import { layoutsOf, openLines, withoutTotals } from "./layout.ts";
import type { Assignment } from "./plans.ts";

/** The refusal of a clipboard that holds nothing for a table. */
export const nothingCopied = "剪贴板中没有可以粘贴的内容。";

const refusedAs = (message: string): Placing => ({ kind: "refused", message });

function tooLarge(focused: Cell, block: CopiedBlock): string {
  if (focused.table.bands.length > 1) {
    return `粘贴的内容有 ${block.length} 行 ${columnsIn(block)} 列。${focused.table.name}各行不一样长，只有数字看不出各是哪一格。没有改动任何数。请连同行名一起复制，或分行复制。`;
  }
  return `粘贴的内容有 ${block.length} 行 ${columnsIn(block)} 列，从“${focused.name}”起放不下，也看不出是表中的哪一块。没有改动任何数。请选好左上角的格再粘贴，或连同行名一起复制。`;
}

/** Puts cells copied in this program from the cell in focus on, as a spreadsheet does: blank ones empty theirs. */
export function placeEntered(focused: Cell, block: CopiedBlock): Placing {
  const [layout] = layoutsOf(focused.table);
  const open = layout ? openLines(layout) : [];
  const below = open.slice(open.findIndex(({ cells }) => cells.includes(focused)));
  const column = withoutTotals(below[0]?.cells ?? []).indexOf(focused);
  const texts = new Map<CellId, string>();
  for (const [row, line] of block.entries()) {
    const cells = withoutTotals(below[row]?.cells ?? []).slice(column);
    for (const [at, { text, kind }] of line.entries()) {
      const cell = cells[at];
      if (!cell && kind !== "blank") return refusedAs(tooLarge(focused, block));
      if (cell) texts.set(cell.id, text);
    }
  }
  const cells = [...texts.keys()].map(cellById).filter((cell) => cell !== undefined);
  return { kind: "placed", placement: { texts, printed: new Map(), cells, beside: [] } };
}

/** How many lines name a row of the form, not counting names that columns have too: 其他, 总计. */
function labelledLines(block: CopiedBlock, table: TableDef): number {
  const isRow = (words: string) => rowFinder(table)(words) && !columnFinder(table)(words);
  return block.filter((line) => line.some((cell) => isOwnWord(cell) && isRow(cell.text))).length;
}

/** The refusal of a block whose words name rows or columns of another table and none of this one; undefined for any other. */
function otherTable(table: TableDef, words: readonly string[]): string | undefined {
  const isOf = (one: TableDef) => (text: string) => rowFinder(one)(text) ?? columnFinder(one)(text);
  const others = tables.filter((one) => one.id !== table.id);
  const isShared = (text: string) => others.some((one) => isOf(one)(text));
  if (words.some((text) => isOf(table)(text) && !isShared(text))) return undefined;
  const foreign = words.find((text) => !isOf(table)(text) && isShared(text));
  const [home] = others.filter((one) => foreign !== undefined && isOf(one)(foreign));
  if (foreign === undefined || !home) return undefined;
  return `“${inShort(foreign)}”是${home.name}的，这里是${table.name}。没有改动任何数。请到${home.name}中粘贴。`;
}

/** At least so many numbers in a line are taken for rows where no label says so: those of a whole table. */
const leastTurned = 12;

/** The ways of placing one block, or why there is none. */
interface Found {
  readonly candidates: readonly WeighedPlacement[];
  readonly refusal: string;
}

function search(focused: Cell, block: CopiedBlock, shownText: ShownTextOf): Found {
  const none = { candidates: [], problems: [] };
  if (block.every((line) => line.every(({ kind }) => kind === "blank"))) return { ...none, refusal: nothingCopied };
  const { table } = focused;
  const words = block.flatMap((line) => line.filter(isOwnWord).map(({ text }) => text));
  const elsewhere = otherTable(table, words);
  if (elsewhere !== undefined) return { ...none, refusal: elsewhere };
  const isAcross = table.printed === "across";
  // Rows that are printed side by side have their names over them as it is.
  const lies =
    !isAcross && words.length > 2 && labelledLines(onItsSide(block), table) > Math.max(2, labelledLines(block, table));
  const upright = lies ? none : candidatesOf({ table, block, focused, shownText });
  const lying =
    upright.candidates.length > 0 ? none : candidatesOf({ table, block: onItsSide(block), focused, shownText });
  const rowsOf = (placed: readonly Assignment[]) =>
    new Set(placed.map(({ cell }) => (isAcross ? cell.id : cell.row.id))).size;
  const [problem] = lies ? lying.problems : upright.problems;
  return {
    candidates: [
      ...upright.candidates,
      ...lying.candidates.filter(({ placed }) => lies || rowsOf(placed) >= leastTurned),
    ],
    refusal: problem ?? tooLarge(focused, block),
  };
}

/** Where a copied block belongs in the table of the cell in focus; `readings` are the block in each way of reading its text. */
export function placeBlock(focused: Cell, readings: readonly CopiedBlock[], shownText: ShownTextOf): Placing {
  const found = readings.map((block) => search(focused, block, shownText));
  const candidates = found.flatMap((one) => one.candidates);
  return decide(candidates, shownText) ?? refusedAs(found[0]?.refusal ?? nothingCopied);
}
