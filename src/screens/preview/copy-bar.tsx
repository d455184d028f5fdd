import { useState } from "react";
import type { Review } from "../../checks/review.ts";
import { compose } from "../../document/compose.ts";
import { toPlainText } from "../../document/plain-text.ts";
import { toWebPage } from "../../document/web-page.ts";
import { Button } from "../../ui/button.tsx";
import { copyRich } from "../../ui/copy.ts";
import styles from "./preview.module.css";

/** The report on the clipboard: for the editor of a website, or as plain text for wherever else. */
export function CopyBar({ review: { draft, finished } }: { review: Review }) {
  const [said, setSaid] = useState("");
  const copy = (where: string, withPage: boolean) => {
    const blocks = compose(draft, { finished });
    const text = toPlainText(blocks);
    const isDone = copyRich(withPage ? { html: toWebPage(blocks), text } : { text });
    const mark = finished ? "" : "（草稿）";
    setSaid(
      isDone ? `已复制${mark}，可以${where}。` : "浏览器没有让复制。请改用“导出网页片段”，或在预览中选中文字复制。",
    );
  };
  return (
    <fieldset aria-label="复制" className={styles.group}>
      <Button onClick={() => copy("粘贴到网站后台的编辑器中", true)}>复制为网页</Button>
      <Button onClick={() => copy("粘贴到任何地方", false)}>复制文字</Button>
      <span role="status" className={styles.making}>
        {said}
      </span>
    </fieldset>
  );
}
