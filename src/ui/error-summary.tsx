import { useEffect, useRef } from "react";
import styles from "./error-summary.module.css";

/** One thing that stands in the way, as a link. */
export interface Problem {
  /** Where the link leads. */
  readonly href: string;
  readonly text: string;
}

interface Props {
  title: string;
  /** What else can be done. */
  note: string;
  problems: readonly Problem[];
  /** Changes each time the summary is asked for anew, so that it takes focus again. */
  attempt: number;
}

/** What stands in the way, as links to each place; takes focus when it appears. */
export function ErrorSummary({ title, note, problems, attempt }: Props) {
  const ref = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt focuses the same summary again
  useEffect(() => {
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: "nearest" });
  }, [attempt]);
  return (
    <section ref={ref} className={styles.summary} role="alert" aria-label={title} tabIndex={-1}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={problem.href + problem.text}>
            <a href={problem.href}>{problem.text}</a>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{note}</p>
    </section>
  );
}
