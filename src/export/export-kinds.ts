import { blankForms } from "../document/blank-forms.ts";
import type { FormBlock } from "../document/blocks.ts";
import { compose } from "../document/compose.ts";
import { toCsv } from "../document/csv.ts";
import { toHtml } from "../document/html/to-html.ts";
import { toWebPage } from "../document/html/web-page.ts";
import type { Extension } from "../files/file-name.ts";
import { today } from "../lib/dates.ts";
import type { Draft } from "../report/schema.ts";
import { reportHtml } from "./report-html.ts";

/** A kind of file in which a report leaves the program. */
export interface ExportKind {
  readonly id: string;
  /** What its button says. */
  readonly label: string;
  readonly extension: Extension;
  /** Its media type. */
  readonly type: string;
  /** What the file holds, where that is not the whole report; stands in its name. */
  readonly holds?: string;
  /** The same whatever the draft holds, so that it may go out at any time. */
  readonly isBlank?: true;
  /** Makes the file; rejects where a part of the program could not be loaded. */
  readonly make: (draft: Draft, options: { finished: boolean }) => Promise<string | Blob>;
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const blankForm = "空白表";

async function wordFile(blocks: readonly FormBlock[], { organ }: Draft): Promise<Blob> {
  const { toDocx } = await import("../document/word/to-docx.ts");
  return new Blob([(await toDocx(blocks, { organ: organ.trim(), day: today() })) as BlobPart]);
}

/** Every way out but the printer, in the order of their buttons. Writers of their own are loaded when first asked for. */
export const exportKinds: readonly ExportKind[] = [
  {
    id: "html",
    label: "导出 HTML",
    extension: "html",
    type: "text/html",
    make: async (draft, options) => reportHtml(draft, options),
  },
  {
    id: "json",
    label: "导出 JSON",
    extension: "json",
    type: "application/json",
    make: async (draft) => (await import("../files/json.ts")).toJson(draft, new Date()),
  },
  {
    id: "page",
    label: "导出网页片段",
    extension: "html",
    type: "text/html",
    holds: "网页片段",
    make: async (draft, options) => `\ufeff${toWebPage(compose(draft, options))}`,
  },
  {
    id: "word",
    label: "导出 Word",
    extension: "docx",
    type: wordType,
    make: async (draft, options) => wordFile(compose(draft, options), draft),
  },
  {
    id: "excel",
    label: "导出 Excel",
    extension: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    make: async (draft, options) => (await import("../document/workbook/workbook.ts")).toWorkbook(draft, options),
  },
  {
    id: "csv",
    label: "导出 CSV",
    extension: "csv",
    type: "text/csv",
    make: async (draft, options) => toCsv(draft, options),
  },
  {
    id: "blank-page",
    label: "导出空白表",
    extension: "html",
    type: "text/html",
    holds: blankForm,
    isBlank: true,
    make: async (draft) => toHtml(blankForms(draft)),
  },
  {
    id: "blank-word",
    label: "导出空白表 Word",
    extension: "docx",
    type: wordType,
    holds: blankForm,
    isBlank: true,
    make: async (draft) => wordFile(blankForms(draft), draft),
  },
];
