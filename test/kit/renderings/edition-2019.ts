import { sheetOf } from "../../../src/document/sheet.ts";
import { cellsOf } from "../../../src/form/cells.ts";
import { litigation } from "../../../src/form/litigation.ts";
import type { TableDef } from "../../../src/form/table.ts";
import { cleanHtml } from "./clean-html.ts";
import { applications2019, disclosure2019 } from "./form-2019.ts";
import { gridOf, type Item, type Rendered, wildReport } from "./wild-report.ts";

/** Every number of the three tables, row by row as printed; 表三 has 23 rows of 7. */
export const numbers2019: Readonly<Record<"disclosure" | "applications" | "litigation", readonly string[]>> = {
  disclosure: "0 0 0 / 3 3 21 / 45 -2 1280 / 12 0 96 / 110 5 302 / 14 0 7 / 4 -1 35.62 / 18 426.5"
    .replaceAll("/", "")
    .split(/\s+/),
  applications: [
    "11 2 0 0 1 0 14",
    "1 0 0 0 0 0 1",
    "5 1 0 0 0 0 6",
    "1 0 0 0 0 0 1",
    "0 0 0 0 0 0 0",
    "0 0 0 0 0 0 0",
    "0 0 0 0 0 0 0",
    "1 0 0 0 0 0 1",
    "0 0 0 0 0 0 0",
    "0 0 0 0 1 0 1",
    "0 0 0 0 0 0 0",
    "0 0 0 0 0 0 0",
    "2 1 0 0 0 0 3",
    "0 0 0 0 0 0 0",
    "0 0 0 0 0 0 0",
    "1 0 0 0 0 0 1",
    "0 0 0 0 0 0 0",
    "0 0 0 0 0 0 0",
    "0 0 0 0 0 0 0",
    "0 0 0 0 0 0 0",
    "1 0 0 0 0 0 1",
    "11 2 0 0 1 0 14",
    "1 0 0 0 0 0 1",
  ].flatMap((row) => row.split(" ")),
  litigation: "1 0 0 0 1 0 0 1 0 1 0 0 0 0 0".split(" "),
};

const headings2019: Readonly<Record<string, string>> = {
  "四、政府信息公开行政复议、行政诉讼情况": "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
};

const tables2019: readonly (readonly [TableDef, readonly string[]])[] = [
  [disclosure2019, numbers2019.disclosure],
  [applications2019, numbers2019.applications],
  [litigation, numbers2019.litigation],
];

function item2019(item: Item, report: Rendered): Item {
  if (item.kind === "heading") return { ...item, text: headings2019[item.text] ?? item.text };
  const found = item.kind === "grid" ? tables2019.find(([table]) => table.id === item.id) : undefined;
  if (!found) return item;
  const [table, numbers] = found;
  const cells = cellsOf(table);
  return gridOf(
    sheetOf(table, (cell) => ({ text: numbers[cells.indexOf(cell)] ?? "" })),
    report,
  );
}

/** A page in the edition of 2019: organ, year and texts of the report, the tables with `numbers2019`. */
export function edition2019({ draft }: Rendered): string {
  const untouched: Rendered = { draft: { ...draft, typed: {}, notes: {} } };
  const wild = wildReport(untouched);
  return cleanHtml({ ...wild, items: wild.items.map((item) => item2019(item, untouched)) });
}
