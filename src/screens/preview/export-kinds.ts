import { type FileKind, type FileKindId, fileKinds } from "../../export/file-kinds.ts";

/** A kind of file with its button. */
export interface ExportKind extends FileKind {
  readonly id: FileKindId;
  /** What its button says. */
  readonly label: string;
}

const labels: readonly (readonly [FileKindId, label: string])[] = [
  ["html", "导出 HTML"],
  ["json", "导出 JSON"],
  ["page", "导出网页片段"],
  ["word", "导出 Word"],
  ["excel", "导出 Excel"],
  ["csv", "导出 CSV"],
  ["blank-page", "导出空白表"],
  ["blank-word", "导出空白表 Word"],
];

/** Every way out but the printer, in the order of their buttons. */
export const exportKinds: readonly ExportKind[] = labels.map(([id, label]) => ({ ...fileKinds[id], id, label }));
