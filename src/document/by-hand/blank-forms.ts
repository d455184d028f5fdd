import { type Part, parts, partTitle } from "../../form/form.ts";
import type { Draft } from "../../report/schema.ts";
import type { Sheet, SheetCell, SheetGroup, Title } from "../blocks.ts";
import type { Setting } from "../fit.ts";
import { placed } from "../places.ts";
import { sheetOf } from "../sheet.ts";
import { titleLines } from "../title.ts";
import { widthsAcross } from "./widths-across.ts";

/** 空白表: the three tables with nothing in them, to be filled in by hand. */
export interface BlankForms {
  readonly title: Title;
  readonly tables: readonly HandSheets[];
}

/** An official table to be filled in by hand, each of its sheets on a page of its own under a heading. */
export interface HandSheets {
  readonly pages: readonly { readonly heading: string; readonly sheet: Sheet }[];
  /** The pages lie across. */
  readonly isAcross: boolean;
  /** Places to write in below each sheet, side by side, each after its label. */
  readonly labels: readonly string[];
}

/** The line below the report's title that says what the sheets are. */
const formName = "数据填报表";
/** The places to write in below each sheet, as sheets go to different offices: who fills it in, and when. */
const labels = ["填报单位", "填报人（签名）", "联系电话", "日期"];

/** How a sheet is set that is filled in by hand: rows at least 8 mm high, in points as the rest. */
export const handSetting: Setting & { readonly rowHeight: number } = {
  size: 10.5,
  line: 13,
  padding: 2,
  rowHeight: (8 * 72) / 25.4,
};

/** The last label column of 表三 in millimetres, on a page lying across. */
const widestLabels = 72;
/** Rows of a body up to here stand on one page lying across; 表三 has twice as many, the first half up to （三）不予公开. */
const mostRows = 13;
const firstRows = 12;

/** The rows of a group from one up to before another; of a cell that covers rows of both sides each has its part. */
function rowsBetween({ kind, rows }: SheetGroup, from: number, to: number): SheetGroup {
  const cells = placed(rows).flat();
  const own = Array.from({ length: to - from }, (_, at) =>
    cells
      .flatMap(({ cell, row, column }): readonly { cell: SheetCell; column: number }[] => {
        const first = Math.max(row, from);
        const end = Math.min(row + cell.rowSpan, to);
        return first === from + at && end > first ? [{ cell: { ...cell, rowSpan: end - first }, column }] : [];
      })
      .sort((a, b) => a.column - b.column)
      .map(({ cell }) => cell),
  );
  return { kind, rows: own };
}

/** A sheet of one body in halves, each under the same head; one that fits a page stays whole. */
function halves(sheet: Sheet): readonly Sheet[] {
  const bodies = sheet.groups.filter(({ kind }) => kind === "body");
  const [body, ...others] = bodies;
  if (!body || others.length > 0 || body.rows.length <= mostRows) return [sheet];
  const heads = sheet.groups.filter(({ kind }) => kind === "head");
  const half = (from: number, to: number): Sheet => ({ ...sheet, groups: [...heads, rowsBetween(body, from, to)] });
  return [half(0, firstRows), half(firstRows, body.rows.length)];
}

function handSheets(part: Extract<Part, { table: unknown }>): HandSheets {
  const upright = sheetOf(part.table, () => ({ text: "" }));
  // Many columns need the longer side of the paper for what is written into them.
  const isAcross = upright.widths.length > 6;
  const sheet = isAcross ? { ...upright, widths: widthsAcross(upright, widestLabels) } : upright;
  const pages = halves(sheet).map((one, at) => ({
    heading: `${partTitle(part)}${at > 0 ? "（续）" : ""}`,
    sheet: one,
  }));
  return { pages, isAcross, labels };
}

/** The blank forms of a report, each table under its part's heading. */
export function blankForms({ organ, year }: Pick<Draft, "organ" | "year">): BlankForms {
  return {
    title: { kind: "title", lines: [...titleLines(organ, year), formName] },
    tables: parts.flatMap((part) => ("table" in part ? [handSheets(part)] : [])),
  };
}
