import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button.tsx";
import styles from "./dialog.module.css";

interface Props {
  title: string;
  /** Called on Esc and on the dialog's own closing; the caller takes the dialog out of the tree. */
  onClose: () => void;
  /** Wide enough for what is read at length. */
  isWide?: boolean;
  children: ReactNode;
}

/** Of a group of choices the browser takes the first, be it chosen or not: the focus goes on to the one that is chosen. */
function focusChosen(): void {
  const first = document.activeElement;
  if (!(first instanceof HTMLInputElement) || first.type !== "radio") return;
  [...(first.closest("fieldset")?.querySelectorAll("input") ?? [])].find(({ checked }) => checked)?.focus();
}

/** A modal dialog on the native element: focus stays inside, Esc closes, focus returns to where it was. */
export function Dialog({ title, onClose, isWide = false, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    focusChosen();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={isWide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={headingId} className={styles.title}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}

/** The buttons at the foot of a dialog, the primary one last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** The foot of a dialog that is only read: 关闭, after other buttons if there are any. */
export function CloseAction({ onClose, children }: { onClose: () => void; children?: ReactNode }) {
  return (
    <DialogActions>
      {children}
      <Button look="primary" onClick={onClose}>
        关闭
      </Button>
    </DialogActions>
  );
}
