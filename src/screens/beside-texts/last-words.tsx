import { Fragment, useMemo } from "react";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import type { PartId } from "../../form/form.ts";
import { lastTextAt } from "../../prose/last-year-texts.ts";
import { keptSentences } from "../../prose/repeated.ts";
import { textAt } from "../../report/report-texts.ts";
import type { PastReport } from "../../report/schema.ts";
import { useTextInHand } from "./text-in-hand.ts";
import styles from "./texts-aside.module.css";

/** What last year's report says where the caret is, with the sentences that this year's says still. */
export function LastWords({ part, last }: { part: PartId; last: PastReport }) {
  const draft = useSettledDraft();
  const text = useTextInHand(draft, part, ({ path }) => lastTextAt(draft, last, path).trim() !== "");
  const words = text ? lastTextAt(draft, last, text.path) : "";
  const own = text ? textAt(draft, text.path) : "";
  const kept = useMemo(() => keptSentences(words, last.year, own), [words, last.year, own]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by keys must be reached by keys
    <section className={styles.last} aria-label="上年文字" tabIndex={0}>
      <h2>
        {last.year}年{text && ` · ${text.label}`}
      </h2>
      {kept.length > 0 && !text?.standing && (
        <p className={styles.legend}>
          有<mark>黄底</mark>的 {kept.length} 句，本年的文字里也有（只改了年份的也算）。
        </p>
      )}
      <p className={styles.lines}>
        {words.trim() === ""
          ? "上年报告没有这一段。"
          : kept.map(({ start, end }, at) => (
              <Fragment key={start}>
                {words.slice(kept[at - 1]?.end ?? 0, start)}
                <mark>{words.slice(start, end)}</mark>
              </Fragment>
            ))}
        {words.slice(kept[kept.length - 1]?.end ?? 0)}
      </p>
    </section>
  );
}
