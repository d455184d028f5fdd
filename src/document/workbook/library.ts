import type { Cell, Sheet } from "write-excel-file/universal";
import { fullGrid } from "../places.ts";
import { turned } from "./features.ts";
import { characterWidth, type WorkCell, type WorkCellContent, type Worksheet } from "./worksheet.ts";

/** As many decimals as the number was entered with. A blank amount of money takes whatever is entered later. */
function format(content: WorkCellContent): { readonly format?: string } {
  if (content.kind === "text") return {};
  const places = content.text.split(".")[1]?.length ?? 0;
  if (places > 0) return { format: `0.${"0".repeat(places)}` };
  return content.text === "" && content.unit !== "件" ? {} : { format: "0" };
}

/**
 * Numbers as they are; a sum as its formula; a text as a formula in name only, which `contentFeature` makes a text: the
 * library itself would drop U+FFFD from texts, and keeps them as keys of an object, where `__proto__` is none.
 */
function value(content: WorkCellContent): {
  readonly value?: number | string;
  readonly type?: "Formula" | NumberConstructor;
} {
  if (content.kind === "sum") return { value: content.formula, type: "Formula" };
  if (content.kind === "number")
    return { type: Number, ...(content.text === "" ? {} : { value: Number(content.text) }) };
  return content.text === "" ? {} : { value: "text", type: "Formula" };
}

function cell(one: WorkCell | undefined, height: number | undefined): Cell {
  if (!one) return null;
  const { content, rowSpan, colSpan } = one;
  const { upright, ...look } = one.look;
  return {
    ...look,
    ...(upright ? { textRotation: turned } : {}),
    ...value(content),
    ...format(content),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(height === undefined ? {} : { height }),
  };
}

/** A worksheet in the terms of write-excel-file. */
export function librarySheet({ name, widths, rows, headRows }: Worksheet): Sheet<Blob> {
  const places = fullGrid(rows.map(({ cells }) => cells));
  return {
    sheet: name,
    data: places.map((line, row) => line.map((one) => cell(one, rows[row]?.height))),
    columns: widths.map((width) => ({ width: Number((width / characterWidth).toFixed(2)) })),
    ...(headRows > 0 ? { stickyRowsCount: headRows } : { showGridLines: false }),
  };
}
