import { readBackup } from "../../drafts/backup.ts";
import type { DraftStore } from "../../drafts/draft-store.ts";
import { type Restored, restoreBackup, restoredInWords } from "../../drafts/restore.ts";
import { Button } from "../../ui/button.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useProgram } from "../shared/program-context.ts";
import { useBackup } from "../shared/use-backup.ts";
import styles from "./start-screen.module.css";

/** What bringing in a backup came to, in words; "refused" where the file was none. */
export interface RestoreOutcome {
  readonly tone: "done" | "warning" | "error";
  readonly words: string;
}

const toneOf = ({ unreadable, noRoom }: Restored): RestoreOutcome["tone"] => {
  if (noRoom.length > 0) return "error";
  return unreadable > 0 ? "warning" : "done";
};

/** Restores from the text of a file. */
export function restoreText(store: DraftStore, text: string): RestoreOutcome {
  const backup = readBackup(text);
  if (!backup.ok) return { tone: "error", words: backup.message };
  const restored = restoreBackup(store, backup.value);
  return { tone: toneOf(restored), words: restoredInWords(restored) };
}

interface Props {
  /** Nothing to back up. */
  isEmpty: boolean;
  outcome: RestoreOutcome | undefined;
  onOutcome: (outcome: RestoreOutcome) => void;
}

/** 备份全部草稿 to a file, 从备份恢复, and what came of it. */
export function BackupBar({ isEmpty, outcome, onOutcome }: Props) {
  const { store } = useProgram();
  const { sentence, done, backUp } = useBackup();
  return (
    <>
      <div className={styles.backup}>
        <Button disabled={isEmpty} onClick={backUp}>
          备份全部草稿
        </Button>
        <FileButton
          label="从备份恢复"
          accept=".json,application/json"
          onText={(text) => onOutcome(restoreText(store, text))}
          onUnreadable={() =>
            onOutcome({ tone: "error", words: "读不出这个文件。请确认文件没有被移动或占用，再选择一次。" })
          }
        />
        {!isEmpty && <span>{sentence}</span>}
        <span role="status">{done}</span>
      </div>
      <div role={outcome?.tone === "done" ? "status" : "alert"}>
        {outcome && <Notice tone={outcome.tone}>{outcome.words}</Notice>}
      </div>
    </>
  );
}
