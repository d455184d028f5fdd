import type { Cell, CellId } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
import { isBlank, isFigure } from "../tabular/block.ts";
import { columnPlans } from "./column-plans.ts";
import type { ColumnPlan, PlacedText } from "./column-runs.ts";
import type { WeighedPlacement } from "./decide.ts";
import { evidenceOf, isContradicted, type ShownTextOf } from "./evidence.ts";
import { type Layout, layoutsOf } from "./layout.ts";
import { type CopiedBlock, type NumberBlock, numberBlocks } from "./number-lines.ts";
import { type RowPlan, rowPlans } from "./row-plans.ts";

/** A text in a placed line that is neither a number nor what stands in place of one. */
const wordIn = (placed: readonly PlacedText[]): string | undefined =>
  placed.map(({ text }) => text).find((text) => !isBlank(text) && !isFigure(text));

const wordProblem = (word: string): string =>
  `粘贴的内容中有“${word.trim().slice(0, 20)}”，既不是数字，也不是行名。没有改动任何数。请只复制数字，或连同行名一起复制。`;

const tooManyProblem = (label: string): string =>
  `“${label}”这一行的数比格多，不知道用哪一个。没有改动任何数。请只复制要填的列。`;

/** A heading that says that numbers are 元. */
const inYuan = /[（(:：\s]元[）)]?$/;

/** Why numbers do not fit into cells of 万元; undefined where nothing says that they are 元. */
const yuanProblem = (block: CopiedBlock, placed: readonly PlacedText[]): string | undefined => {
  const words = block.flat().find(({ text }) => inYuan.test(text.trim()) && !isFigure(text));
  const isMoney = placed.some(({ cell, text }) => cell.column.unit === "万元" && !isBlank(text));
  return words && isMoney
    ? `“${words.text.trim().slice(0, 20)}”的单位是元，这里的单位为万元。没有改动任何数。请换算后填写。`
    : undefined;
};

/**
 * The texts that are put into cells. A blank between numbers empties its cell. One behind the last number of its line, or
 * in a line without numbers at the edge, may be no more than the room beside them: `emptying` says what it does.
 */
function withBlanks(lines: readonly (readonly PlacedText[])[], emptying: boolean): readonly PlacedText[] {
  const isFull = (line: readonly PlacedText[]) => line.some(({ text }) => !isBlank(text));
  const first = lines.findIndex(isFull);
  const last = lines.length - 1 - [...lines].reverse().findIndex(isFull);
  const columns = new Set(lines.flat().flatMap(({ text, column }) => (isBlank(text) ? [] : [column])));
  return lines.flatMap((line, row) => {
    if (!isFull(line)) return emptying || (row > first && row < last) ? line : [];
    const end = line.reduce((found, { text }, at) => (isBlank(text) ? found : at), -1);
    return line.filter(({ text, column }, at) => !isBlank(text) || at < end || (emptying && columns.has(column)));
  });
}

/** The texts that are put into cells, in both ways where the blanks leave two. */
function blankWays(lines: readonly (readonly PlacedText[])[]): readonly (readonly PlacedText[])[] {
  const all = lines.flat();
  if (!all.some(({ text }) => isBlank(text))) return [all];
  const [kept, emptied] = [withBlanks(lines, false), withBlanks(lines, true)];
  return kept.length === emptied.length ? [kept] : [kept, emptied];
}

/** The placements that a plan of rows and one of columns make; two where it is not sure what a blank at the edge does. */
function combine(
  layout: Layout,
  copied: CopiedBlock,
  block: NumberBlock,
  rows: RowPlan,
  columns: ColumnPlan,
  focused: Cell,
  shownText: ShownTextOf,
): readonly WeighedPlacement[] | { readonly problem: string } {
  const lines: (readonly PlacedText[])[] = [];
  for (const [line, sheet] of rows.lines) {
    const placed = columns.place(line, sheet);
    if (!placed) return { problem: tooManyProblem(sheet.row?.label ?? "") };
    lines.push(placed);
  }
  const word = wordIn(lines.flat());
  if (word !== undefined) return { problem: wordProblem(word) };
  const yuan = yuanProblem(copied, lines.flat());
  if (yuan !== undefined) return { problem: yuan };
  const ways = blankWays(lines).map((placed): WeighedPlacement => {
    const texts = new Map<CellId, string>();
    const printed = new Map<CellId, string>();
    for (const { cell, text } of placed) (cell.computed ? printed : texts).set(cell.id, text);
    return {
      texts,
      printed,
      cells: placed.map(({ cell }) => cell),
      beside: [...block.beside, ...rows.beside, ...columns.beside],
      evidence: evidenceOf(layout.table, texts, printed, shownText),
      settled: rows.settled && columns.settled,
      takesAll: columns.takesAll,
      atFocus: lines[0]?.[0]?.cell === focused,
      strange: columns.strange || rows.lines.some(([line]) => !line.row && line.words !== ""),
      named: columns.named && rows.lines.some(([line]) => line.row),
    };
  });
  if (ways.every(({ texts }) => texts.size === 0)) {
    return { problem: "粘贴的内容只对应由程序计算的格，没有可以填写的数。没有改动任何数。" };
  }
  return ways;
}

/** All candidates of one block, and the reasons why some ways are none. */
export function candidatesOf(table: TableDef, block: CopiedBlock, focused: Cell, shownText: ShownTextOf) {
  const candidates: WeighedPlacement[] = [];
  const problems: string[] = [];
  for (const layout of layoutsOf(table)) {
    for (const numbers of numberBlocks(block, layout)) {
      const rows = rowPlans(layout, numbers, focused);
      if ("problem" in rows) {
        problems.push(rows.problem);
        continue;
      }
      for (const plan of rows) {
        const columns = columnPlans(layout, numbers, plan, focused);
        if ("problem" in columns) {
          problems.push(columns.problem);
          continue;
        }
        for (const column of columns) {
          const combined = combine(layout, block, numbers, plan, column, focused, shownText);
          if ("problem" in combined) problems.push(combined.problem);
          else candidates.push(...combined);
        }
      }
    }
  }
  const natural = candidates.filter(({ takesAll, evidence }) => takesAll && !isContradicted(evidence));
  return { candidates: natural.length > 0 ? candidates.filter(({ takesAll }) => takesAll) : candidates, problems };
}
