import type { KeptReport } from "../../drafts/shelf/kept-report.ts";
import { Button } from "../../ui/button.tsx";
import { hrefOf } from "../shared/route.ts";
import type { YearReport } from "./year-reports.ts";
import styles from "./years.module.css";

/** The id of the list. */
export const yearListId = "years-known";

const fromWords: Record<YearReport["from"], string> = {
  final: "已定稿的草稿",
  kept: "放入历年的报告",
  draft: "草稿，还没有定稿",
  beside: "草稿旁边的上年数据",
};

interface Props {
  years: readonly YearReport[];
  onTakeOff: (kept: KeptReport) => void;
}

/** Which years are known, and where each report is from. */
export function YearList({ years, onTakeOff }: Props) {
  if (years.length < 2) {
    return (
      <p id={yearListId} tabIndex={-1} className={styles.about}>
        {years.length === 0 ? "还没有这个机关的报告。" : `现在只有 ${years[0]?.report.year} 年的报告。`}
        以前各年的报告可以用“<a href={hrefOf({ at: "import" })}>导入旧报告</a>
        ”读入，再点“放入历年”；在这里定稿的会自动放入。
      </p>
    );
  }
  return (
    <ul id={yearListId} tabIndex={-1} className={styles.years} aria-label="各年的报告">
      {years.map(({ report: { year }, from, draftId, kept }) => (
        <li key={year}>
          <strong>{year} 年</strong>
          <span className={styles.quiet}>{fromWords[from]}</span>
          {draftId && (
            <a href={hrefOf({ at: "draft", id: draftId })} aria-label={`打开 ${year} 年的草稿`}>
              打开
            </a>
          )}
          {kept && (
            <Button look="quiet" aria-label={`移出历年 ${year} 年`} onClick={() => onTakeOff(kept)}>
              移出
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
