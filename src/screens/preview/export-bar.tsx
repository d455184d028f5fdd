import { useState } from "react";
import { exportName } from "../../export/file-kinds.ts";
import type { Review } from "../../review/review.ts";
import { shortfall } from "../../review/shortfall.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { download } from "../../ui/download.ts";
import { Notice } from "../../ui/notice.tsx";
import { type ExportKind, exportKinds } from "./export-kinds.ts";
import styles from "./preview.module.css";

type Making = { readonly kind: ExportKind; readonly state: "busy" | "failed" };

async function save(kind: ExportKind, { draft, finished }: Review): Promise<void> {
  const making = { finished, at: new Date() };
  const content = await kind.make(draft, making);
  download(exportName(kind, draft, making), kind.type, content);
}

/** A button for every kind of file. A report that is not finished goes out only after a question. */
export function ExportBar({ review }: { review: Review }) {
  const [asking, setAsking] = useState<ExportKind>();
  const [making, setMaking] = useState<Making>();
  const isBusy = making?.state === "busy";
  const make = (kind: ExportKind) => {
    setAsking(undefined);
    setMaking({ kind, state: "busy" });
    save(kind, review).then(
      () => setMaking(undefined),
      () => setMaking({ kind, state: "failed" }),
    );
  };
  const ask = (kind: ExportKind) => {
    if (isBusy) return;
    if (review.finished || kind.isBlank) make(kind);
    else setAsking(kind);
  };
  return (
    <>
      <fieldset aria-label="导出" className={styles.group}>
        {exportKinds.map((kind) => (
          <Button key={kind.id} aria-disabled={isBusy} onClick={() => ask(kind)}>
            {kind.label}
          </Button>
        ))}
      </fieldset>
      <span role="status" className={styles.making}>
        {isBusy ? "正在制作文件……" : ""}
      </span>
      {making?.state === "failed" && (
        <Notice tone="error" role="alert">
          <span>“{making.kind.label}”没有做成。请检查网络连接后再试一次，已填写的内容不会丢失。</span>
          <Button onClick={() => ask(making.kind)}>再试一次</Button>
        </Notice>
      )}
      {asking && (
        <Dialog title="报告还没有完成" onClose={() => setAsking(undefined)}>
          <p>{shortfall(review)}。现在导出的文件，名称和页面上都会带“草稿”标记，不要用作正式报告。</p>
          <DialogActions>
            <Button onClick={() => setAsking(undefined)}>返回修改</Button>
            <Button look="primary" onClick={() => make(asking)}>
              仍要导出
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
