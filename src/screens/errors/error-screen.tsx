import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { ErrorDetails } from "./error-details.tsx";
import styles from "./errors.module.css";

interface Props {
  title: string;
  /** What happened to the draft, and what to do. */
  children: ReactNode;
  /** Takes the draft along as a file, where there is one. */
  onExport?: (() => void) | undefined;
  /** The links that lead on. */
  ways: ReactNode;
  report: string;
}

/** What stands where a screen broke. */
export function ErrorScreen({ title, children, onExport, ways, report }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className={styles.error}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>这是程序的故障，不是操作不当。</p>
      {children}
      <div className={styles.actions}>
        <Button look="primary" onClick={() => window.location.reload()}>
          重新载入
        </Button>
        {onExport && <Button onClick={onExport}>导出草稿</Button>}
        {ways}
      </div>
      <ErrorDetails report={report} />
    </main>
  );
}
