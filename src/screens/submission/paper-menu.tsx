import { useState } from "react";
import { fileName } from "../../files/file-name.ts";
import { today } from "../../lib/days.ts";
import type { Draft } from "../../report/schema.ts";
import type { PaperFile } from "../../submission/papers.ts";
import { download } from "../../ui/download.ts";
import { Menu } from "../../ui/menu.tsx";
import styles from "./paper-menu.module.css";

interface Props {
  /** What the button is called, e.g. 导出审核表. */
  name: string;
  draft: Draft;
  finished: boolean;
  /** Its files; rejects where a part of the program could not be loaded. */
  files: () => Promise<readonly PaperFile[]>;
  look?: "plain" | "tool";
  className?: string | undefined;
}

const kinds = {
  docx: { name: "Word 文件", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  html: { name: "网页文件", type: "text/html" },
} as const;

/** The ways out for a paper that goes beside the report, and what came of the last one. */
export function PaperMenu({ name, draft, finished, files, look = "plain", className }: Props) {
  const [said, say] = useState("");
  const save = async (extension: PaperFile["extension"]) => {
    say("正在制作文件……");
    try {
      const file = (await files()).find((one) => one.extension === extension);
      if (!file) return;
      const content = await file.make();
      const draftOf = finished ? undefined : today();
      const called = fileName(draft, extension, { holds: file.holds, draftOf });
      download(called, kinds[extension].type, typeof content === "string" ? content : new Blob([content as BlobPart]));
      say(`已存到“下载”：${called}`);
    } catch {
      say("没有做成。请检查网络连接后再试一次。");
    }
  };
  const items = (["docx", "html"] as const).map((extension) => ({
    name: kinds[extension].name,
    hint: `.${extension}`,
    onChoose: () => void save(extension),
  }));
  return (
    <>
      <Menu name={name} look={look} className={className} groups={[{ items }]} />
      <span role="status" className={styles.said} title={said}>
        {said}
      </span>
    </>
  );
}
