import { cleanHtml, oneTableHtml } from "./clean-html.ts";
import { cmsPage } from "./cms-page.ts";
import { docFile } from "./doc-file.ts";
import { docxFile } from "./docx-file.ts";
import { asPublished } from "./grids.ts";
import { lineText, ruledText, tabText } from "./plain-text.ts";
import { seedText } from "./seed-text.ts";
import { type Rendered, type WildReport, wildReport } from "./wild-report.ts";
import { wordClipboard, wordPage } from "./word-html.ts";
import { worn } from "./worn.ts";
import { singleSheetFile, xlsxFile } from "./xlsx-file.ts";

type Made = Promise<string | Uint8Array> | string | Uint8Array;

/** One of the forms in which the same report is met. */
export interface Rendering {
  readonly name: string;
  readonly kind: "html" | "text" | "doc" | "docx" | "xlsx";
  readonly make: (report: Rendered) => Made;
}

function rendering(kind: Rendering["kind"], name: string, write: (report: WildReport) => Made): Rendering {
  return { kind, name, make: (report) => write(wildReport(report)) };
}

function published(report: WildReport): WildReport {
  return { ...report, items: report.items.map((item) => (item.kind === "grid" ? asPublished(item) : item)) };
}

/** Every number of the report stands in each of them, in printed order; blank places stay blank. */
export const renderings: readonly Rendering[] = [
  rendering("html", "clean page", cleanHtml),
  rendering("html", "clean page, worn words", (report) => worn(cleanHtml(published(report)))),
  rendering("html", "page saved by Word", (report) => wordPage(report)),
  rendering("html", "copied from Word", wordClipboard),
  rendering("html", "government site", (report) => cmsPage(report)),
  rendering("html", "government site, signed", (report) => cmsPage(report, { signed: true })),
  rendering("html", "government site, table in two, label left blank", (report) =>
    cmsPage(report, { carried: "blank" }),
  ),
  rendering("html", "government site, table in two, label repeated", (report) =>
    cmsPage(report, { carried: "repeated" }),
  ),
  rendering("html", "government site, table in two, label missing", (report) =>
    cmsPage(report, { carried: "missing" }),
  ),
  rendering("html", "one table for all parts", oneTableHtml),
  rendering("text", "tabs", tabText),
  rendering("text", "tabs, worn words", (report) => worn(tabText(published(report)))),
  rendering("text", "tabs, shifted by merged cells", seedText),
  rendering("text", "one cell a line", lineText),
  rendering("text", "bars between cells", (report) => ruledText(report, { sign: "|", framed: false })),
  rendering("text", "bars around cells", (report) => ruledText(report, { sign: "|", framed: true })),
  rendering("text", "full-width bars between cells", (report) => ruledText(report, { sign: "｜", framed: false })),
  rendering("docx", "Word document", (report) => docxFile(report, { styled: true })),
  rendering("docx", "Word document without styles", (report) => docxFile(report, { styled: false })),
  rendering("doc", "Word document of 1997", docFile),
  rendering("xlsx", "workbook, a sheet for each table", xlsxFile),
  rendering("xlsx", "workbook, one sheet", singleSheetFile),
];
