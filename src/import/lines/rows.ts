import { isFigure } from "../../tabular/block.ts";
import { type Fragment, plainCell, type RowFragment } from "../fragments.ts";
import { isKnownWord } from "../tables/printed-words.ts";
import { isValue } from "../tables/values.ts";

/** In characters; a longer field is running text. */
const longestField = 60;

const fieldOf = /\s*(?:"((?:[^"]|"")*)"|([^,"]*))\s*(,|$)/y;

/** The fields of a line with commas between them, as such files quote them; undefined for a line of text. */
function fieldsOf(line: string): readonly string[] | undefined {
  if (!line.includes(",") || line.length > 2000 || isFigure(line)) return undefined;
  const fields: string[] = [];
  fieldOf.lastIndex = 0;
  for (;;) {
    const found = fieldOf.exec(line);
    if (!found) return undefined;
    const [, quoted, plain = "", end] = found;
    fields.push((quoted?.replace(/""/g, '"') ?? plain).trim());
    if (end === "") break;
  }
  return fields.length > 2 && fields.every((field) => field.length <= longestField && !/。/.test(field))
    ? fields
    : undefined;
}

const row = (table: number, cells: readonly string[]): RowFragment => ({
  kind: "row",
  table,
  placed: false,
  cells: cells.map(plainCell),
});

/** The fields as so many, where a label of the form has commas of its own that took it apart. */
function withLabelWhole(fields: readonly string[], count: number): readonly string[] | undefined {
  const more = fields.length - count;
  if (more <= 0) return undefined;
  for (let at = 0; at < count; at += 1) {
    const pieces = fields.slice(at, at + more + 1);
    const label = pieces.join(",");
    if (pieces.every((piece) => piece !== "" && !isValue(piece)) && isKnownWord(label))
      return [...fields.slice(0, at), label, ...fields.slice(at + more + 1)];
  }
  return undefined;
}

/** The fragments with rows for lines of as many fields each, with commas between them. Their tables are numbered down from -1000. */
export function withCommaRows(fragments: readonly Fragment[]): readonly Fragment[] {
  const written = fragments.map((fragment) => (fragment.kind === "line" ? fieldsOf(fragment.text) : undefined));
  const fields = written.map((own, at) => {
    const count = written[at - 1]?.length ?? written[at + 1]?.length;
    return own && count !== undefined ? (withLabelWhole(own, count) ?? own) : own;
  });
  let table = -1000;
  return fragments.map((fragment, at) => {
    const own = fields[at];
    if (own === undefined) return fragment;
    const [before, after] = [fields[at - 1], fields[at + 1]];
    if (before?.length !== own.length && after?.length !== own.length) return fragment;
    if (before?.length !== own.length) table -= 1;
    return row(table, own);
  });
}

/** The cells of a line of a table that came with spaces between them: headings alone, or a label and numbers behind it. */
function spacedCells(text: string): readonly string[] | undefined {
  const words = text.split(" ").filter((word) => word !== "");
  if (words.length < 2 || text.length > 300) return undefined;
  if (words.every(isKnownWord)) return words;
  const first = words.findIndex(isValue);
  const label = words.slice(0, Math.max(first, 0)).join("");
  return isKnownWord(label) && words.slice(first).every(isValue) ? [label, ...words.slice(first)] : undefined;
}

/**
 * The fragments of a part that is a table, with rows for lines that have spaces between their cells; all of them are one
 * table of that number, as the lines between had parted them.
 */
export function withSpacedRows(fragments: readonly Fragment[], table: number): readonly Fragment[] {
  const cells = fragments.map((one) => (one.kind === "line" ? spacedCells(one.text) : undefined));
  if (!cells.some((own) => own !== undefined)) return fragments;
  return fragments.map((fragment, at) => {
    const own = cells[at];
    if (own) return row(table, own);
    return fragment.kind === "row" && !fragment.placed ? { ...fragment, table } : fragment;
  });
}
