import { useMemo, useState } from "react";
import { reportHtml } from "../../export/report-html.ts";
import { reviewedHtml } from "../../review/reviewed-html.ts";
import { shortfall } from "../../review/shortfall.ts";
import { Button } from "../../ui/button.tsx";
import { FramedPage } from "../../ui/framed-page.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ComparisonPanel } from "../comparison/comparison-panel.tsx";
import { useDraftLinks } from "../shared/open-draft.ts";
import { useReview } from "../shared/use-review.ts";
import { CopyBar } from "./copy-bar.tsx";
import { ExportBar } from "./export-bar.tsx";
import styles from "./preview.module.css";
import { printHtml, printsPageNumbers } from "./print-html.ts";
import { ReadingBar } from "./reading-bar.tsx";
import { useViewer } from "./use-viewer.ts";

/** 预览与导出: the report on its pages as it prints, and the ways out. The preview is the exported file itself. */
export function PreviewStep() {
  const { hrefTo } = useDraftLinks();
  const review = useReview();
  const { draft, finished } = review;
  const [isMarked, setMarked] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const { frame, onLoad, ...reading } = useViewer();
  const html = useMemo(() => reportHtml(draft, { finished }), [draft, finished]);
  const shown = useMemo(() => (isMarked ? reviewedHtml(review) : html), [isMarked, review, html]);
  return (
    <div className={styles.preview}>
      <div className={`${styles.bar} ${styles.ways}`}>
        <Button look="primary" onClick={() => printHtml(html)}>
          打印
        </Button>
        <ExportBar review={review} />
        <CopyBar review={review} />
      </div>
      {!printsPageNumbers() && (
        <p className={styles.note}>这个浏览器打印时不带页码。需要页码的，在打印窗口的“更多设置”中勾选“页眉和页脚”。</p>
      )}
      {!finished && (
        <Notice tone="warning">
          <span>{shortfall(review)}，页面和文件都带“草稿”标记。</span>
          <a href={hrefTo("review")}>查看审核结果</a>
        </Notice>
      )}
      <div className={isComparing ? `${styles.preview} ${styles.away}` : styles.preview}>
        <div className={styles.bar}>
          <ReadingBar {...reading} />
          <label className={styles.choice}>
            <input type="checkbox" checked={isMarked} onChange={(event) => setMarked(event.target.checked)} />
            显示审核标记
          </label>
          {isMarked && <Button onClick={() => printHtml(shown)}>打印审核稿</Button>}
        </div>
        <FramedPage ref={frame} className={styles.pagesFrame} title="打印预览" html={shown} onLoad={onLoad} />
      </div>
      <details onToggle={(event) => setComparing(event.currentTarget.open)}>
        <summary>与上年或以前的版本对照</summary>
        {isComparing && <ComparisonPanel draft={draft} finished={finished} />}
      </details>
    </div>
  );
}
