import { type ReactNode, useEffect, useRef } from "react";
import { listen } from "../../lib/listen.ts";
import styles from "./drop-down.module.css";

interface Props {
  /** What is pressed to open it. */
  label: ReactNode;
  /** The side of the label below which it opens. */
  side?: "left" | "right";
  className?: string | undefined;
  children: ReactNode;
}

/** What opens over the page below its label and moves nothing; Esc, a press elsewhere and the focus elsewhere close it. */
export function DropDown({ label, side = "right", className, children }: Props) {
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = (event: Event) => {
      const details = place.current;
      if (details?.open && event.target instanceof Node && !details.contains(event.target)) details.open = false;
    };
    return listen(document, { pointerdown: leave, focusin: leave });
  }, []);
  return (
    <details
      ref={place}
      className={[styles.place, className].filter(Boolean).join(" ")}
      onKeyDown={(event) => {
        const details = place.current;
        if (event.key !== "Escape" || !details?.open) return;
        event.stopPropagation();
        details.open = false;
        details.querySelector("summary")?.focus();
      }}
    >
      <summary className={styles.label}>{label}</summary>
      <div className={`${styles.panel} ${styles[side]}`}>{children}</div>
    </details>
  );
}
