import type { Cell } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
import { isBlank } from "../tabular/block.ts";
import { columnFinder, rowFinder } from "../tabular/form-rows.ts";
import type { GridCell } from "../tabular/spread.ts";
import { candidatesOf } from "./candidates.ts";
import { decide, type Placing } from "./decide.ts";
import type { ShownTextOf } from "./evidence.ts";
import type { CopiedTable } from "./html-table.ts";
import type { CopiedBlock } from "./number-lines.ts";

/** The refusal of a clipboard that holds nothing for a table. */
export const nothingCopied = "剪贴板中没有可以粘贴的内容。";

const refusedAs = (message: string): Placing => ({ kind: "refused", message });

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

/** At least so many numbers in a line are taken for rows where no label says so: those of a whole table. */
const leastTurned = 12;
const rowKey = ({ row }: Cell): string => row.id;
const columnKey = ({ id }: Cell): string => id;

/** Where a copied block belongs in the table of the cell in focus. */
export function placeBlock(
  focused: Cell,
  { cells: block, enteredOnly }: CopiedTable,
  shownText: ShownTextOf = () => "",
): Placing {
  if (block.every((line) => line.every(({ text }) => isBlank(text)))) return refusedAs(nothingCopied);
  const { table } = focused;
  const isAcross = table.printed === "across";
  const turned = transposedBlock(block);
  const labels = [block, turned].map((one) => labelledLines(one, table));
  // Rows that are printed side by side have their names over them as it is.
  const lies = !isAcross && (labels[1] ?? 0) > Math.max(2, labels[0] ?? 0);
  const upright = lies ? { candidates: [], problems: [] } : candidatesOf(table, block, focused, shownText);
  const lying =
    upright.candidates.length > 0 ? { candidates: [], problems: [] } : candidatesOf(table, turned, focused, shownText);
  const all = [
    ...upright.candidates,
    ...lying.candidates.filter(
      ({ cells }) => lies || new Set(cells.map(isAcross ? columnKey : rowKey)).size >= leastTurned,
    ),
  ];
  const candidates = enteredOnly ? all.filter(({ printed, atFocus }) => printed.size === 0 && atFocus) : all;
  const problems = [...upright.problems, ...(lies ? lying.problems : [])];
  const decided = decide(candidates, shownText);
  if (decided) return decided;
  const width = Math.max(0, ...block.map((line) => line.length));
  return refusedAs(
    problems[0] ??
      `粘贴的内容有 ${block.length} 行 ${width} 列，从“${focused.name}”起放不下，也看不出是表中的哪一块。没有改动任何数。请选好左上角的格再粘贴，或连同行名一起复制。`,
  );
}
