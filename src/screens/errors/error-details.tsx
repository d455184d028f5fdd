import { useId, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import styles from "./errors.module.css";

/** The report of an error: shown, so that anybody sees that it holds nothing of the draft, and copied by one press. */
export function ErrorDetails({ report }: { report: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const id = useId();
  const copy = () => {
    area.current?.select();
    // By selection, as the Clipboard API is for secure pages only.
    const copied = document.execCommand("copy");
    setSaid(copied ? "已复制，可以粘贴到邮件或消息中。" : "没有复制成功。请在框中按 Ctrl+A、Ctrl+C 复制。");
  };
  return (
    <div className={styles.details}>
      <label htmlFor={id}>故障信息（只有程序的情况，没有报告内容）</label>
      <textarea ref={area} id={id} readOnly rows={8} className={styles.report} value={report} data-own-undo />
      <div className={styles.actions}>
        <Button onClick={copy}>复制故障信息</Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
