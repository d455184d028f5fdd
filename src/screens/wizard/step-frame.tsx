import { useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import { parts } from "../../form/form.ts";
import { type StepId, steps, stepTitle } from "../../review/steps.ts";
import { Button } from "../../ui/button.tsx";
import type { Problem } from "../../ui/error-summary.tsx";
import { useReviewColumn } from "../findings/column-shown.ts";
import { stepHeadingId } from "../shared/field-focus.ts";
import { FootSlotProvider } from "../shared/foot-slot.ts";
import { Lazy } from "../shared/lazy.tsx";
import { useDraftLinks } from "../shared/open-draft.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import { StepBody } from "../shared/step-body.tsx";
import { useReviewOf } from "../shared/use-review.ts";
import { BasicsStep } from "../steps/basics-step.tsx";
import styles from "./draft-screen.module.css";
import frame from "./frame.module.css";
import { FoldedGuidance, Guidance } from "./guidance.tsx";
import {
  errorSummary,
  findingPanel,
  floatingCard,
  overviewStep,
  reviewColumn,
  reviewStep,
  tableStep,
  textsStep,
} from "./lazy-steps.ts";
import { problemsOf } from "./step-problems.ts";

/** The preview has the window for itself. */
type FramedStep = Exclude<StepId, "preview">;

/** One step of the wizard: heading, guidance, its fields, and the way on. */
export function StepFrame({ step }: { step: FramedStep }) {
  const links = useDraftLinks();
  const { editor } = useEditing();
  const reviewOf = useReviewOf();
  const [shown, setShown] = useState<{ problems: readonly Problem[]; attempt: number }>();
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const column = useReviewColumn(step);
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
    <>
      <main className={frame.main}>
        <ScreenHeading id={stepHeadingId} className={styles.stepTitle}>
          {stepTitle(step)}
        </ScreenHeading>
        {shown && (
          <div className={styles.open}>
            <Lazy
              from={errorSummary}
              props={{
                title: "这一步还有需要处理的地方",
                note: "可以点击各项前往修改；也可以再按一次“下一步”继续，以后再补。",
                problems: shown.problems,
                attempt: shown.attempt,
              }}
            />
          </div>
        )}
        <FootSlotProvider value={foot}>
          <Fields step={step} />
        </FootSlotProvider>
      </main>
      <footer className={frame.foot}>
        <Lazy from={floatingCard} props={{}} isQuiet />
        <div className={frame.line}>
          <div ref={setFoot} className={frame.status} />
          <Lazy from={findingPanel} props={{ step }} isQuiet />
          {before && <Button onClick={() => links.goTo(before)}>上一步</Button>}
          {after && (
            <Button look="primary" onClick={() => next(after)}>
              下一步
            </Button>
          )}
        </div>
      </footer>
      {column.isOpen && (
        <div className={frame.aside}>
          <Lazy from={reviewColumn} props={{ step }} />
        </div>
      )}
    </>
  );
}

/** What is filled in or looked at in a step. */
function Fields({ step }: { step: FramedStep }) {
  const part = parts.find((one) => one.id === step);
  switch (step) {
    case "basics":
      return (
        <StepBody>
          <BasicsStep />
        </StepBody>
      );
    case "review":
      return (
        <StepBody>
          <Lazy from={reviewStep} props={{}} />
        </StepBody>
      );
    default: {
      if (!part) return null;
      const { guidance: text, source } = part;
      if ("table" in part) {
        const tools = <FoldedGuidance text={text} source={source} />;
        return <Lazy from={tableStep} props={{ table: part.table, labelledBy: stepHeadingId, tools }} />;
      }
      const words = <Guidance text={text} source={source} />;
      return part.id === "overview" ? (
        <Lazy from={overviewStep} props={{ guidance: words }} />
      ) : (
        <Lazy from={textsStep} props={{ part: part.id, guidance: words }} />
      );
    }
  }
}
