import { type FileKind, fileKinds } from "../../export/file-kinds.ts";
import type { OfficeSettings } from "../../notice/settings.ts";

/** 签批稿: the Word document with 核对码 on its pages. Loaded when it is first asked for. */
export const signedKind: FileKind & { readonly label: string } = {
  ...fileKinds.word,
  label: "导出签批稿",
  holds: "签批稿",
  make: async (draft, making) => {
    const { signedCopy } = await import("../../submission/submission.ts");
    return new Blob([(await signedCopy(draft, making)) as BlobPart]);
  },
};

/** 报送包 as a kind of file, its 审核表 by the rules that hold for the office. Loaded when it is first asked for. */
export const submissionKind = (settings: OfficeSettings): FileKind & { readonly label: string } => ({
  label: "导出报送包",
  extension: "zip",
  type: "application/zip",
  holds: "报送包",
  isDated: true,
  make: async (draft, making) => (await import("../../submission/submission.ts")).submissionOf(draft, making, settings),
});
