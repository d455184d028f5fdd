import { useEditing, useHistory } from "../../editing/editing-context.tsx";
import { dayInWords } from "../../lib/days.ts";
import { reportState, stateWords } from "../../review/step-state.ts";
import { Button } from "../../ui/button.tsx";
import { useReview } from "../shared/use-review.ts";
import styles from "./report-state.module.css";

/** How the whole report stands, in the head of the page; a change after 定稿 is told here, with the way back. */
export function ReportState() {
  const { editor } = useEditing();
  const { reopening } = useHistory();
  const review = useReview();
  const state = reportState(review);
  /** The view follows the undone steps to where the change was. */
  const restore = () => {
    for (let step = 0; step < (reopening?.steps ?? 0); step += 1) editor.undo();
  };
  const day = review.draft.finalisedOn;
  return (
    <div className={styles.state}>
      <span className={`${styles.tag} ${styles[state.kind]}`}>
        {stateWords(state)}
        {day !== null && <span className={styles.day}> {dayInWords(day)}</span>}
      </span>
      <span role="status" aria-label="定稿状态" className={styles.told}>
        {reopening && (
          <span
            className={styles.words}
            title={`${reopening.name}，${dayInWords(reopening.finalisedOn)}的定稿随之取消`}
          >
            已有改动，定稿取消
          </span>
        )}
      </span>
      {reopening && (
        <Button look="quiet" title={`撤销定稿以后的 ${reopening.steps} 步改动`} onClick={restore}>
          恢复定稿
        </Button>
      )}
    </div>
  );
}
