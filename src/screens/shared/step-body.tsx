import type { ReactNode } from "react";
import styles from "./step-body.module.css";

interface Props {
  /** Stands in the line of the step's heading. */
  tools?: ReactNode;
  children: ReactNode;
}

/** What a step holds: its tools beside the heading, and below them its fields, which scroll. */
export function StepBody({ tools, children }: Props) {
  return (
    <>
      {tools && <div className={styles.tools}>{tools}</div>}
      <div className={styles.body}>{children}</div>
    </>
  );
}
