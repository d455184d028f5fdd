import styles from "./draft-screen.module.css";
import { hrefOf, type StepId } from "./route.ts";
import { useReview } from "./use-review.ts";

/** At the foot of a step, always in sight: the first of its 错误, and how many there are. */
export function StepErrors({ step, draftId }: { step: StepId; draftId: string }) {
  const { findings } = useReview();
  const errors = findings.filter((finding) => finding.severity === "error" && finding.place.section === step);
  const [first] = errors;
  return (
    <p role="status" className={styles.errors}>
      {first && (
        <>
          <strong>{errors.length > 1 ? `错误 1／${errors.length}` : "错误"}</strong>
          <a href={hrefOf({ at: "draft", id: draftId, step, field: first.place.field })}>{first.message}</a>
        </>
      )}
    </p>
  );
}
