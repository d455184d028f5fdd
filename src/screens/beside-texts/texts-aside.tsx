import type { ReactNode } from "react";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import type { PartId } from "../../form/form.ts";
import { yearBefore } from "../../report/across-years.ts";
import { Button } from "../../ui/button.tsx";
import { useWindowSize } from "../../ui/window-size.ts";
import { Lazy } from "../shared/lazy.tsx";
import { createViewChoice, useViewChoice } from "../shared/view-choice.ts";
import { lastWords, tableNumbers } from "./lazy-beside.ts";
import styles from "./texts-aside.module.css";

/** What stands beside the texts instead of what to write; kept in this browser. */
const showsLast = createViewChoice("texts-last-year");
const showsNumbers = createViewChoice("texts-numbers");

/** From here on there is room beside the texts, as the styles of the steps have it, in px; below it last year's words are under each text. */
const hasRoomBeside = (): boolean => window.innerWidth >= 1000;

interface Props {
  part: PartId;
  /** What to write in the part. */
  guidance: ReactNode;
}

/** Beside the texts of a part: what to write, the words of last year's report for the text in hand, or the tables' numbers for it. */
export function TextsAside({ part, guidance }: Props) {
  const last = yearBefore(useSettledDraft());
  const isBeside = useWindowSize(hasRoomBeside);
  const isNumbers = useViewChoice(showsNumbers) ?? false;
  const isLast = (useViewChoice(showsLast) ?? false) && last !== undefined && !isNumbers;
  if (!isBeside) {
    return (
      <aside className={styles.aside} aria-label="填报说明">
        <h2>填报说明</h2>
        <div className={styles.words}>{guidance}</div>
      </aside>
    );
  }
  const choose = (chosen: "guidance" | "last" | "numbers") => {
    showsLast.set(chosen === "last");
    showsNumbers.set(chosen === "numbers");
  };
  return (
    <aside className={styles.aside} aria-label={last ? "填报说明和上年文字" : "填报说明"}>
      <fieldset className={styles.choice} aria-label="旁边显示">
        <Button look="tool" aria-pressed={!isLast && !isNumbers} onClick={() => choose("guidance")}>
          填报说明
        </Button>
        {last && (
          <Button look="tool" aria-pressed={isLast} onClick={() => choose("last")}>
            上年文字
          </Button>
        )}
        <Button look="tool" aria-pressed={isNumbers} onClick={() => choose("numbers")}>
          表中数字
        </Button>
      </fieldset>
      {isNumbers && <Lazy from={tableNumbers} props={{ part }} />}
      {isLast && <Lazy from={lastWords} props={{ part, last }} />}
      {!isNumbers && !isLast && <div className={styles.words}>{guidance}</div>}
    </aside>
  );
}
