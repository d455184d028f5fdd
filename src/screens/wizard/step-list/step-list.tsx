import ChevronDown from "lucide-react/icons/chevron-down";
import PanelLeftClose from "lucide-react/icons/panel-left-close";
import PanelLeftOpen from "lucide-react/icons/panel-left-open";
import { useEffect, useState } from "react";
import { type StepState, stateWords } from "../../../review/step-state.ts";
import { type StepId, steps, stepTitle } from "../../../review/steps.ts";
import { captureEvents } from "../../../ui/capture-events.ts";
import { isSmallWindow, useWindowSize } from "../../../ui/window-size.ts";
import { useDraftLinks } from "../../shared/open-draft.ts";
import type { PlaceId } from "../../shared/route.ts";
import { StateSign } from "../../shared/state-sign.tsx";
import { createViewChoice, useViewChoice, wholeSheet } from "../../shared/view-choice.ts";
import frame from "../frame.module.css";
import styles from "./step-list.module.css";

interface Props {
  current: PlaceId;
  stateOf: (step: StepId) => StepState;
}

/** The sign of a step where there is no room for its title: its number, or the first character of its name. */
const signs: Readonly<Partial<Record<StepId, string>>> = { basics: "基", review: "审", preview: "览" };
const signOf = (step: StepId): string => signs[step] ?? stepTitle(step).slice(0, 1);

const unfolded = createViewChoice("steps");
const isWide = (): boolean => window.innerWidth >= 1200;
const turn = () => unfolded.set(!(unfolded.get() ?? isWide()));

/** F9 folds the list and opens it again, wherever the focus is. */
function useFoldingKey(): void {
  useEffect(() => {
    const keydown = (event: KeyboardEvent) => {
      if (event.key !== "F9" || event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
      event.preventDefault();
      turn();
    };
    return captureEvents({ keydown });
  }, []);
}

/**
 * The steps of the report, each with its state in words. In a wide window the list stands open until it is folded, which
 * this browser keeps; on a small one it is a line that opens.
 */
export function StepList({ current, stateOf }: Props) {
  const { hrefTo } = useDraftLinks();
  const wide = useWindowSize(isWide);
  const small = useWindowSize(isSmallWindow);
  const chosen = useViewChoice(unfolded) ?? wide;
  // The whole sheet needs the width too.
  const isWhole = (useViewChoice(wholeSheet) ?? false) && current === "applications";
  const isOpen = chosen && !isWhole;
  const [openedAt, setOpenedAt] = useState<PlaceId>();
  useFoldingKey();
  const isShown = !small || openedAt === current;
  return (
    <nav
      className={[frame.steps, styles.nav, !small && !isOpen && styles.folded].filter(Boolean).join(" ")}
      aria-label="填报步骤"
    >
      {small && (
        <button
          type="button"
          className={styles.line}
          aria-expanded={isShown}
          onClick={() => setOpenedAt(isShown ? undefined : current)}
        >
          <LineWords current={current} stateOf={stateOf} />
          <ChevronDown className={styles.chevron} />
        </button>
      )}
      {isShown && (
        <ol>
          {steps.map((step) => {
            const state = stateOf(step);
            const words = stateWords(state);
            const stateId = `state-${step}`;
            return (
              <li key={step} className={`${styles.step} ${styles[state.kind]}`}>
                <span className={styles.sign} aria-hidden="true">
                  {signOf(step)}
                </span>
                <a
                  href={hrefTo(step)}
                  onClick={() => setOpenedAt(undefined)}
                  aria-current={step === current ? "step" : undefined}
                  aria-describedby={words === "" ? undefined : stateId}
                  title={isOpen || small ? undefined : stepTitle(step)}
                >
                  {stepTitle(step)}
                </a>
                <span id={stateId} className={styles.state}>
                  <StateSign kind={state.kind} />
                  <span className={styles.words}>{words}</span>
                  {"count" in state && (
                    <span className={styles.number} aria-hidden="true">
                      {state.count}
                    </span>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {!small && (
        <button
          type="button"
          className={styles.fold}
          aria-label={isOpen ? "收起步骤" : "展开步骤"}
          title={isOpen ? "收起步骤（F9）" : "展开步骤（F9）"}
          onClick={turn}
        >
          {isOpen ? <PanelLeftClose /> : <PanelLeftOpen />}
          {isOpen && "收起"}
        </button>
      )}
    </nav>
  );
}

/** Where one is, in the one line of a small window. */
function LineWords({ current, stateOf }: Props) {
  const at = (steps as readonly PlaceId[]).indexOf(current);
  const step = steps[at];
  if (!step) return <span className={styles.where}>填报步骤</span>;
  const state = stateOf(step);
  return (
    <>
      <span className={styles.where}>
        第 {at + 1} 步<span className={styles.count}>，共 {steps.length} 步</span>
      </span>
      <span className={styles.here} title={stepTitle(step)}>
        {stepTitle(step)}
      </span>
      <span className={`${styles.state} ${styles[state.kind]}`}>
        <StateSign kind={state.kind} />
        {stateWords(state)}
      </span>
    </>
  );
}
