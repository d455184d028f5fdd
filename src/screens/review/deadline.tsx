import { dayInWords, daysBetween, today } from "../../lib/days.ts";
import { cited } from "../../notice/effective.ts";
import { deadlineOf, publication } from "../../notice/settings.ts";
import { SettingsButton } from "../settings/settings-button.tsx";
import { useOfficeSettings } from "../shared/office-settings.ts";
import styles from "./review.module.css";

/** For reports of years gone by nobody counts the days. */
const longAgo = 365;

/** Until when the report is to be public, how long that is, and where it is set. */
export function Deadline({ year }: { year: number }) {
  const settings = useOfficeSettings();
  const deadline = deadlineOf(settings, year);
  const stage = publication(settings, year);
  const days = daysBetween(today(), deadline);
  const left = days > 0 ? `，还有 ${days} 天` : days === 0 ? "，就在今天" : `，已过 ${-days} 天`;
  return (
    <div className={styles.deadline}>
      <span>
        公布期限：{dayInWords(deadline)}
        {days < -longAgo ? "" : left}。{stage.by === "law" ? "" : cited(stage)}
      </span>
      <SettingsButton />
    </div>
  );
}
