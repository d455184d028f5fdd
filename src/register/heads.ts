import { comparable } from "../lib/clean-text.ts";
import { folded } from "../tabular/labels.ts";
import { type ColumnRole, headsIn, mappingOf } from "./columns.ts";
import { type LeftOutRow, type RegisterRow, type RegisterSheet, type RegisterTable, registerPlace } from "./table.ts";
import { withTicked } from "./ticked.ts";

/** So many rows of titles and remarks may stand above the heads. */
const mostAbove = 30;
/** A row with as many known heads is the row of heads. */
const fewestHeads = 2;

/** Where the heads of a sheet stand: one row, or two where a head has others below it. */
interface Heads {
  readonly from: number;
  readonly to: number;
  /** With the head above before it, where there is one. */
  readonly texts: readonly string[];
  /** Alone. */
  readonly own: readonly string[];
}

const columnName = (at: number): string => {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? `${letter}列` : `${columnName(Math.floor(at / 26) - 1).slice(0, -1)}${letter}列`;
};

const hasFigures = (cells: readonly string[]): boolean => cells.some((cell) => /^[\d(（①]/.test(cell));

/** A row of heads with merged ones at all of their places, which copied rows leave empty, where others stand below. */
const spread = (first: readonly string[], second: readonly string[]): readonly string[] =>
  first.reduce<string[]>((texts, text, at) => {
    texts.push(text === "" && (second[at] ?? "") !== "" ? (texts[at - 1] ?? "") : text);
    return texts;
  }, []);

/** Whether heads stand below the heads: under merged ones alone, whose text is at each of their places or the first. */
function hasHeadsBelow(first: readonly string[], second: readonly string[]): boolean {
  if (hasFigures(second)) return false;
  if (second.some((text, at) => text !== "" && text === first[at])) return true;
  const below = second.flatMap((text, at) => (text === "" ? [] : [at]));
  const isEmpty = (at: number) => first[at] === "" && (second[at] ?? "") !== "";
  return below.length > 1 && below.every((at) => isEmpty(at) || isEmpty(at + 1));
}

/** The heads of a sheet; undefined for a sheet that is no register. */
function headsOf({ rows }: RegisterSheet): Heads | undefined {
  const counts = rows.slice(0, mostAbove).map(({ cells }) => headsIn(cells));
  const most = Math.max(0, ...counts);
  if (most < fewestHeads) return undefined;
  const from = counts.indexOf(most);
  const second = rows[from + 1]?.cells ?? [];
  const width = Math.max(rows[from]?.cells.length ?? 0, second.length);
  const first = Array.from({ length: width }, (_, at) => rows[from]?.cells[at] ?? "");
  const joined = spread(first, second).map((text, at) => {
    const below = second[at] ?? "";
    return below === "" || below === text ? text : `${text}${below}`;
  });
  if (!hasHeadsBelow(first, second) || headsIn(joined) < most) return { from, to: from, texts: first, own: first };
  return { from, to: from + 1, texts: joined, own: first.map((text, at) => second[at] || text) };
}

/** Rows that count others, and rows that say who made the register. */
const isSum = (cells: readonly string[]): boolean =>
  cells.some((cell) =>
    /^(?:.{0,6}(?:合\s*计|总\s*计|小\s*计|累\s*计)|共\s*计)(?:\s*\d+\s*[件行条个]?)?[:：]?$/.test(cell),
  );

const isExample = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^[（(【]?(?:示例|样例|填写示例|例|例如|举例)[)）】]?[:：]?\d*$/.test(cell));

/** The number of ① is 1. */
const beforeCircledOne = 0x245f;
const numberOf = (cell: string): string =>
  comparable(cell)
    .replace(/[()（）]/g, "")
    .replace(/[①-⑳]/, (sign) => String(sign.charCodeAt(0) - beforeCircledOne));

/** 1 2 3, (1) (2) (3) or ① ② ③ below the heads. */
function areNumbersOfColumns(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => cell !== "").map(numberOf);
  return numbers.length > 2 && numbers.every((number, at) => number === String(at + 1));
}

/** What a sheet's row is no application for; undefined for one that is. */
function whyNone(cells: readonly string[], heads: readonly string[], asked: ReadonlySet<number>): string | undefined {
  if (isSum(cells)) return "合计行";
  if (isExample(cells)) return "示例行";
  const isHead = cells.filter((cell, at) => cell !== "" && cell === heads[at]).length >= fewestHeads;
  if (isHead) return "重复的表头";
  if (areNumbersOfColumns(cells)) return "各列的编号";
  const filled = cells.filter((cell) => cell !== "").length;
  const told = cells.filter((cell, at) => cell !== "" && asked.has(at)).length;
  if (filled === 0) return "空行";
  return told === 0 ? "没有登记内容" : undefined;
}

/** Without these a sheet is counted otherwise than the others. */
const neededRoles: readonly ColumnRole[] = [
  "receivedOn",
  "applicantKind",
  "applicant",
  "outcome",
  "reason",
  "answeredOn",
  "carriedIn",
  "items",
];

/**
 * Where each of the heads stands among those of another sheet, by its words or by what it holds, and -1 for one that is not
 * there; undefined where one is lacking that is counted by.
 */
function orderOf(heads: readonly string[], others: readonly string[]): readonly number[] | undefined {
  const own = mappingOf(heads, {});
  const theirs = mappingOf(others, {});
  const roleAt = new Map(Object.entries(own).map(([role, at]) => [at, role as ColumnRole]));
  const places = heads.map((head, at) => {
    if (head !== "" && head === others[at]) return at;
    const same = head === "" ? -1 : others.findIndex((other) => folded(other) === folded(head));
    const role = roleAt.get(at);
    return same < 0 && role ? (theirs[role] ?? -1) : same;
  });
  const isWhole = neededRoles.every((role) => {
    const at = own[role];
    return at === undefined ? theirs[role] === undefined : (places[at] ?? -1) >= 0;
  });
  return isWhole ? places : undefined;
}

/** Sheets of one register with their rows below each other; those with other heads are left out, and told. */
export function registerOf(sheets: readonly RegisterSheet[]): RegisterTable | undefined {
  const read = sheets.map((sheet) => ({ sheet, heads: headsOf(sheet) }));
  const size = ({ sheet, heads }: (typeof read)[number]) =>
    heads ? [headsIn(heads.texts), sheet.rows.length] : [0, 0];
  const [main] = [...read].sort((one, other) => {
    const [[roles = 0, rows = 0], [others = 0, otherRows = 0]] = [size(one), size(other)];
    return others - roles || otherRows - rows;
  });
  const first = main?.heads;
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
        const why = sheet.isHidden ? "隐藏的工作表" : heads ? `表头与“${main.sheet.name}”不同` : "没有台账的表头";
        const isMissing = heads !== undefined || sheet.isHidden;
        leftOut.push({ where: `工作表“${sheet.name}”`, why, ...(isMissing ? { isMissing } : {}) });
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
  return { ...withTicked({ heads: names, rows }, first.own), leftOut };
}
