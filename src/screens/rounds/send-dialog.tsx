import { type ReactNode, useId, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { FileKinds } from "./file-kinds.tsx";
import { keptName } from "./kept-name.ts";
import type { RoundFileKind } from "./round-files.ts";
import styles from "./rounds.module.css";

interface Props {
  title: string;
  /** What the name is of. */
  who: string;
  action: string;
  /** What is sent, and what to do with the file. */
  children: ReactNode;
  onSend: (by: string, kind: RoundFileKind) => void;
  onClose: () => void;
}

/** Asks who sends a report on, which is kept for the next time. */
export function SendDialog({ title, who, action, children, onSend, onClose }: Props) {
  const id = useId();
  const [by, setBy] = useState(keptName.get);
  const [kind, setKind] = useState<RoundFileKind>("json");
  const [isMissing, setMissing] = useState(false);
  const send = () => {
    if (by.trim() === "") return setMissing(true);
    keptName.set(by.trim());
    return onSend(by.trim(), kind);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.form}>
        {children}
        <label htmlFor={id}>{who}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={by}
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? `${id}missing` : undefined}
          onChange={(event) => {
            setMissing(false);
            setBy(event.target.value);
          }}
        />
        {isMissing && (
          <p id={`${id}missing`} role="alert" className={styles.missing}>
            请写明是谁，对方收到时要看。
          </p>
        )}
        <FileKinds kind={kind} onChoose={setKind} />
      </div>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" onClick={send}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
