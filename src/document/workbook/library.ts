import type { Cell, CellObject, Sheet } from "write-excel-file/universal";
import type { Unit } from "../../form/table.ts";
import { fullGrid } from "../places.ts";
import { turned } from "./features.ts";
import { characterWidth, type WorkCell, type WorkCellContent, type Worksheet } from "./worksheet.ts";

/** As many decimals as the number was entered with. A blank amount of money takes whatever is entered later. */
function format({ text, unit }: { readonly text: string; readonly unit: Unit }): { readonly format?: string } {
  const decimals = text.split(".")[1]?.length ?? 0;
  if (decimals > 0) return { format: `0.${"0".repeat(decimals)}` };
  return text === "" && unit !== "件" ? {} : { format: "0" };
}

/**
 * A number is written as it is, what is computed as its formula. A text is a formula in name only, which `contentFeature` makes a
 * text: the library itself would drop U+FFFD from texts, and keeps them as keys of an object, where `__proto__` is none.
 */
function value(content: WorkCellContent): Partial<CellObject> {
  switch (content.kind) {
    case "text":
      return content.text === "" ? {} : { value: "text", type: "Formula" };
    case "number":
      return { type: Number, ...(content.text === "" ? {} : { value: Number(content.text) }), ...format(content) };
    case "formula": {
      const { formula, text, unit } = content;
      return { value: formula, type: "Formula", ...(unit === undefined ? {} : format({ text, unit })) };
    }
    default:
      return content satisfies never;
  }
}

function cell(one: WorkCell | undefined, height: number | undefined): Cell {
  if (!one) return null;
  const { content, rowSpan, colSpan } = one;
  const { upright, ...look } = one.look;
  return {
    ...look,
    ...(upright ? { textRotation: turned } : {}),
    ...value(content),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(height === undefined ? {} : { height }),
  };
}

/** A worksheet in the terms of write-excel-file. */
export function librarySheet({ name, widths, rows, headRows, headColumns = 0 }: Worksheet): Sheet<Blob> {
  const places = fullGrid(rows.map(({ cells }) => cells));
  return {
    sheet: name,
    data: places.map((line, row) => line.map((one) => cell(one, rows[row]?.height))),
    columns: widths.map((width) => ({ width: Number((width / characterWidth).toFixed(2)) })),
    ...(headColumns > 0 ? { stickyColumnsCount: headColumns } : {}),
    ...(headRows > 0 ? { stickyRowsCount: headRows } : { showGridLines: false }),
  };
}
