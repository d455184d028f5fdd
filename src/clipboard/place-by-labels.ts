import type { Cell } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
import { type Result, refused } from "../lib/result.ts";
import { type CellBlock, isBlank, isFigure } from "../tabular/block.ts";
import { columnFinder, type FormRow, rowFinder } from "../tabular/form-rows.ts";
import { type PlacedBlock, placePairs, withoutTotals } from "./block-places.ts";

/** A pasted line that begins with the label of a row. */
interface LabelledLine {
  readonly row: FormRow;
  /** What stands after the label. */
  readonly numbers: readonly string[];
}

/** The line by its last label before the first figure; undefined where it has none. */
function labelledLine(
  line: readonly string[],
  findRow: (text: string) => FormRow | undefined,
): LabelledLine | undefined {
  const figure = line.findIndex(isFigure);
  const words = figure < 0 ? line : line.slice(0, figure);
  const label = words.reduce((last, text, index) => (findRow(text) ? index : last), -1);
  const row = findRow(words[label] ?? "");
  return row && { row, numbers: line.slice(label + 1) };
}

/** Places the numbers of a block whose rows begin with their labels; undefined where none does. */
export function placeByLabels(table: TableDef, block: CellBlock): Result<PlacedBlock> | undefined {
  const findRow = rowFinder(table);
  const findColumn = columnFinder(table);
  const isHeader = (line: readonly string[]) =>
    !line.some(isFigure) && line.filter((text) => findColumn(text)).length > 1;
  const lines = block
    .filter((line) => !isHeader(line))
    .map((line) => ({ line, labelled: labelledLine(line, findRow) }));
  if (!lines.some(({ labelled }) => labelled)) return undefined;
  const [header = [], ...otherHeaders] = block.filter(isHeader);
  const named = header.map(findColumn).filter((column) => column !== undefined);
  // A header over several lines, or one of several bands, does not name the columns of each row in their order.
  const headed = otherHeaders.length === 0 && table.bands.length === 1 ? named : [];
  const longest = Math.max(...lines.map(({ labelled }) => labelled?.numbers.length ?? 0));
  const pairs: (readonly [Cell, string])[] = [];
  const filled = new Set<FormRow>();
  let width = 0;
  for (const { line, labelled } of lines) {
    if (!labelled) {
      if (!line.some(isFigure)) continue;
      const words = line.find((text) => !isBlank(text)) ?? "";
      return refused(
        `“${words.slice(0, 20)}”不是${table.name}的行名，不知道这一行放在哪里。没有改动任何数。请核对行名，或只复制数字再粘贴。`,
      );
    }
    const { row, numbers } = labelled;
    if (numbers.length === 0) continue;
    if (filled.has(row)) {
      return refused(`粘贴的内容中“${row.label}”出现了两次，不知道用哪一行。没有改动任何数。请删去重复的行再粘贴。`);
    }
    filled.add(row);
    const inOrder = longest >= row.cells.length ? row.cells : withoutTotals(row.cells);
    const underHeader = headed.flatMap(({ id }) => row.cells.filter(({ column }) => column.id === id));
    const cells = headed.length > 0 ? underHeader : inOrder;
    if (numbers.length < cells.length) {
      return refused(
        `“${row.label}”这一行有 ${numbers.length} 个数，应有 ${cells.length} 个。没有改动任何数。请把整行复制完整再粘贴。`,
      );
    }
    const texts = numbers.slice(numbers.length - cells.length);
    for (const [index, cell] of cells.entries()) pairs.push([cell, texts[index] ?? ""]);
    width = Math.max(width, cells.length);
  }
  return placePairs(pairs, filled.size, width);
}
