import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "../button.tsx";
import styles from "./passing-receipt.module.css";

/** So long a receipt stands, in ms, unless somebody points at it or has the focus in it. */
const standsMs = 10_000;

interface Props {
  children: ReactNode;
  /** What takes back what is told of; absent where it cannot be taken back. */
  undo?: { readonly name: string; readonly id?: string; readonly act: () => void } | undefined;
  /** Called when its time is over. */
  onGone: () => void;
}

/** What came of a command, in the line at the foot, with the way back; it goes by itself. */
export function PassingReceipt({ children, undo, onGone }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => {
        const isHeld = place.current?.matches(":hover") || place.current?.contains(document.activeElement);
        if (isHeld) wait();
        else gone.current();
      }, standsMs);
    };
    wait();
    return () => clearTimeout(timer);
  }, []);
  return (
    <span ref={place} className={styles.receipt}>
      <span className={styles.words}>{children}</span>
      {undo && (
        <Button id={undo.id} look="quiet" onMouseDown={(event) => event.preventDefault()} onClick={undo.act}>
          {undo.name}
        </Button>
      )}
    </span>
  );
}
