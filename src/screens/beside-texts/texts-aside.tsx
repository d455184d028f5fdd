import { type ReactNode, useSyncExternalStore } from "react";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import type { PartId } from "../../form/form.ts";
import { lastTextAt } from "../../prose/last-year-texts.ts";
import { yearBefore } from "../../report/across-years.ts";
import { reportTexts } from "../../report/report-texts.ts";
import type { PastReport } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { useWindowSize } from "../../ui/window-size.ts";
import { placeInHand, subscribePlace } from "../findings/place-in-hand.ts";
import { createViewChoice, useViewChoice } from "../shared/view-choice.ts";
import styles from "./texts-aside.module.css";

/** Whether last year's words stand beside the texts instead of what to write; kept in this browser. */
const showsLast = createViewChoice("texts-last-year");

/** From here on there is room beside the texts, as the styles of the steps have it, in px; below it last year's words are under each text. */
const hasRoomBeside = (): boolean => window.innerWidth >= 1000;

interface Props {
  part: PartId;
  /** What to write in the part. */
  guidance: ReactNode;
}

/** Beside the texts of a part: what to write, or the words of last year's report for the text in hand. */
export function TextsAside({ part, guidance }: Props) {
  const last = yearBefore(useSettledDraft());
  const isBeside = useWindowSize(hasRoomBeside);
  const isLast = useViewChoice(showsLast) ?? false;
  if (!last || !isBeside) {
    return (
      <aside className={styles.aside} aria-label="填报说明">
        <h2>填报说明</h2>
        <div className={styles.words}>{guidance}</div>
      </aside>
    );
  }
  return (
    <aside className={styles.aside} aria-label="填报说明和上年文字">
      <fieldset className={styles.choice} aria-label="旁边显示">
        <Button look="tool" aria-pressed={!isLast} onClick={() => showsLast.set(false)}>
          填报说明
        </Button>
        <Button look="tool" aria-pressed={isLast} onClick={() => showsLast.set(true)}>
          上年文字
        </Button>
      </fieldset>
      {isLast ? <LastWords part={part} last={last} /> : <div className={styles.words}>{guidance}</div>}
    </aside>
  );
}

const fieldInHand = () => placeInHand()?.field;

/** What last year's report says where the caret is; before it is in a text, in the first text that last year had too. */
function LastWords({ part, last }: { part: PartId; last: PastReport }) {
  const draft = useSettledDraft();
  const field = useSyncExternalStore(subscribePlace, fieldInHand);
  const own = reportTexts(draft).filter((text) => text.part === part);
  const text =
    own.find(({ path }) => path === field) ??
    own.find(({ path, standing }) => !standing && lastTextAt(draft, last, path).trim() !== "");
  const words = text ? lastTextAt(draft, last, text.path) : "";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by keys must be reached by keys
    <section className={styles.last} aria-label="上年文字" tabIndex={0}>
      <h2>
        {last.year}年{text && ` · ${text.label}`}
      </h2>
      <p className={styles.lines}>{words.trim() === "" ? "上年报告没有这一段。" : words}</p>
    </section>
  );
}
