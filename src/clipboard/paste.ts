import { type Cell, type CellId, cellById } from "../form/cells.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { totalAt } from "../report/across-years.ts";
import { shownText, withText, withTexts } from "../report/cell-entry.ts";
import { problemSentence, readQuantity } from "../report/quantity.ts";
import type { Draft } from "../report/schema.ts";
import { printTotal } from "../report/totals.ts";
import { nothingCopied } from "./place-block.ts";
import { type ClipboardContent, isBlock, placeCopied } from "./read.ts";

/** What comes of a paste. */
export interface Pasted {
  readonly draft: Draft;
  /** The cells whose content was pasted, in the order of the copied numbers. */
  readonly cells: readonly CellId[];
  /** Rows and columns of the numbers, e.g. 24×6. */
  readonly size: string;
  /** What is said of it, a sentence each. */
  readonly told: readonly string[];
}

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

/** Puts a copied block at a cell, whole or not at all. */
export function pasteBlock(draft: Draft, at: Cell, copied: ClipboardContent): Result<Pasted> {
  const textOf = (id: CellId) => {
    const cell = cellById(id);
    return cell ? shownText(draft, cell) : "";
  };
  const fitted = placeCopied(at.table, copied, at.id, textOf);
  if (!fitted.ok) return fitted;
  const { texts, printed, size } = fitted.value;
  const next = withTexts(draft, texts);
  const cells = [...texts.keys()];
  const wrong = cells.filter((id) => next.typed[id] !== undefined);
  const apart = differences(printed, next);
  const marked = [...texts].flatMap(([id, text]) => {
    const cell = cellById(id);
    const reading = cell && readQuantity(text, cell.column.unit);
    return reading?.kind === "amount" && reading.mark ? [`${cell?.name} “${reading.mark}”`] : [];
  });
  const told = [
    `已粘贴 ${size}。`,
    wrong.length > 0 &&
      `其中 ${wrong.length} 格不是数字，已按原样保留：${list(wrong.map((id) => `${cellById(id)?.name} “${next.typed[id]}”`))}。`,
    marked.length > 0 && `其中 ${marked.length} 格的数后有注释的标记，已记在附注里：${list(marked)}。`,
    apart.length > 0 && `总计与原表不一致：${list(apart)}。`,
  ].filter((sentence) => sentence !== false);
  return accepted({ draft: next, cells, size, told });
}

/** The text of one cell as a text field takes it in, in place of what it shows; said of it is what the cell then says. */
function pasteText(draft: Draft, at: Cell, copied: ClipboardContent): Result<Pasted> {
  const text = copied.text.replace(/(?<![\r\n])[\r\n]+$/, "");
  if (text === "") return refused(nothingCopied);
  const next = withText(draft, at, text);
  const reading = readQuantity(text, at.column.unit);
  const told =
    reading.kind === "problem"
      ? [problemSentence(text, at.column.unit, reading.problem)]
      : reading.kind === "amount" && reading.mark
        ? [`数后的“${reading.mark}”像是注释的标记，已记在附注里。`]
        : [];
  return accepted({ draft: next, cells: [at.id], size: "1×1", told });
}

/** What pasting at a cell does, be it one cell's text or a block of several. */
export function pasteAt(draft: Draft, at: Cell, copied: ClipboardContent): Result<Pasted> {
  if (at.computed) return refused(`“${at.name}”由程序计算，不能填写。没有改动任何数。请选好要填写的格再粘贴。`);
  return isBlock(copied) ? pasteBlock(draft, at, copied) : pasteText(draft, at, copied);
}
