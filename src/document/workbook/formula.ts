import { getCellAddress } from "write-excel-file/utility";

/** The place of a cell in a worksheet, rows and columns counted from 0. */
export interface At {
  readonly row: number;
  readonly column: number;
}

/** A place as worksheets name it, e.g. B5. */
const addressOf = ({ row, column }: At): string => getCellAddress(row, column);

const follows = (one: At, other: At, step: At): boolean =>
  other.row === one.row + step.row && other.column === one.column + step.column;

const down: At = { row: 1, column: 0 };
const right: At = { row: 0, column: 1 };

/** Places as a list of ranges, each run of neighbours below or beside each other as one. */
function ranges(places: readonly At[]): string {
  const runs: At[][] = [];
  for (const place of places) {
    const run = runs[runs.length - 1];
    const [first, second] = run ?? [];
    const last = run?.[run.length - 1];
    const steps = first && second ? [follows(first, second, down) ? down : right] : [down, right];
    if (last && steps.some((step) => follows(last, place, step))) run?.push(place);
    else runs.push([place]);
  }
  const addresses = runs.map((run) => run.map(addressOf));
  return addresses.map(([first, ...rest]) => [first, ...rest.slice(-1)].join(":")).join(",");
}

/**
 * The formula of a total. Where something is still blank it shows nothing until every part is a number, as on paper: a
 * sum over blanks is not the total.
 */
export function sumFormula(parts: readonly At[], { complete }: { complete: boolean }): string {
  const all = ranges(parts);
  return complete ? `SUM(${all})` : `IF(COUNT(${all})<${parts.length},"",SUM(${all}))`;
}

/**
 * The formula that adds up a column over the rows that have the words in another column; nothing where none of them has a number.
 * Rows are counted from 0, `last` among them.
 */
export function sumWhereFormula(
  column: number,
  where: { readonly column: number; readonly words: string },
  { first, last }: { readonly first: number; readonly last: number },
): string {
  const range = (one: number) => `${addressOf({ row: first, column: one })}:${addressOf({ row: last, column: one })}`;
  const [own, other] = [range(column), range(where.column)];
  return `IF(SUMPRODUCT((${other}="${where.words}")*ISNUMBER(${own}))=0,"",SUMIF(${other},"${where.words}",${own}))`;
}

/** The formula of a relation in one column: the words of `balanceWords`, and nothing until every part is a number. */
export function balanceFormula(left: readonly At[], right: readonly At[]): string {
  const [one, other] = [ranges(left), ranges(right)];
  const words = `IF(SUM(${one})=SUM(${other}),"平衡","相差 "&ABS(SUM(${one})-SUM(${other})))`;
  return `IF(COUNT(${one},${other})<${left.length + right.length},"",${words})`;
}

/** The formula that shows the number of a cell on another sheet, and nothing where that is blank. */
export function referenceFormula(sheet: string, at: At, { filled }: { filled: boolean }): string {
  const place = `'${sheet}'!${addressOf(at)}`;
  return filled ? place : `IF(${place}="","",${place})`;
}
