import { fileName } from "../../files/file-name.ts";
import { today } from "../../lib/days.ts";
import type { Draft } from "../../report/schema.ts";
import type { PaperFile } from "../../submission/papers.ts";
import { download } from "../../ui/download.ts";
import { Menu, type MenuItem } from "../../ui/menu.tsx";

interface Paper {
  draft: Draft;
  finished: boolean;
  /** Its files; rejects where a part of the program could not be loaded. */
  files: () => Promise<readonly PaperFile[]>;
  /** Told what comes of it, in words; it stands where whoever has the button has room for it. */
  onSaid: (words: string, tone: "busy" | "done" | "failed") => void;
}

interface Props extends Paper {
  /** What the button is called, e.g. 导出审核表. */
  name: string;
  look?: "plain" | "tool";
  className?: string | undefined;
}

const kinds = {
  docx: { name: "Word 文件", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  html: { name: "网页文件", type: "text/html" },
} as const;

/** The files of a paper that goes beside the report, as items of a menu. */
export function paperItems({ draft, finished, files, onSaid }: Paper): readonly MenuItem[] {
  const save = async (extension: PaperFile["extension"]) => {
    onSaid("正在制作文件……", "busy");
    try {
      const file = (await files()).find((one) => one.extension === extension);
      if (!file) return;
      const content = await file.make();
      const draftOf = finished ? undefined : today();
      const called = fileName(draft, extension, { holds: file.holds, draftOf });
      download(called, kinds[extension].type, typeof content === "string" ? content : new Blob([content as BlobPart]));
      onSaid(`已存到“下载”：${called}`, "done");
    } catch {
      onSaid("没有做成。请检查网络连接后再试一次。", "failed");
    }
  };
  return (["docx", "html"] as const).map((extension) => ({
    name: kinds[extension].name,
    hint: `.${extension}`,
    onChoose: () => void save(extension),
  }));
}

/** The ways out for a paper that goes beside the report. */
export function PaperMenu({ name, look = "plain", className, ...paper }: Props) {
  return <Menu name={name} look={look} className={className} groups={[{ items: paperItems(paper) }]} />;
}
