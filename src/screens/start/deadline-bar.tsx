import type { ListedDraft } from "../../drafts/listing.ts";
import { dayInWords, today } from "../../lib/days.ts";
import { daysLeft, dueReport, publication } from "../../notice/settings.ts";
import { useOfficeSettings } from "../shared/office-settings.ts";
import styles from "./desk.module.css";

/** From so many days before it on, a deadline is near. */
const nearDays = 7;

/** The year's deadline, and how far off it is: after it, how late it is. */
export function DeadlineBar({ drafts }: { drafts: readonly ListedDraft[] }) {
  const settings = useOfficeSettings();
  const own = drafts.flatMap((entry) => (entry.kind === "draft" ? [entry] : []));
  const { year, deadline, days } = dueReport(today(), settings, own);
  const stage = publication(settings, year);
  const look = days < 0 ? styles.late : days <= nearDays ? styles.near : styles.far;
  return (
    <section className={styles.deadline} aria-label="公布期限">
      <b>{year} 年度报告</b>
      <span>
        应于 <b>{dayInWords(deadline)}</b> 前向社会公布
        {stage.source && stage.by !== "law" && `（${stage.source}）`}
      </span>
      <span className={look}>{daysLeft(days)}</span>
    </section>
  );
}
