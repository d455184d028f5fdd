import { type FileKind, type FileKindId, fileKinds } from "../../export/file-kinds.ts";

/** What a way out is for; they are shown under these headings, in this order. */
export type WayGroup = "送审" | "上网" | "数据与备份" | "空白表";

/** A kind of file with its name in the menu. */
export interface ExportKind extends FileKind {
  readonly id: FileKindId;
  readonly label: string;
  readonly group: WayGroup;
}

const labels: readonly (readonly [FileKindId, label: string, group: WayGroup])[] = [
  ["word", "导出 Word", "送审"],
  ["html", "导出 HTML", "上网"],
  ["page", "导出网页片段", "上网"],
  ["excel", "导出 Excel", "数据与备份"],
  ["csv", "导出 CSV", "数据与备份"],
  ["json", "导出 JSON", "数据与备份"],
  ["blank-word", "导出空白表 Word", "空白表"],
  ["blank-excel", "导出空白表 Excel", "空白表"],
  ["blank-page", "导出空白表", "空白表"],
];

/** Every kind of file, in the order of the menu. */
export const exportKinds: readonly ExportKind[] = labels.map(([id, label, group]) => ({
  ...fileKinds[id],
  id,
  label,
  group,
}));
