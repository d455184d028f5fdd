import type { Block } from "../document/blocks.ts";
import { compose } from "../document/compose.ts";
import { toWebPage, type WebPageChoice } from "../document/html/web-page.ts";
import { toPlainText } from "../document/plain-text.ts";
import { type Extension, fileName } from "../files/file-name.ts";
import { dayOf } from "../lib/days.ts";
import { blankDraft } from "../report/blank-draft.ts";
import type { Draft } from "../report/schema.ts";
import { reportHtml } from "./report-html.ts";

/** What is known of a report when a file is made of it. */
export interface Making {
  /** Nothing blank and no 错误, so that the file has no mark of a draft. */
  readonly finished: boolean;
  readonly at: Date;
}

/** A kind of file in which a report leaves the program. */
export interface FileKind {
  readonly extension: Extension;
  /** Its media type. */
  readonly type: string;
  /** What the file holds, where that is not the whole report; stands in its name. */
  readonly holds?: string;
  /** The same whatever the draft holds, so that it may go out at any time. */
  readonly isBlank?: true;
  /** The day stands in its name, whether the report is finished or not. */
  readonly isDated?: true;
  /** Makes the file; rejects where a part of the program could not be loaded. */
  readonly make: (draft: Draft, making: Making) => Promise<string | Blob>;
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const blankForm = "空白表";

/** What a Word file says of itself. */
const aboutFile = ({ organ }: Draft, { at }: Making) => ({ organ: organ.trim(), day: dayOf(at) });

/** 网页片段 as a file, by whose beginning programs know how its signs are written. */
export const pageFile = (blocks: readonly Block[], choice?: WebPageChoice): string =>
  `\ufeff${toWebPage(blocks, choice)}`;

/** Every kind of file. Writers of their own are loaded when first asked for. */
export const fileKinds = {
  html: {
    extension: "html",
    type: "text/html",
    make: async (draft, making) => reportHtml(draft, making),
  },
  json: {
    extension: "json",
    type: "application/json",
    make: async (draft, { at }) => (await import("../files/json.ts")).toJson(draft, at),
  },
  page: {
    extension: "html",
    type: "text/html",
    holds: "网页片段",
    make: async (draft, making) => pageFile(compose(draft, making)),
  },
  text: {
    extension: "txt",
    type: "text/plain",
    make: async (draft, making) => toPlainText(compose(draft, making)),
  },
  word: {
    extension: "docx",
    type: wordType,
    make: async (draft, making) => {
      const { toDocx } = await import("../document/word/to-docx.ts");
      return new Blob([(await toDocx(compose(draft, making), aboutFile(draft, making))) as BlobPart]);
    },
  },
  excel: {
    extension: "xlsx",
    type: excelType,
    make: async (draft, { finished, at }) =>
      (await import("../document/workbook/workbook.ts")).toWorkbook(draft, { finished, day: dayOf(at) }),
  },
  csv: {
    extension: "csv",
    type: "text/csv",
    make: async (draft, making) => (await import("../document/csv.ts")).toCsv(draft, making),
  },
  "blank-page": {
    extension: "html",
    type: "text/html",
    holds: blankForm,
    isBlank: true,
    make: async (draft) => {
      const { blankForms } = await import("../document/by-hand/blank-forms.ts");
      return (await import("../document/by-hand/to-html.ts")).toHandHtml(blankForms(draft));
    },
  },
  "blank-word": {
    extension: "docx",
    type: wordType,
    holds: blankForm,
    isBlank: true,
    make: async (draft, making) => {
      const { blankForms } = await import("../document/by-hand/blank-forms.ts");
      const { toHandDocx } = await import("../document/by-hand/to-docx.ts");
      return new Blob([(await toHandDocx(blankForms(draft), aboutFile(draft, making))) as BlobPart]);
    },
  },
  "blank-excel": {
    extension: "xlsx",
    type: excelType,
    holds: blankForm,
    isBlank: true,
    make: async ({ organ, organKind, year }) =>
      (await import("../document/workbook/workbook.ts")).toWorkbook(blankDraft({ organ, organKind, year }), {
        finished: false,
      }),
  },
} as const satisfies Record<string, FileKind>;

/** The id of a kind of file. */
export type FileKindId = keyof typeof fileKinds;

/** What such a file of a report is called; a draft's says so with the day. */
export function exportName({ extension, holds, isBlank, isDated }: FileKind, draft: Draft, making: Making): string {
  const day = dayOf(making.at);
  const draftOf = making.finished || isBlank ? undefined : day;
  return fileName(draft, extension, { draftOf, holds: isDated ? `${holds ?? ""}${day}` : holds });
}
