import X from "lucide-react/icons/x";
import type { StepId } from "../../review/steps.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirst } from "../shared/field-focus.ts";
import { useReview } from "../shared/use-review.ts";
import { useReviewColumn } from "./column-shown.ts";
import { columnSwitchId } from "./column-switch.tsx";
import { FindingList } from "./finding-list.tsx";
import styles from "./review-column.module.css";

const headingId = "review-column-heading";

/** 审核栏: the findings beside the step, of the part in hand or of the whole report. */
export function ReviewColumn({ step }: { step: StepId }) {
  const review = useReview();
  const { isWhole, showWhole, open } = useReviewColumn(step);
  const section = isWhole || step === "review" || step === "preview" ? undefined : step;
  const isNothing = ![
    ...review.findings.map(({ place }) => place.section),
    ...review.blanks.map((one) => one.section),
  ].some((own) => section === undefined || own === section);
  const close = () => {
    open(false);
    focusFirst(columnSwitchId);
  };
  return (
    <aside className={styles.column} aria-labelledby={headingId} onKeyDown={({ key }) => key === "Escape" && close()}>
      <div className={styles.head}>
        <h2 id={headingId}>审核栏</h2>
        <fieldset className={styles.scope} aria-label="审核范围">
          <Button look="tool" aria-pressed={!isWhole} onClick={() => showWhole(false)}>
            本部分
          </Button>
          <Button look="tool" aria-pressed={isWhole} onClick={() => showWhole(true)}>
            全部
          </Button>
        </fieldset>
        <Button look="quiet" aria-label="收起审核栏" onClick={close}>
          <X aria-hidden="true" />
        </Button>
      </div>
      <div className={styles.body}>
        {isNothing ? (
          <p className={styles.none}>{section === undefined ? "没有发现问题。" : "本部分没有发现问题。"}</p>
        ) : (
          <FindingList key={section} review={review} section={section} isBeside />
        )}
      </div>
    </aside>
  );
}
