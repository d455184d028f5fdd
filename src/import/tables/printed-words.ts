import { tables } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { without2021 } from "../../form/variants.ts";
import { memoizeText } from "../../lib/memoize.ts";
import { isBlank } from "../../tabular/block.ts";
import { allFormRows } from "../../tabular/form-rows.ts";
import { folded, formsOf } from "../../tabular/labels.ts";
import { headsColumn, namesArticle } from "./header.ts";
import { isAmong, lineFinder, lineForms } from "./line-finder.ts";

const groups = new Map(
  allFormRows.flatMap(({ under = [] }) =>
    under.flatMap((words) => formsOf(words).map((form) => [form, words] as const)),
  ),
);

/** The merged heading over rows, such as （六）其他处理, that a text names. */
export const groupNamed = (text: string): string | undefined => groups.get(folded(text));

const isRow = isAmong(new Set(allFormRows.flatMap(lineForms)));

/** True for what labels numbers in a table of the form, in any wording: a row's label, a heading over rows or columns. */
export const isLabel = (text: string): boolean => isRow(text) || groupNamed(text) !== undefined || headsColumn(text);

/** What the official tables print beside the headings of columns and those over rows. */
const printed = new Set([
  ...tables.flatMap(({ caption, corner, bands }: TableDef) => [
    ...[caption, corner ?? ""].flatMap(formsOf),
    ...bands.flatMap(({ heading = "", columns }) =>
      [heading, ...columns.flatMap(({ under = [] }) => under)].flatMap(formsOf),
    ),
  ]),
  ...allFormRows.flatMap(({ label }) => formsOf(label)),
]);

/** True for what the form itself prints: a label, a heading or a caption. Such text is no content of a report. */
export function isPrinted(text: string): boolean {
  return !isBlank(text) && (printed.has(folded(text)) || headsColumn(text) || groupNamed(text) !== undefined);
}

const anyRow = lineFinder(allFormRows);
const anyColumn = lineFinder(tables.flatMap(({ bands }: TableDef) => bands.flatMap(({ columns }) => columns)));
const unit = /^[（(]?(?:计量)?单位[：:].{1,6}$/;

/** The row of the form that a text names, also where it is damaged or has a remark behind it. */
export const rowNamed = (text: string) => anyRow.find(text)?.line;

/** True for what a table of the form prints in either edition, also where it is damaged: no content of a report. */
export const isKnownWord = (text: string): boolean => text.length <= 60 && isOfTable(text);

const isOfTable = memoizeText((text) => {
  const words = text.replace(/^\s*表[一二三四][:：\s]*/, "");
  if (isPrinted(words) || isLabel(text) || unit.test(text) || namesArticle(text)) return true;
  if (without2021.test(text) && text.length < 24) return true;
  return anyRow.find(text) !== undefined || anyColumn.find(text) !== undefined;
});
