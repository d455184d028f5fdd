import { useState } from "react";
import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Refusal } from "../../ui/notice.tsx";
import { FileKinds } from "./file-kinds.tsx";
import { type RoundFileKind, saveRound } from "./round-files.ts";
import styles from "./rounds.module.css";

/** What is said where a file of a round could not be made. */
export const notSaved = "没有存下文件：程序的这一部分没有载入成功。请检查网络连接后再试一次。";

interface Props {
  draft: Draft;
  finished: boolean;
  onSaved: (file: string) => void;
  onClose: () => void;
}

/** Saves once more what was sent on last, in any kind of file; the report stays in its round. */
export function SaveAgainDialog({ draft, finished, onSaved, onClose }: Props) {
  const [kind, setKind] = useState<RoundFileKind>("docx");
  const [problem, setProblem] = useState<string>();
  const save = () =>
    void saveRound(draft, kind, { finished, at: new Date() }).then(onSaved, () => setProblem(notSaved));
  return (
    <Dialog title="再存一份" onClose={onClose}>
      <div className={styles.form}>
        <Refusal>{problem}</Refusal>
        <FileKinds kind={kind} onChoose={setKind} />
      </div>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" onClick={save}>
          存文件
        </Button>
      </DialogActions>
    </Dialog>
  );
}
