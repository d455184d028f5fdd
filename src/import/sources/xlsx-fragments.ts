import { cleanText } from "../../lib/clean-text.ts";
import { withoutNoise } from "../../lib/decimal.ts";
import { sum } from "../../lib/lists.ts";
import { accepted, type Result, refused } from "../../lib/result.ts";
import { type Fragment, mostOfTable, plainCell } from "../fragments.ts";
import { tooMuch } from "./hostile.ts";
import { withSuperscripts } from "./xlsx-superscripts.ts";

/** A cell as its sheet shows it: numbers in at most 15 digits, which are as exact as a sheet's numbers are. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return withoutNoise(String(value));
  return value instanceof Date ? value.toISOString().slice(0, 10) : cleanText(String(value)).trim();
}

/** In all cells together: a text that is stored once may stand in as many cells as one likes. */
const mostCharacters = 10_000_000;

/** The rows of all sheets of a workbook, each sheet a table; a row whose first cell alone is filled is a line. */
export async function xlsxFragments(bytes: Uint8Array): Promise<Result<readonly Fragment[]>> {
  const { default: readSheets } = await import("read-excel-file/universal");
  try {
    const sheets = await readSheets(withSuperscripts(bytes).buffer as ArrayBuffer);
    const texts = sheets.flatMap(({ data }) => data.flat()).filter((value) => typeof value === "string");
    if (sum(texts.map(({ length }) => length)) > mostCharacters) return refused(tooMuch);
    const fragments = sheets.flatMap(({ data }, table): readonly Fragment[] =>
      data.slice(0, mostOfTable.rows).flatMap((row): readonly Fragment[] => {
        const cells = row.slice(0, mostOfTable.columns).map(shown);
        const filled = cells.filter((text) => text !== "");
        const [only] = filled;
        if (only === undefined) return [];
        if (filled.length === 1 && row.length > 1 && cells[0] === only) return only.split("\n").map(line);
        return [{ kind: "row", table: table + 1, placed: true, cells: cells.map(plainCell) }];
      }),
    );
    return accepted(fragments);
  } catch {
    return refused(
      "读不出这个 Excel 文件，它可能已损坏或加了密码。请打开它，选中表格复制（Ctrl+C），再粘贴到上面的框里。",
    );
  }
}

const line = (text: string): Fragment => ({ kind: "line", text: text.trim() });
