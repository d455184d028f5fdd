import { type Cell, type CellId, cellById } from "../form/cells.ts";
import { totalAt } from "../report/across-years.ts";
import { shownText, withText, withTexts } from "../report/cell-entry.ts";
import { problemSentence, readQuantity } from "../report/quantity.ts";
import type { Draft } from "../report/schema.ts";
import { printTotal } from "../report/totals.ts";
import { placeWords } from "./described.ts";
import type { Placement } from "./placing/decide.ts";
import { nothingCopied } from "./placing/place-block.ts";
import { type ClipboardContent, isBlock, placeCopied } from "./read.ts";

/** What comes of a paste in one place. */
export interface Pasted {
  readonly draft: Draft;
  /** The cells whose content was pasted, in the order of the copied numbers. */
  readonly cells: readonly CellId[];
  /** Where it was put, e.g. 一 至 四 × 自然人 至 总计. */
  readonly where: string;
  /** Rows and columns of the numbers, totals too, e.g. 25×7. */
  readonly size: string;
  /** Names of what stood beside the numbers and was not taken. */
  readonly beside: readonly string[];
  /** What is said of it, a sentence each. */
  readonly told: readonly string[];
}

/** What pasting comes to: it is done, or it could be done in several places of which the clerk knows the right one, or it cannot. */
export type Pasting =
  | ({ readonly kind: "pasted" } & Pasted)
  | { readonly kind: "choices"; readonly choices: readonly Pasted[] }
  | { readonly kind: "refused"; readonly message: string };

/** At most so many places are named in one sentence. */
const named = 3;

function list(items: readonly string[]): string {
  const rest = items.length - named;
  return items.slice(0, named).join("；") + (rest > 0 ? `；另有 ${rest} 处` : "");
}

/** Where the copied sheet shows other totals than the numbers in it come to. */
function differences(printed: ReadonlyMap<CellId, string>, draft: Draft): readonly string[] {
  return [...printed].flatMap(([id, text]) => {
    const cell = cellById(id);
    const reading = cell && readQuantity(text, cell.column.unit);
    if (!cell || reading?.kind !== "amount") return [];
    const own = printTotal(totalAt(draft, cell));
    return Number(reading.value) === Number(own) ? [] : [`${cell.name} 原表为 ${text.trim()}，按各项计算为 ${own}`];
  });
}

/** Rows and columns of cells; those of rows printed side by side stand in one. */
function sizeOf(cells: readonly Cell[]): string {
  const rows = new Map<string, number>();
  for (const { table, row } of cells) {
    const line = table.printed === "across" ? table.id : row.id;
    rows.set(line, (rows.get(line) ?? 0) + 1);
  }
  return `${rows.size}×${Math.max(0, ...rows.values())}`;
}

/** A number without anything behind it, as most cells are; nothing needs to be said of one. */
const plainNumber = /^\d*$/;

/** The draft with the numbers of a block in their places, and what is said of it. */
function pasted(draft: Draft, placement: Placement): Pasted {
  const { texts, printed, beside } = placement;
  const next = withTexts(draft, texts);
  const cells = [...texts.keys()];
  const where = placeWords(placement);
  const wrong = cells.filter((id) => next.typed[id] !== undefined);
  const apart = differences(printed, next);
  const marked = [...texts].flatMap(([id, text]) => {
    if (plainNumber.test(text)) return [];
    const cell = cellById(id);
    const reading = cell && readQuantity(text, cell.column.unit);
    return reading?.kind === "amount" && reading.mark ? [`${cell?.name} “${reading.mark}”`] : [];
  });
  const told = [
    `已粘贴到 ${where}。`,
    wrong.length > 0 &&
      `其中 ${wrong.length} 格不是数字，已按原样保留：${list(wrong.map((id) => `${cellById(id)?.name} “${next.typed[id]}”`))}。`,
    marked.length > 0 && `其中 ${marked.length} 格的数后有注释的标记，已记在附注里：${list(marked)}。`,
    apart.length > 0 && `总计与原表不一致：${list(apart)}。`,
    beside.length > 0 && `没有采用：${list([...new Set(beside)])}。`,
  ].filter((sentence) => sentence !== false);
  return { draft: next, cells, where, size: sizeOf(placement.cells), beside, told };
}

/** Puts a copied block in its place, whole or not at all, or says in which places it could be put. */
export function pasteBlock(draft: Draft, at: Cell, copied: ClipboardContent): Pasting {
  const textOf = (id: CellId) => {
    const cell = cellById(id);
    return cell ? shownText(draft, cell) : "";
  };
  const placing = placeCopied(at, copied, textOf);
  if (placing.kind === "refused") return placing;
  if (placing.kind === "placed") return { kind: "pasted", ...pasted(draft, placing.placement) };
  return {
    kind: "choices",
    choices: distinguished(
      draft,
      placing.placements.map((one) => pasted(draft, one)),
    ),
  };
}

/** Choices in words that tell them apart, also where they differ in what a blank does or in the column that is left out. */
function distinguished(draft: Draft, choices: readonly Pasted[]): readonly Pasted[] {
  const emptied = ({ draft: next, cells }: Pasted) =>
    cells.filter((id) => {
      const cell = cellById(id);
      return cell && shownText(draft, cell) !== "" && shownText(next, cell) === "";
    }).length;
  const further = (choice: Pasted) => {
    const count = emptied(choice);
    const alike = choices.filter(({ where }) => where === choice.where);
    const blanks = count > 0 ? `空白处清空原有的 ${count} 个数` : "空白处保留原有的数";
    return [
      new Set(alike.map(emptied)).size > 1 && blanks,
      new Set(alike.map(({ beside }) => beside.join())).size > 1 && `不取${choice.beside.join("、")}`,
    ].filter(Boolean);
  };
  return choices.map((choice) => ({ ...choice, where: [choice.where, ...further(choice)].join("，") }));
}

/** The text of one cell as a text field takes it in, in place of what it shows; said of it is what the cell then says. */
function pasteText(draft: Draft, at: Cell, copied: ClipboardContent): Pasting {
  const text = copied.text.replace(/(?<![\r\n])[\r\n]+$/, "");
  if (text === "") return { kind: "refused", message: nothingCopied };
  const reading = readQuantity(text, at.column.unit);
  const told =
    reading.kind === "problem"
      ? [problemSentence(text, at.column.unit, reading.problem)]
      : reading.kind === "amount" && reading.mark
        ? [`数后的“${reading.mark}”像是注释的标记，已记在附注里。`]
        : [];
  return {
    kind: "pasted",
    draft: withText(draft, at, text),
    cells: [at.id],
    where: at.name,
    size: "1×1",
    beside: [],
    told,
  };
}

/** What pasting at a cell does, be it one cell's text or a block of several. */
export function pasteAt(draft: Draft, at: Cell, copied: ClipboardContent): Pasting {
  if (at.computed) {
    return { kind: "refused", message: `“${at.name}”由程序计算，不能填写。没有改动任何数。请选好要填写的格再粘贴。` };
  }
  return isBlock(copied) ? pasteBlock(draft, at, copied) : pasteText(draft, at, copied);
}
