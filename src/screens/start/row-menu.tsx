import type { MouseEvent, ReactNode } from "react";
import { DropDown } from "../../ui/passing/drop-down.tsx";
import styles from "./row-menu.module.css";

/** A press in the menu closes it first, so that the focus is at its label when a dialog opens or nothing else takes it. */
function close({ target, currentTarget }: MouseEvent): void {
  if (!(target instanceof Element && target.closest("button"))) return;
  const menu = currentTarget.closest("details");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

/** What is seldom done with a draft of the list, what takes it away at the end. */
export function RowMenu({ name, children }: { name: string; children: ReactNode }) {
  return (
    <DropDown
      className={styles.menu}
      label={
        <>
          <svg viewBox="0 0 16 16" className={styles.dots} aria-hidden="true">
            <path d="M1.5 8a1.5 1.5 0 103 0 1.5 1.5 0 10-3 0m5 0a1.5 1.5 0 103 0 1.5 1.5 0 10-3 0m5 0a1.5 1.5 0 103 0 1.5 1.5 0 10-3 0" />
          </svg>
          <span className="visually-hidden">更多 {name}</span>
        </>
      }
    >
      <div className={styles.items} onClickCapture={close}>
        {children}
      </div>
    </DropDown>
  );
}
