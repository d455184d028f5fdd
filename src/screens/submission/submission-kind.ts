import type { FileKind } from "../../export/file-kinds.ts";
import type { OfficeSettings } from "../../notice/settings.ts";

/** 报送包 as a kind of file, its 审核表 by the rules that hold for the office. Loaded when it is first asked for. */
export const submissionKind = (settings: OfficeSettings): FileKind & { readonly label: string } => ({
  label: "导出报送包",
  extension: "zip",
  type: "application/zip",
  holds: "报送包",
  isDated: true,
  make: async (draft, making) => (await import("../../submission/submission.ts")).submissionOf(draft, making, settings),
});
