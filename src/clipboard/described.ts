import type { Cell } from "../form/cells.ts";
import type { Placement } from "./placing/decide.ts";

/** The longest name of a row in a sentence, in characters. */
const longest = 14;

/** A row in few words: the numeral of a main row (一), else its label without remarks. */
function rowWords(cell: Cell): string {
  const { label, under = [] } = cell.row;
  const [, numeral] = /^([一二三四])、/.exec(label) ?? [];
  if (numeral) return numeral;
  const bare = label.replace(/（[^（）]{6,}）$/, "");
  const own = bare.length > longest ? `${bare.slice(0, longest)}…` : bare;
  return cell.table.printed === "across" ? [...under, own].join(" ") : own;
}

const joined = (words: readonly string[]): string => {
  const [first = ""] = words;
  const last = words[words.length - 1] ?? "";
  return first === last ? first : `${first} 至 ${last}`;
};

/** Where numbers were put, e.g. 一 至 四 × 自然人 至 总计; a single cell by its name. */
export function placeWords({ cells }: Placement): string {
  const [first] = cells;
  const last = cells[cells.length - 1];
  if (!first || !last) return "";
  if (first === last) return first.name;
  if (first.table.printed === "across" && first.row !== last.row) {
    const named = (cell: Cell) => `${rowWords(cell)} ${cell.column.label}`;
    return joined([named(first), named(last)]);
  }
  const rows = joined([rowWords(first), rowWords(last)]);
  const order = first.band.columns;
  const columns = cells.filter(({ band }) => band === first.band).map(({ column }) => column);
  const sorted = [...new Set(columns)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const isRun = sorted.every(
    (column, at) => at === 0 || order.indexOf(column) === order.indexOf(sorted[at - 1] ?? column) + 1,
  );
  const labels = sorted.map(({ label }) => label);
  return `${rows} × ${isRun ? joined(labels) : labels.join("、")}`;
}
