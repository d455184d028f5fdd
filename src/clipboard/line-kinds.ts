import type { TableDef } from "../form/table.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import { isBlank, isFigure } from "../tabular/block.ts";
import { columnFinder, rowFinder } from "../tabular/form-rows.ts";
import { folded } from "../tabular/labels.ts";
import type { GridCell } from "../tabular/spread.ts";
import type { Layout } from "./layout.ts";

/** Words that stand in a printed table and name neither a row nor a column. */
export const furniture = memoizeByIdentity((table: TableDef) => {
  const lines = table.bands.flatMap(({ rows, columns }) => [...rows, ...columns]);
  const words = [...lines.flatMap(({ under = [] }) => under), ...table.bands.map(({ heading }) => heading ?? "")];
  return new Set([...words, table.corner ?? "", table.caption, `${table.name}${table.caption}`].map(folded));
});

/** True for a text that is neither a number nor blank. */
export const isWord = (text: string): boolean => !isBlank(text) && !isFigure(text);

/** Words over columns of another year than the one that is reported. */
export const isLastYear = (text: string): boolean => /^(?:上|去)一?年/.test(folded(text));

type Kind = "heading" | "numbers" | "words" | "blank";

/** What the lines of a block are when it is read by a layout. */
export function lineKind(line: readonly GridCell[], { table, lines }: Layout): Kind {
  const texts = line.filter(({ covered }) => !covered).map(({ text }) => text);
  if (line.every(({ text, covered }) => covered || isBlank(text))) return "blank";
  const findRow = rowFinder(table);
  const findColumn = columnFinder(table);
  const isSideBySide = lines[0]?.row === undefined;
  if (texts.some(isFigure)) return "numbers";
  if (!isSideBySide && texts.some((text) => findRow(text) && !findColumn(text))) return "numbers";
  const words = line.map(({ text }) => text);
  const isKnown = words.some((text) => findColumn(text) || (isSideBySide && findRow(text)));
  if (isKnown || words.some((text) => !isBlank(text) && furniture(table).has(folded(text)))) return "heading";
  if (words.slice(1).some(isLastYear)) return "heading";
  // Titles and notes begin at the left; a remark stands behind numbers, here blank ones.
  return isBlank(words[0] ?? "") ? "numbers" : "words";
}

/** True for a number that stands in a place of its own. */
export const isOwnFigure = ({ text, covered }: GridCell): boolean => !covered && isFigure(text);

/** At least so many numbers from 1 up in a line are taken for those of columns: 表三 has no fewer. */
const leastCounted = 6;

/** True for a line that numbers the columns, as forms for statistics have under their headings: 栏次, 1, 2, 3 and so on. */
export function countsColumns(line: readonly GridCell[], table: TableDef): boolean {
  if (line.some(({ text }) => rowFinder(table)(text))) return false;
  const figures = line.filter(isOwnFigure);
  return figures.length >= leastCounted && figures.every(({ text }, at) => text.trim() === String(at + 1));
}
