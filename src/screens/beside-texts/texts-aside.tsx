import type { ReactNode } from "react";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import type { PartId } from "../../form/form.ts";
import { yearBefore } from "../../report/schema.ts";
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

const views = [
  ["guidance", "填报说明"],
  ["last", "上年文字"],
  ["numbers", "表中数字"],
] as const;

/** Beside the texts of a part: what to write, the words of last year's report for the text in hand, or the tables' numbers for it. */
export function TextsAside({ part, guidance }: Props) {
  const last = yearBefore(useSettledDraft());
  const isBeside = useWindowSize(hasRoomBeside);
  const isNumbers = useViewChoice(showsNumbers);
  const isLast = useViewChoice(showsLast);
  const shown = !isBeside ? "guidance" : isNumbers ? "numbers" : isLast && last ? "last" : "guidance";
  const choose = (chosen: string) => {
    showsLast.set(chosen === "last");
    showsNumbers.set(chosen === "numbers");
  };
  return (
    <aside className={styles.aside} aria-label={isBeside && last ? "填报说明和上年文字" : "填报说明"}>
      {isBeside ? (
        <fieldset className={styles.choice} aria-label="旁边显示">
          {views.map(
            ([view, name]) =>
              (view !== "last" || last) && (
                <Button key={view} look="tool" aria-pressed={shown === view} onClick={() => choose(view)}>
                  {name}
                </Button>
              ),
          )}
        </fieldset>
      ) : (
        <h2>填报说明</h2>
      )}
      {shown === "numbers" && <Lazy from={tableNumbers} props={{ part }} />}
      {shown === "last" && last && <Lazy from={lastWords} props={{ part, last }} />}
      {shown === "guidance" && <div className={styles.words}>{guidance}</div>}
    </aside>
  );
}
