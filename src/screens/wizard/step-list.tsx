import { type StepState, stateWords } from "../../review/step-state.ts";
import { type StepId, steps, stepTitle } from "../../review/steps.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import type { PlaceId } from "../shared/route.ts";
import styles from "./step-list.module.css";

interface Props {
  current: PlaceId;
  stateOf: (step: StepId) => StepState;
}

/** The steps of the report, each with its state in words. */
export function StepList({ current, stateOf }: Props) {
  const { hrefTo } = useDraftLinks();
  return (
    <nav className={styles.nav} aria-label="填报步骤">
      <ol>
        {steps.map((step) => {
          const state = stateOf(step);
          const words = stateWords(state);
          const stateId = `state-${step}`;
          return (
            <li key={step} className={`${styles.step} ${styles[state.kind]}`}>
              <a
                href={hrefTo(step)}
                aria-current={step === current ? "step" : undefined}
                aria-describedby={words === "" ? undefined : stateId}
              >
                {stepTitle(step)}
              </a>
              <span id={stateId} className={styles.state}>
                {words}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
