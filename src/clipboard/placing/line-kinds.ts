import type { TableDef } from "../../form/table.ts";
import { memoizeByIdentity, memoizeText } from "../../lib/memoize.ts";
import { columnFinder, rowFinder } from "../../tabular/form-rows.ts";
import { folded } from "../../tabular/labels.ts";
import { type CopiedCell, isOwnFigure } from "./copied-block.ts";
import type { Layout } from "./layout.ts";

/** Returns what tells words that stand in a printed table and name neither a row nor a column. */
export const furnitureOf = memoizeByIdentity((table: TableDef): ((words: string) => boolean) => {
  const lines = table.bands.flatMap(({ rows, columns }) => [...rows, ...columns]);
  const words = [...lines.flatMap(({ under = [] }) => under), ...table.bands.map(({ heading }) => heading ?? "")];
  const all = new Set([...words, table.corner ?? "", table.caption, `${table.name}${table.caption}`].map(folded));
  return memoizeText((text) => all.has(folded(text)));
});

/** Words over columns of another year than the one that is reported. */
export const isLastYear = (text: string): boolean => /^(?:上|去)一?年/.test(folded(text));

type Kind = "heading" | "numbers" | "words" | "blank";

/** What the lines of a block are when it is read by a layout. */
export function lineKind(line: readonly CopiedCell[], { table, isSideBySide }: Layout): Kind {
  const own = line.filter(({ covered }) => !covered);
  if (own.every(({ kind }) => kind === "blank")) return "blank";
  if (own.some(({ kind }) => kind === "figure")) return "numbers";
  const [findRow, findColumn, isFurniture] = [rowFinder(table), columnFinder(table), furnitureOf(table)];
  if (!isSideBySide && own.some(({ text }) => findRow(text) && !findColumn(text))) return "numbers";
  const words = line.filter(({ kind }) => kind === "word").map(({ text }) => text);
  const isKnown = (text: string) => findColumn(text) || (isSideBySide && findRow(text)) || isFurniture(text);
  if (words.some(isKnown) || line.slice(1).some(({ text }) => isLastYear(text))) return "heading";
  // Titles and notes begin at the left; a remark stands behind numbers, here blank ones.
  return line[0]?.kind === "blank" ? "numbers" : "words";
}

/** At least so many numbers from 1 up in a line are taken for those of columns: 表三 has no fewer. */
const leastCounted = 6;

/** True for a line that numbers the columns, as forms for statistics have under their headings: 栏次, 1, 2, 3 and so on. */
export function countsColumns(line: readonly CopiedCell[], table: TableDef): boolean {
  const figures = line.filter(isOwnFigure);
  if (figures.length < leastCounted || !figures.every(({ text }, at) => text.trim() === String(at + 1))) return false;
  return !line.some(({ text }) => rowFinder(table)(text));
}
