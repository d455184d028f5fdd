import { type Severity, severityWords } from "../../checks/finding.ts";
import type { StepId } from "../../review/steps.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import { useReview } from "../shared/use-review.ts";
import styles from "./draft-screen.module.css";

const order: readonly Severity[] = ["error", "warning", "suggestion"];

/** At the foot of a step, always in sight: the gravest finding in it, and how many there are in the whole report. */
export function FindingPanel({ step }: { step: StepId }) {
  const { hrefTo } = useDraftLinks();
  const { findings } = useReview();
  const own = findings.filter((finding) => finding.place.section === step);
  const first = order.flatMap((severity) => own.filter((finding) => finding.severity === severity))[0];
  const alike = own.filter((finding) => finding.severity === first?.severity).length;
  const counts = order.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${severityWords[severity]} ${count}`] : [];
  });
  const leadsToReview = counts.length > 0 && step !== "review";
  return (
    <div className={first || leadsToReview ? `${styles.panel} ${styles.said}` : styles.panel}>
      <p role="status" className={`${styles.errors} ${first ? styles[first.severity] : ""}`}>
        {first && (
          <>
            <strong>
              {severityWords[first.severity]}
              {alike > 1 && ` 1／${alike}`}
            </strong>
            <a href={hrefTo(step, first.place.field)}>{first.message}</a>
          </>
        )}
      </p>
      {leadsToReview && (
        <a className={styles.counts} href={hrefTo("review")}>
          全文{counts.join("、")}（F8 下一处）
        </a>
      )}
    </div>
  );
}
