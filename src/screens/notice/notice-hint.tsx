import { useMemo } from "react";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import { noticePlaceAt } from "../../notice/places.ts";
import { useOfficeSettings } from "../shared/office-settings.ts";
import styles from "./notice-hint.module.css";
import { saidOf } from "./said-of-place.ts";

/** So much is told at once; the rest is opened. */
const mostShown = 3;

/** What the notice lays down for a text, a part or a table, each with its source and how the draft stands to it. */
export function NoticeHint({ path, label }: { path: string; label: string }) {
  const draft = useSettledDraft();
  const settings = useOfficeSettings();
  const said = useMemo(() => {
    const place = noticePlaceAt(draft, path);
    return place ? saidOf(draft, settings, place) : [];
  }, [draft, settings, path]);
  if (said.length === 0) return null;
  const rows = said.map(({ source, words, state, isMet }) => (
    <li key={`${words} ${source}`}>
      <span className={styles.source}>{source}：</span>
      {words}
      {state !== "" && <span className={isMet ? styles.met : styles.open}> · {state}</span>}
    </li>
  ));
  const open = said.filter(({ isMet }) => isMet === false).length;
  return rows.length <= mostShown ? (
    <ul className={styles.said} aria-label={`通知要求 ${label}`}>
      {rows}
    </ul>
  ) : (
    <details className={styles.folded}>
      <summary>
        通知要求 {said.length} 条{open > 0 && <span className={styles.open}> · 还有 {open} 条未做到</span>}
      </summary>
      <ul className={styles.said} aria-label={`通知要求 ${label}`}>
        {rows}
      </ul>
    </details>
  );
}
