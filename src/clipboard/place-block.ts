import { type Cell, type CellId, cellById } from "../form/cells.ts";
import { tables } from "../form/form.ts";
import type { TableDef } from "../form/table.ts";
import { isBlank } from "../tabular/block.ts";
import { columnFinder, rowFinder } from "../tabular/form-rows.ts";
import type { GridCell } from "../tabular/spread.ts";
import { candidatesOf } from "./candidates.ts";
import { decide, type Placing } from "./decide.ts";
import type { ShownTextOf } from "./evidence.ts";
import { isComputedLine, layoutsOf, withoutTotals } from "./layout.ts";
import type { CopiedBlock } from "./number-lines.ts";

/** The refusal of a clipboard that holds nothing for a table. */
export const nothingCopied = "剪贴板中没有可以粘贴的内容。";

const refusedAs = (message: string): Placing => ({ kind: "refused", message });

function tooLarge(focused: Cell, block: CopiedBlock): string {
  const width = Math.max(0, ...block.map((line) => line.length));
  return `粘贴的内容有 ${block.length} 行 ${width} 列，从“${focused.name}”起放不下，也看不出是表中的哪一块。没有改动任何数。请选好左上角的格再粘贴，或连同行名一起复制。`;
}

/** Puts cells copied in this program from the cell in focus on, as a spreadsheet does: blank ones empty theirs. */
export function placeEntered(focused: Cell, block: CopiedBlock): Placing {
  const [layout] = layoutsOf(focused.table);
  const open = (layout?.lines ?? []).filter((line) => !isComputedLine(line));
  const below = open.slice(open.findIndex(({ cells }) => cells.includes(focused)));
  const column = withoutTotals(below[0]?.cells ?? []).indexOf(focused);
  const texts = new Map<CellId, string>();
  for (const [row, line] of block.entries()) {
    const cells = withoutTotals(below[row]?.cells ?? []).slice(column);
    for (const [at, { text }] of line.entries()) {
      const cell = cells[at];
      if (!cell && !isBlank(text)) return refusedAs(tooLarge(focused, block));
      if (cell) texts.set(cell.id, text);
    }
  }
  const cells = [...texts.keys()].map(cellById).filter((cell) => cell !== undefined);
  return { kind: "placed", placement: { texts, printed: new Map(), cells, beside: [] } };
}

const transposedBlock = (block: CopiedBlock): CopiedBlock => {
  const width = Math.max(0, ...block.map((line) => line.length));
  const blank = { text: "", covered: false };
  return Array.from({ length: width }, (_, column) => block.map((line) => line[column] ?? blank));
};

/** How many lines name a row of the form, not counting names that columns have too: 其他, 总计. */
function labelledLines(block: CopiedBlock, table: TableDef): number {
  const isRow = ({ text, covered }: GridCell) => !covered && rowFinder(table)(text) && !columnFinder(table)(text);
  return block.filter((line) => line.some(isRow)).length;
}

/** The refusal of a block whose words name rows or columns of another table and none of this one; undefined for any other. */
function otherTable(table: TableDef, block: CopiedBlock): string | undefined {
  const isOf = (one: TableDef) => (words: string) => rowFinder(one)(words) ?? columnFinder(one)(words);
  const others = tables.filter((one) => one.id !== table.id);
  const words = block.flat().flatMap(({ text, covered }) => (covered || isBlank(text) ? [] : [text]));
  const isShared = (text: string) => others.some((one) => isOf(one)(text));
  if (words.some((text) => isOf(table)(text) && !isShared(text))) return undefined;
  const foreign = words.find((text) => !isOf(table)(text) && isShared(text));
  const [home] = others.filter((one) => foreign !== undefined && isOf(one)(foreign));
  if (foreign === undefined || !home) return undefined;
  return `“${foreign.trim().slice(0, 20)}”是${home.name}的，这里是${table.name}。没有改动任何数。请到${home.name}中粘贴。`;
}

/** At least so many numbers in a line are taken for rows where no label says so: those of a whole table. */
const leastTurned = 12;
const rowKey = ({ row }: Cell): string => row.id;
const columnKey = ({ id }: Cell): string => id;

/** Where a copied block belongs in the table of the cell in focus. */
export function placeBlock(focused: Cell, block: CopiedBlock, shownText: ShownTextOf = () => ""): Placing {
  if (block.every((line) => line.every(({ text }) => isBlank(text)))) return refusedAs(nothingCopied);
  const { table } = focused;
  const elsewhere = otherTable(table, block);
  if (elsewhere !== undefined) return refusedAs(elsewhere);
  const isAcross = table.printed === "across";
  const turned = transposedBlock(block);
  const labels = [block, turned].map((one) => labelledLines(one, table));
  // Rows that are printed side by side have their names over them as it is.
  const lies = !isAcross && (labels[1] ?? 0) > Math.max(2, labels[0] ?? 0);
  const upright = lies ? { candidates: [], problems: [] } : candidatesOf(table, block, focused, shownText);
  const lying =
    upright.candidates.length > 0 ? { candidates: [], problems: [] } : candidatesOf(table, turned, focused, shownText);
  const candidates = [
    ...upright.candidates,
    ...lying.candidates.filter(
      ({ cells }) => lies || new Set(cells.map(isAcross ? columnKey : rowKey)).size >= leastTurned,
    ),
  ];
  const problems = [...upright.problems, ...(lies ? lying.problems : [])];
  const decided = decide(candidates, shownText);
  if (decided) return decided;
  return refusedAs(problems[0] ?? tooLarge(focused, block));
}
