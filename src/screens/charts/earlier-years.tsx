import { yearOfApplications } from "../../document/charts/chart-data.ts";
import { type ChartChoice, mostEarlierYears } from "../../report/charts/chart-choice.ts";
import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useProgram } from "../shared/program-context.ts";
import { useKeptReports } from "../years/kept-reports.ts";
import { yearReports } from "../years/year-reports.ts";
import styles from "./charts.module.css";
import { withEarlierYears } from "./chosen-charts.ts";

interface Props {
  draft: Draft;
  onCommit: (change: (draft: Draft) => Draft) => void;
}

type Years = ChartChoice["earlier"];

const named = (years: Years): string => `${years.map(({ year }) => year).join("、")} 年`;

/** The years before last year's that 历年 and other drafts know, the latest ones. */
function useKnownYears({ organ, year }: Draft): Years {
  const { store } = useProgram();
  const kept = useKeptReports();
  return yearReports(organ, { drafts: store.list(), peek: store.peek, kept })
    .filter(({ report }) => report.year < year - 1)
    .slice(-mostEarlierYears)
    .flatMap(({ report }) => yearOfApplications(report) ?? []);
}

/** Whether earlier years are drawn too. Their numbers are kept with the draft; where they are others by now, it is said. */
export function EarlierYears({ draft, onCommit }: Props) {
  const known = useKnownYears(draft);
  const drawn = draft.charts?.earlier ?? [];
  const isDrawn = drawn.length > 0;
  if (!isDrawn && known.length === 0) return null;
  const isStale = isDrawn && known.length > 0 && JSON.stringify(known) !== JSON.stringify(drawn);
  const put = (years: Years) => onCommit((now) => withEarlierYears(now, years));
  return (
    <>
      <label className={styles.earlier}>
        <input type="checkbox" checked={isDrawn} onChange={() => put(isDrawn ? [] : known)} />
        加上 {named(isDrawn ? drawn : known)}（取自历年）
      </label>
      {isStale && (
        <Notice tone="warning">
          历年中的数和图中的不一样了。
          <Button onClick={() => put(known)}>按历年更新</Button>
        </Notice>
      )}
    </>
  );
}
