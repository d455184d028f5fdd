import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { useFootSlot } from "./foot-slot.ts";
import styles from "./step-body.module.css";

interface Props {
  /** Stands in the line of the step's heading. */
  tools?: ReactNode;
  /** Stands in the line at the foot. */
  status?: ReactNode;
  /** Stands between the fields and the foot until it is answered. */
  question?: ReactNode;
  /** A table reaches down to the foot. */
  look?: "plain" | "table";
  children: ReactNode;
}

/** What a step holds: its tools beside the heading, below them its fields, which scroll, and what it says at the foot. */
export function StepBody({ tools, status, question, look = "plain", children }: Props) {
  const foot = useFootSlot();
  return (
    <>
      {tools && <div className={styles.tools}>{tools}</div>}
      <div className={`${styles.body} ${styles[look]}`}>{children}</div>
      {question && <div className={styles.question}>{question}</div>}
      {foot && status && createPortal(status, foot)}
    </>
  );
}
