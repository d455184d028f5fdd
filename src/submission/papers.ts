import type { Comparison } from "../comparison/compare.ts";
import { toComparisonHtml } from "../comparison/html.ts";
import { type ComparisonOptions, comparisonName } from "../comparison/laid-out.ts";
import type { OfficePaper } from "../document/office/paper.ts";
import { officeHtml } from "../document/office/to-html.ts";
import type { DocumentProperties } from "../document/properties.ts";
import type { OfficeSettings } from "../notice/settings.ts";
import type { Draft } from "../report/schema.ts";
import { reviewPaper } from "../review/review-sheet.ts";

/** What goes beside the report, as a file of one of two kinds. Word's writer is loaded when it is first asked for. */
export interface PaperFile {
  readonly extension: "html" | "docx";
  /** What the file holds; stands in its name. */
  readonly holds: string;
  /** Makes the file; rejects where a part of the program could not be loaded. */
  readonly make: () => Promise<string | Uint8Array>;
}

/** A paper of the office as a page and as a Word document. */
export const officeFiles = (paper: OfficePaper, about: DocumentProperties): readonly PaperFile[] => [
  { extension: "html", holds: paper.name, make: async () => officeHtml(paper) },
  {
    extension: "docx",
    holds: paper.name,
    make: async () => (await import("../document/office/to-docx.ts")).officeDocx(paper, about),
  },
];

/** 审核表 of a day with 核对码, by the rules that hold for the office. */
export async function reviewFiles(draft: Draft, day: string, settings: OfficeSettings): Promise<readonly PaperFile[]> {
  const { codeMark } = await import("./code-mark.ts");
  return officeFiles(reviewPaper(draft, day, settings, codeMark(draft)), { organ: draft.organ.trim(), day });
}

/** 对照稿 as a page and as a Word document. */
export const comparisonFiles = (
  comparison: Comparison,
  options: ComparisonOptions,
  about: DocumentProperties,
): readonly PaperFile[] => [
  { extension: "html", holds: comparisonName, make: async () => toComparisonHtml(comparison, options) },
  {
    extension: "docx",
    holds: comparisonName,
    make: async () => (await import("../comparison/to-docx.ts")).toComparisonDocx(comparison, options, about),
  },
];
