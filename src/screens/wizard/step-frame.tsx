import { useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import { parts } from "../../form/form.ts";
import { type StepId, steps, stepTitle } from "../../review/steps.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type Problem } from "../../ui/error-summary.tsx";
import { Lazy } from "../shared/lazy.tsx";
import { useDraftLinks } from "../shared/open-draft.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import { useReviewOf } from "../shared/use-review.ts";
import { BasicsStep } from "../steps/basics-step.tsx";
import styles from "./draft-screen.module.css";
import { FindingPanel } from "./finding-panel.tsx";
import { Guidance } from "./guidance.tsx";
import { overviewStep, previewStep, reviewStep, tableStep, textsStep } from "./lazy-steps.ts";
import { problemsOf } from "./step-problems.ts";

const headingId = "step-heading";

/** One step of the wizard: heading, guidance, its fields, and the way on. */
export function StepFrame({ step }: { step: StepId }) {
  const links = useDraftLinks();
  const { editor } = useEditing();
  const reviewOf = useReviewOf();
  const [shown, setShown] = useState<{ problems: readonly Problem[]; attempt: number }>();
  const part = parts.find((one) => one.id === step);
  const isTable = part !== undefined && "table" in part;
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const after = steps[at + 1];

  /** The first press shows what is open; a second one, with nothing changed, goes on all the same. */
  const next = (to: StepId) => {
    const problems = problemsOf(step, reviewOf(editor.current()), links);
    const seen = shown && JSON.stringify(shown.problems) === JSON.stringify(problems);
    if (problems.length > 0 && !seen) setShown({ problems, attempt: (shown?.attempt ?? 0) + 1 });
    else links.goTo(to);
  };
  return (
    <main className={styles.sheet}>
      <ScreenHeading id={headingId} className={styles.stepTitle}>
        {stepTitle(step)}
      </ScreenHeading>
      {isTable && <Guidance text={part.guidance} source={part.source} folded />}
      {shown && (
        <ErrorSummary
          title="这一步还有需要处理的地方"
          note="可以点击各项前往修改；也可以再按一次“下一步”继续，以后再补。"
          problems={shown.problems}
          attempt={shown.attempt}
        />
      )}
      <div className={part && !isTable ? `${styles.fields} ${styles.guided}` : styles.fields}>
        <Fields step={step} />
        {part && !isTable && <Guidance text={part.guidance} source={part.source} folded={false} />}
      </div>
      <div className={styles.ways}>
        {before ? <Button onClick={() => links.goTo(before)}>上一步</Button> : <span />}
        <FindingPanel step={step} />
        {after && (
          <Button look="primary" onClick={() => next(after)}>
            下一步
          </Button>
        )}
      </div>
    </main>
  );
}

/** What is filled in or looked at in a step. */
function Fields({ step }: { step: StepId }) {
  switch (step) {
    case "basics":
      return <BasicsStep />;
    case "overview":
      return <Lazy from={overviewStep} props={{}} />;
    case "problems":
    case "other":
      return <Lazy from={textsStep} props={{ part: step }} />;
    case "review":
      return <Lazy from={reviewStep} props={{}} />;
    case "preview":
      return <Lazy from={previewStep} props={{}} />;
    default: {
      const part = parts.find((one) => one.id === step);
      return part && "table" in part ? (
        <Lazy from={tableStep} props={{ table: part.table, labelledBy: headingId }} />
      ) : null;
    }
  }
}
