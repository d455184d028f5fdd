import { sourceOf } from "../../notice/effective.ts";
import { inYear } from "../../notice/in-year.ts";
import { itemWords } from "../../notice/sections.ts";
import { useOfficeSettings } from "../shared/office-settings.ts";
import styles from "./review.module.css";

/** What the notice says of the whole: its stages, what is handed in, whom to ask. Nothing where there is no notice. */
export function NoticeSummary({ year }: { year: number }) {
  const { title, stages, handIn, contact } = inYear(useOfficeSettings(), year);
  const days = stages.filter(({ by }) => by !== "law").map((item) => [itemWords.stages(item), sourceOf(item)] as const);
  const what = handIn.map((item) => [itemWords.handIn(item), sourceOf(item)] as const);
  if (days.length + what.length === 0) return null;
  return (
    <details className={styles.noticeSummary}>
      <summary>通知的安排和报送要求</summary>
      {title !== "" && <p>{title}</p>}
      <ul aria-label="通知的安排和报送要求">
        {days.map(([words, source]) => (
          <li key={words}>
            {words}（{source}）
          </li>
        ))}
        {what.map(([words, source]) => (
          <li key={words}>
            报送：{words}（{source}）
          </li>
        ))}
        {contact !== "" && <li>联系：{contact}</li>}
      </ul>
    </details>
  );
}
