import { Button } from "../../ui/button.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { RestoreOutcome } from "../intake/take-text.ts";
import { useBackup } from "../shared/use-backup.ts";
import styles from "./start-screen.module.css";

interface Props {
  /** Nothing to back up. */
  isEmpty: boolean;
  outcome: RestoreOutcome | undefined;
  onText: (text: string) => void;
  onUnreadable: () => void;
}

/** Where the drafts lie, 备份全部草稿 to a file, 从备份恢复, and what came of it. */
export function BackupBar({ isEmpty, outcome, onText, onUnreadable }: Props) {
  const { sentence, done, backUp } = useBackup();
  return (
    <section className={styles.keeping} aria-label="备份">
      <p>数据只保存在本机浏览器中，不会上传。清除浏览器数据会删除草稿，请经常备份全部草稿，把备份文件存到别处。</p>
      <div className={styles.backup}>
        {!isEmpty && <span>{sentence}</span>}
        <Button look="quiet" disabled={isEmpty} onClick={backUp}>
          备份全部草稿
        </Button>
        <FileButton
          look="quiet"
          label="从备份恢复"
          accept=".json,application/json"
          onText={onText}
          onUnreadable={onUnreadable}
        />
      </div>
      <span role="status">{done}</span>
      <div role={outcome?.tone === "done" ? "status" : "alert"}>
        {outcome && <Notice tone={outcome.tone}>{outcome.words}</Notice>}
      </div>
    </section>
  );
}
