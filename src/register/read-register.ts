import type { ImportSource } from "../import/source.ts";
import { openArchive } from "../import/sources/archive.ts";
import { type SheetBounds, sheetCells } from "../import/sources/excel/sheet-cells.ts";
import { heldText, sheetRows } from "../import/sources/excel/sheet-rows.ts";
import { openWorkbook } from "../import/sources/excel/workbook.ts";
import { fileKind } from "../import/sources/file-kind.ts";
import { refusing } from "../import/sources/hostile.ts";
import { htmlFragments } from "../import/sources/html-fragments.ts";
import { cleanText } from "../lib/clean-text.ts";
import { decodeText } from "../lib/decode-text.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { finish, type Work } from "../lib/slices.ts";
import { readFields, type Separator } from "../tabular/fields.ts";
import { mappingOf } from "./columns.ts";
import { registerOf } from "./heads.ts";
import type { RegisterRow, RegisterSheet, RegisterTable } from "./table.ts";

/** The largest file in bytes, and the longest paste in characters. A city's year is one or two megabytes. */
export const mostRegisterBytes = 20_000_000;

const tooMuch = "台账大得超出能读的范围（两万行以内）。请只留本年度要统计的行和列，另存为 .xlsx 后再选择。";
const noTable =
  "没有找到台账的表格。请选择 Excel（.xlsx）或 CSV 文件，或者在 Excel 中选中台账（连同表头）复制，再粘贴到框里。";
const otherKind =
  "台账要用 Excel（.xlsx）或 CSV 文件。请打开它，另存为 .xlsx 后再选择；也可以选中表格（连同表头）复制，粘贴到框里。";

/** Ten thousand applications a year are more than any city has; each has some twenty columns. */
const bounds: SheetBounds = {
  cells: 600_000,
  areas: 50_000,
  characters: 20_000_000,
  row: 20_000,
  column: 200,
  tooFar: tooMuch,
  tooMuch,
};

function* workbookSheets(bytes: Uint8Array): Work<Result<readonly RegisterSheet[]>> {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const workbook = yield* openWorkbook(archive.value.files);
  if (!workbook) return refused(otherKind);
  const sheets: RegisterSheet[] = [];
  for (const { name, isHidden, xml } of workbook.sheets) {
    if (isHidden) {
      sheets.push({ name, isHidden, rows: [] });
      continue;
    }
    const content = yield* sheetCells(xml, workbook, bounds);
    const rows = sheetRows(content.cells, content.merged, bounds.row, (cell) => cell.day ?? heldText(cell));
    sheets.push({
      name,
      isHidden,
      rows: rows.map(({ row, cells }) => ({
        sheet: name,
        line: row,
        cells: cells.map(({ text }) => text),
        isHidden: content.hiddenRows.has(row),
      })),
    });
  }
  return accepted(sheets);
}

function* pageSheets(html: string): Work<Result<readonly RegisterSheet[]>> {
  const { fragments } = yield* htmlFragments(html);
  const rows = fragments.flatMap((one, at): readonly RegisterRow[] =>
    one.kind === "row"
      ? [{ sheet: "", line: at + 1, cells: one.cells.map(({ text }) => text.trim()), isHidden: false }]
      : [],
  );
  return accepted([{ name: "", isHidden: false, rows }]);
}

/** What parts the cells of a text, as its first lines show: tabs, commas or semicolons. */
function separatorOf(text: string): Separator {
  const head = text.slice(0, 4000);
  if (head.includes("\t")) return "\t";
  return head.split(";").length > head.split(",").length ? ";" : ",";
}

/** A text whose cells are parted by tabs, commas or semicolons. */
function textSheets(text: string): readonly RegisterSheet[] {
  const clean = cleanText(text);
  const fields = readFields(clean, separatorOf(clean));
  const rows = fields.flatMap((cells, at): readonly RegisterRow[] => {
    const own = cells.map((cell) => cell.trim());
    return own.every((cell) => cell === "") ? [] : [{ sheet: "", line: at + 1, cells: own, isHidden: false }];
  });
  return [{ name: "", isHidden: false, rows }];
}

/** Does the work of reading, in one go or in slices; undefined where it was given up. */
export type RegisterDoing = <T>(work: Work<T>) => Promise<{ readonly value: T } | undefined>;

/**
 * Reads a register from a workbook, a page that a system saved under any name, a CSV file or copied rows; or says what is
 * wrong and what to do. Undefined where it was given up. Nothing of it is kept.
 */
export async function readRegister(
  source: ImportSource,
  doing: RegisterDoing,
): Promise<Result<RegisterTable> | undefined> {
  const size = source.kind === "file" ? source.bytes.length : source.text.length;
  if (size > mostRegisterBytes) return refused(tooMuch);
  const sheets = await sheetsOf(source, doing);
  if (!sheets?.ok) return sheets;
  const rows = sheets.value.reduce((count, sheet) => count + sheet.rows.length, 0);
  if (rows > bounds.row) return refused(tooMuch);
  const table = registerOf(sheets.value);
  return table ? accepted(table) : refused(noTable);
}

async function sheetsOf(
  source: ImportSource,
  doing: RegisterDoing,
): Promise<Result<readonly RegisterSheet[]> | undefined> {
  if (source.kind === "pasted") return accepted(textSheets(source.text));
  const kind = fileKind(source.name, source.bytes);
  const work = (sheets: Work<Result<readonly RegisterSheet[]>>) => doing(refusing(sheets));
  if (kind !== "zip" && kind !== "html" && kind !== "text") return refused(otherKind);
  if (kind === "text") return accepted(textSheets(decodeText(source.bytes)));
  const done = await work(kind === "zip" ? workbookSheets(source.bytes) : pageSheets(decodeText(source.bytes)));
  if (!done) return undefined;
  return done.value.ok ? done.value.value : done.value;
}

/** True for a source whose rows are surely applications: each has a day of receipt and an outcome. */
export async function holdsRegister(source: ImportSource): Promise<boolean> {
  const read = await readRegister(source, async (work) => ({ value: finish(work) }));
  if (!read?.ok || read.value.rows.length === 0) return false;
  const { receivedOn, outcome } = mappingOf(read.value.heads, {});
  return receivedOn !== undefined && outcome !== undefined;
}
