import { useMemo, useRef, useState } from "react";
import { compose } from "../../document/compose.ts";
import { toHtml } from "../../document/html.ts";
import { fileName } from "../../exchange/file-name.ts";
import { toDataBlock, toJson } from "../../exchange/json.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { download } from "../../ui/download.ts";
import { Notice } from "../../ui/notice.tsx";
import { hrefOf } from "../route.ts";
import { type Review, useReview } from "../use-review.ts";
import styles from "./steps.module.css";

type Kind = "html" | "json";

/** What keeps the report from being finished, in words. */
function shortfall({ findings, blanks }: Review): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return [errors > 0 && `有 ${errors} 处错误`, blanks.length > 0 && `还有 ${blanks.length} 项未填`]
    .filter(Boolean)
    .join("，");
}

/** 预览与导出: the document as it prints, and the ways out. The preview is the exported file itself. */
export function PreviewStep({ draftId }: { draftId: string }) {
  const review = useReview();
  const { draft, finished } = review;
  const [asking, setAsking] = useState<Kind>();
  const frame = useRef<HTMLIFrameElement>(null);
  const html = useMemo(() => toHtml(compose(draft, { finished }), toDataBlock(draft, { finished })), [draft, finished]);
  const save = (kind: Kind) => {
    setAsking(undefined);
    const name = fileName(draft, kind, { draftMark: !finished });
    if (kind === "html") download(name, "text/html", html);
    else download(name, "application/json", toJson(draft, new Date()));
  };
  const ask = (kind: Kind) => (finished ? save(kind) : setAsking(kind));
  return (
    <div className={styles.preview}>
      <div className={styles.previewBar}>
        <Button look="primary" onClick={() => frame.current?.contentWindow?.print()}>
          打印
        </Button>
        <Button onClick={() => ask("html")}>导出 HTML</Button>
        <Button onClick={() => ask("json")}>导出 JSON</Button>
      </div>
      {!finished && (
        <Notice tone="warning">
          <span>{shortfall(review)}，页面和文件都带“草稿”标记。</span>
          <a href={hrefOf({ at: "draft", id: draftId, step: "review" })}>查看审核结果</a>
        </Notice>
      )}
      <iframe ref={frame} className={styles.page} title="打印预览" srcDoc={html} />
      {asking && (
        <Dialog title="报告还没有完成" onClose={() => setAsking(undefined)}>
          <p>{shortfall(review)}。现在导出的文件，名称和页面上都会带“草稿”标记，不要用作正式报告。</p>
          <DialogActions>
            <Button onClick={() => setAsking(undefined)}>返回修改</Button>
            <Button look="primary" onClick={() => save(asking)}>
              仍要导出
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  );
}
