import { flushSync } from "react-dom";
import { useEditing } from "../../editing/editing-context.tsx";
import { finaliseId } from "../../editing/editor.ts";
import { type Draft, yearBefore } from "../../report/schema.ts";
import type { SectionId } from "../../report/sections.ts";
import { stillLastYears } from "../../review/finding-groups.ts";
import type { Review } from "../../review/review.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirst } from "../shared/field-focus.ts";
import { useViewChoice } from "../shared/view-choice.ts";
import styles from "./findings.module.css";
import { toChangeAlone } from "./to-change-shown.ts";

/** The id of 要改的. */
export const toChangeId = "to-change";

/** Whether a list shows 要改的 alone: only beside last year's report. */
export function useToChangeAlone(draft: Draft): boolean {
  const isChosen = useViewChoice(toChangeAlone) ?? false;
  return isChosen && yearBefore(draft) !== undefined;
}

/**
 * 要改的 of a report that was begun from last year's: shows what is still as it was, and what is blank, alone. Each goes from
 * the list as it is changed, filled in or confirmed.
 */
export function ToChange({ review, section }: { review: Review; section: SectionId | undefined }) {
  const { editor } = useEditing();
  const { draft } = review;
  const isAlone = useToChangeAlone(draft);
  if (!yearBefore(draft)) return null;
  const isIn = (one: SectionId) => section === undefined || one === section;
  const left = stillLastYears(review.findings).filter(({ place }) => isIn(place.section)).length;
  const blanks = review.blanks.filter((blank) => isIn(blank.section));
  const confirmed = draft.confirmed.length;
  const forget = () => {
    flushSync(() =>
      editor.commit(
        { ...editor.current(), confirmed: [] },
        { name: "重新核对已确认的", section: "review", field: finaliseId },
      ),
    );
    focusFirst(toChangeId);
  };
  return (
    <div className={styles.toChange}>
      <Button id={toChangeId} look="tool" aria-pressed={isAlone} onClick={() => toChangeAlone.set(!isAlone)}>
        要改的 {left + blanks.length}
      </Button>
      <span role="status" className={styles.toChangeSays}>
        {left + blanks.length === 0
          ? "沿用上年的都已改好或确认。"
          : `沿用上年的 ${left} 处，未填 ${blanks.length} 项。改了、填了或确认无误的随即去掉。`}
      </span>
      {confirmed > 0 && (
        <Button look="quiet" className={styles.small} onClick={forget}>
          重新核对已确认的 {confirmed} 句
        </Button>
      )}
    </div>
  );
}
