import type { Cell } from "../../form/cells.ts";
import type { TableDef } from "../../form/table.ts";
import { columnPlans } from "./column-plans.ts";
import { type CopiedBlock, inShort, isFilled } from "./copied-block.ts";
import type { WeighedPlacement } from "./decide.ts";
import { evidenceOf, isContradicted, type ShownTextOf } from "./evidence.ts";
import { isComputedLine, layoutsOf } from "./layout.ts";
import { numberBlocks } from "./number-lines.ts";
import type { Assignment, ColumnPlan, DeadEnd, RowPlan } from "./plans.ts";
import { rowPlans } from "./row-plans.ts";

/** What is to be placed, and where it is pasted. */
export interface Search {
  readonly table: TableDef;
  readonly block: CopiedBlock;
  readonly focused: Cell;
  readonly shownText: ShownTextOf;
}

/** A heading that says that numbers are 元. */
const inYuan = /[（(:：\s]元[）)]?$/;

/** Why numbers do not fit into cells of 万元; undefined where nothing says that they are 元. */
function yuanProblem(block: CopiedBlock, placed: readonly Assignment[]): string | undefined {
  if (!placed.some(({ cell, copied }) => cell.column.unit === "万元" && isFilled(copied))) return undefined;
  const words = block.flat().find(({ text, kind }) => inYuan.test(text.trim()) && kind !== "figure");
  return words && `“${inShort(words.text)}”的单位是元，这里的单位为万元。没有改动任何数。请换算后填写。`;
}

/**
 * What is put into cells. A blank between numbers empties its cell. One behind the last number of its line, or in a line
 * without numbers at the edge, may be no more than the room beside them: `emptying` says what it does.
 */
function withBlanks(lines: readonly (readonly Assignment[])[], emptying: boolean): readonly Assignment[] {
  const isFull = (line: readonly Assignment[]) => line.some(({ copied }) => isFilled(copied));
  const first = lines.findIndex(isFull);
  const last = lines.length - 1 - [...lines].reverse().findIndex(isFull);
  const columns = new Set(lines.flat().flatMap(({ copied, column }) => (isFilled(copied) ? [column] : [])));
  return lines.flatMap((line, row) => {
    if (!isFull(line)) return emptying || (row > first && row < last) ? line : [];
    const end = line.reduce((found, { copied }, at) => (isFilled(copied) ? at : found), -1);
    return line.filter(({ copied, column }, at) => isFilled(copied) || at < end || (emptying && columns.has(column)));
  });
}

/** What is put into cells, in both ways where the blanks leave two. */
function blankWays(lines: readonly (readonly Assignment[])[]): readonly (readonly Assignment[])[] {
  const [kept, emptied] = [withBlanks(lines, false), withBlanks(lines, true)];
  return kept.length === emptied.length ? [kept] : [kept, emptied];
}

/** True for cells that stand in one column of a sheet as it is printed. */
const isInColumn = (cell: Cell | undefined, other: Cell): boolean =>
  cell?.column === other.column && (cell.table.printed === "down" || cell.row === other.row);

/** True where the lines of a plan lie on either side of a line of sums that is none of them. */
function passesOverSums({ block, lines }: RowPlan): boolean {
  const sheet = block.layout.lines;
  const [first, last] = [lines[0], lines[lines.length - 1]].map((line) => (line ? sheet.indexOf(line[1]) : -1));
  const placed = new Set(lines.map(([, line]) => line));
  return sheet.slice(first, last).some((line) => isComputedLine(line) && !placed.has(line));
}

/** The placements that a plan makes, or why none; two where it is not sure what a blank at the edge does. */
function placements(plan: ColumnPlan, search: Search): readonly WeighedPlacement[] | DeadEnd {
  const { rows } = plan;
  const lines: (readonly Assignment[])[] = [];
  for (const [line, sheet] of rows.lines) {
    const placed = plan.place(line, sheet);
    if (!placed) {
      const label = sheet.row?.label ?? "";
      return { problem: `“${label}”这一行的数比格多，不知道用哪一个。没有改动任何数。请只复制要填的列。` };
    }
    lines.push(placed);
  }
  const all = lines.flat();
  const kinds = new Set(all.map(({ copied }) => copied.kind));
  if (kinds.has("word")) {
    const word = all.find(({ copied }) => copied.kind === "word")?.copied.text ?? "";
    return {
      problem: `粘贴的内容中有“${inShort(word)}”，既不是数字，也不是行名。没有改动任何数。请只复制数字，或连同行名一起复制。`,
    };
  }
  const yuan = yuanProblem(search.block, all);
  if (yuan !== undefined) return { problem: yuan };
  const ways = kinds.has("blank") ? blankWays(lines) : [all];
  if (ways.every((placed) => placed.every(({ cell }) => cell.computed))) {
    return { problem: "粘贴的内容只对应由程序计算的格，没有可以填写的数。没有改动任何数。" };
  }
  const isLabelled = rows.lines.some(([line]) => line.row !== undefined);
  const known = {
    beside: [...rows.block.beside, ...rows.beside, ...plan.beside],
    settled: rows.settled && plan.settled,
    takesAll: plan.takesAll,
    atFocus: lines[0]?.[0]?.cell === search.focused,
    inFocusedColumn: isInColumn(lines[0]?.[0]?.cell, search.focused),
    rows,
    labelled: isLabelled,
    mixed: passesOverSums(rows) && all.some(({ cell }) => cell.column.sum !== undefined),
    strange: plan.strange || rows.lines.some(([line]) => !line.row && line.words !== ""),
    named: plan.named && isLabelled,
  };
  return ways.map((placed) => ({ ...known, placed, evidence: evidenceOf(search.table, placed, search.shownText) }));
}

/** All candidates of one block, and the reasons why some ways of reading it are none. */
export function candidatesOf(search: Search) {
  const { table, block, focused } = search;
  const problems: string[] = [];
  /** The ways that a step leads to; where it says why there is none, that is noted. */
  const ways = <T>(found: readonly T[] | DeadEnd): readonly T[] => {
    if (!("problem" in found)) return found;
    problems.push(found.problem);
    return [];
  };
  const blocks = layoutsOf(table).flatMap((layout) => numberBlocks(block, layout));
  const candidates = blocks.flatMap((numbers) =>
    ways(rowPlans(numbers, focused)).flatMap((rows) =>
      ways(columnPlans(rows, focused)).flatMap((plan) => ways(placements(plan, search))),
    ),
  );
  const natural = candidates.some(({ takesAll, evidence }) => takesAll && !isContradicted(evidence));
  return { candidates: natural ? candidates.filter(({ takesAll }) => takesAll) : candidates, problems };
}
