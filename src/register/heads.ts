import { folded } from "../tabular/labels.ts";
import { headsIn, mappingOf } from "./columns.ts";
import { type LeftOutRow, type RegisterRow, type RegisterSheet, type RegisterTable, registerPlace } from "./table.ts";

/** So many rows of titles and remarks may stand above the heads. */
const mostAbove = 30;
/** A row with as many known heads is the row of heads. */
const fewestHeads = 2;

/** Where the heads of a sheet stand: one row, or two where a merged head has others below it. */
interface Heads {
  readonly from: number;
  readonly to: number;
  readonly texts: readonly string[];
}

const columnName = (at: number): string => {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? `${letter}列` : `${columnName(Math.floor(at / 26) - 1).slice(0, -1)}${letter}列`;
};

const hasFigures = (cells: readonly string[]): boolean => cells.some((cell) => /^\d/.test(cell));

/** The heads of a sheet; undefined for a sheet that is no register. */
function headsOf({ rows }: RegisterSheet): Heads | undefined {
  const counts = rows.slice(0, mostAbove).map(({ cells }) => headsIn(cells));
  const most = Math.max(0, ...counts);
  if (most < fewestHeads) return undefined;
  const from = counts.indexOf(most);
  const first = rows[from]?.cells ?? [];
  const second = rows[from + 1]?.cells ?? [];
  const joined = first.map((text, at) => {
    const below = second[at] ?? "";
    return below === "" || below === text ? text : `${text}${below}`;
  });
  const isTwo =
    second.length > 0 &&
    !hasFigures(second) &&
    headsIn(joined) >= most &&
    second.some((text, at) => text !== "" && text === first[at]);
  const texts = isTwo ? joined : first;
  return { from, to: isTwo ? from + 1 : from, texts };
}

/** Rows that count others, and rows that say who made the register. */
const isSum = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^(?:合\s*计|总\s*计|小\s*计|本页合计|累\s*计)[:：]?$/.test(cell));

/** What a sheet's row is no application for; undefined for one that is. */
function whyNone(cells: readonly string[], heads: readonly string[], asked: ReadonlySet<number>): string | undefined {
  if (isSum(cells)) return "合计行";
  const isHead = cells.filter((cell, at) => cell !== "" && cell === heads[at]).length >= fewestHeads;
  if (isHead) return "重复的表头";
  const filled = cells.filter((cell) => cell !== "").length;
  const told = cells.filter((cell, at) => cell !== "" && asked.has(at)).length;
  if (filled === 0) return "空行";
  return told === 0 ? "没有登记内容" : undefined;
}

/** Where each of the heads stands among those of another sheet; undefined where one of them is lacking. */
function orderOf(heads: readonly string[], others: readonly string[]): readonly number[] | undefined {
  const places = heads.map((head, at) =>
    head === others[at] ? at : others.findIndex((own) => folded(own) === folded(head)),
  );
  return places.every((place, at) => place >= 0 || heads[at] === "") ? places : undefined;
}

/** Sheets of one register with their rows below each other; those with other heads are left out, and told. */
export function registerOf(sheets: readonly RegisterSheet[]): RegisterTable | undefined {
  const read = sheets.map((sheet) => ({ sheet, heads: headsOf(sheet) }));
  const first = read.find(({ heads }) => heads !== undefined)?.heads;
  if (!first) return undefined;
  const rows: RegisterRow[] = [];
  const leftOut: LeftOutRow[] = [];
  const names = first.texts.map((text, at) => (text === "" ? columnName(at) : text));
  const { serial, ...others } = mappingOf(names, {});
  const asked = new Set(Object.values(others));
  for (const { sheet, heads } of read) {
    const order = heads && orderOf(first.texts, heads.texts);
    if (!order) {
      if (sheet.rows.length > 0 || sheet.isHidden) {
        const why = sheet.isHidden ? "隐藏的工作表" : heads ? "表头与前面的工作表不同" : "没有台账的表头";
        leftOut.push({ where: `工作表“${sheet.name}”`, why });
      }
      continue;
    }
    for (const row of sheet.rows.slice(heads.to + 1)) {
      const cells = order.map((at) => row.cells[at] ?? "");
      const why = whyNone(cells, first.texts, asked);
      if (why === undefined) rows.push({ ...row, cells });
      else if (why !== "空行") leftOut.push({ where: registerPlace(row), why });
    }
  }
  return { heads: names, rows, leftOut };
}
