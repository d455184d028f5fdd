import { useMemo } from "react";
import { compose } from "../../../document/compose.ts";
import { toHtml } from "../../../document/html/to-html.ts";
import { useSettledDraft } from "../../../editing/editing-context.tsx";
import type { Draft } from "../../../report/schema.ts";
import { type StepId, stepTitle } from "../../../review/steps.ts";
import { FramedPage } from "../../../ui/framed-page.tsx";
import { ScreenHeading } from "../../shared/screen-heading.tsx";
import styles from "./filling.module.css";

/** What of a report is printed of a step: its part, what stands before all parts, or the whole. */
function printedOf(draft: Draft, step: StepId) {
  const blocks = compose(draft, { finished: true });
  if (step === "review" || step === "preview") return blocks;
  const first = blocks.findIndex(({ kind }) => kind === "part");
  return step === "basics" ? blocks.slice(0, first) : blocks.filter((one) => one.kind === "part" && one.id === step);
}

/** A step of a copy in which another part is open: as it is printed, with nothing to type into. */
export function ShutStep({ step }: { step: StepId }) {
  const draft = useSettledDraft();
  const html = useMemo(() => toHtml(printedOf(draft, step)), [draft, step]);
  return (
    <main className={styles.shut}>
      <ScreenHeading>{stepTitle(step)}</ScreenHeading>
      <p>这一步只供查看。</p>
      <FramedPage className={styles.page} title={`只供查看：${stepTitle(step)}`} html={html} />
    </main>
  );
}
