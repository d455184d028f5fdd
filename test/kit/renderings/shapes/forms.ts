import { docxForm, sheetForm, sheetsForm } from "./file-forms.ts";
import { editorForm, siteForm, wordForm } from "./html-forms.ts";
import type { ShapedDocument } from "./shaped-report.ts";
import {
  barsForm,
  cellLinesForm,
  commasForm,
  gluedForm,
  markdownForm,
  spacedLinesForm,
  spacesForm,
  tabsForm,
} from "./text-forms.ts";

/** A form in which a report comes to the program: pasted text, a page, or a file. */
export interface Form {
  readonly name: string;
  readonly kind: "text" | "html" | "docx" | "xlsx";
  /** True where the lines of the page around the article are in it. */
  readonly withPage: boolean;
  readonly make: (document: ShapedDocument) => string | Uint8Array | Promise<Uint8Array>;
}

/** Eleven forms of text and pages, two of Word files, two of workbooks. */
export const forms: readonly Form[] = [
  { name: "text, tabs", kind: "text", withPage: true, make: tabsForm },
  { name: "text, spaces (PDF)", kind: "text", withPage: true, make: spacesForm },
  { name: "text, one cell a line", kind: "text", withPage: true, make: cellLinesForm },
  { name: "text, one cell a line, spaced", kind: "text", withPage: true, make: spacedLinesForm },
  { name: "text, bars", kind: "text", withPage: true, make: barsForm },
  { name: "text, commas", kind: "text", withPage: true, make: commasForm },
  { name: "text, lines glued", kind: "text", withPage: true, make: gluedForm },
  { name: "markdown", kind: "text", withPage: true, make: markdownForm },
  { name: "page of a site", kind: "html", withPage: true, make: siteForm },
  { name: "page saved by Word", kind: "html", withPage: false, make: wordForm },
  { name: "page of an editor", kind: "html", withPage: true, make: editorForm },
  { name: "Word file, styled", kind: "docx", withPage: false, make: docxForm(true) },
  { name: "Word file, plain", kind: "docx", withPage: false, make: docxForm(false) },
  { name: "workbook, one sheet", kind: "xlsx", withPage: false, make: sheetForm },
  { name: "workbook, sheets", kind: "xlsx", withPage: false, make: sheetsForm },
];
