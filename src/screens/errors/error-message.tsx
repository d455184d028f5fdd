import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "../../ui/button.tsx";
import type { CaughtError } from "../../ui/error-boundary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ErrorDetails } from "./error-details.tsx";
import styles from "./errors.module.css";
import { useErrorReport } from "./use-error-report.ts";

interface Props {
  caught: CaughtError;
  /** What may have been typed on this page. */
  written: unknown;
  onClose: () => void;
}

/** The sentence about an error outside of rendering, with its report. */
export function ErrorMessage({ caught, written, onClose }: Props) {
  const report = useErrorReport(caught, written);
  const [shown, setShown] = useState(false);
  /** Where the focus was before it came here. */
  const before = useRef<Element>(null);
  const close = () => {
    const { current } = before;
    flushSync(onClose);
    if (current instanceof HTMLElement && current.isConnected) current.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it looks where the focus comes from, whatever is pressed
    <div
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget;
      }}
    >
      <Notice tone="warning">
        <span>程序出了故障，刚才的操作可能没有完成。填写的内容还在，请核对后继续；再次出现的，请重新载入。</span>
        <span className={styles.actions}>
          <Button onClick={() => window.location.reload()}>重新载入</Button>
          <Button look="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
            故障信息
          </Button>
          <Button look="quiet" onClick={close}>
            知道了
          </Button>
        </span>
        {shown && <ErrorDetails report={report} />}
      </Notice>
    </div>
  );
}
