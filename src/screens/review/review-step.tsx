import { type RefObject, useEffect, useRef, useState } from "react";
import { explanationOf } from "../../checks/finding.ts";
import { listen } from "../../lib/listen.ts";
import { byGravity, countsOf } from "../../review/finding-groups.ts";
import type { Review } from "../../review/review.ts";
import { useWindowSize } from "../../ui/window-size.ts";
import { isWideWindow } from "../findings/column-shown.ts";
import { FindingList } from "../findings/finding-list.tsx";
import { AskToFill } from "../rounds/filling/ask-to-fill.tsx";
import { unitBar } from "../rounds/lazy-rounds.ts";
import { Lazy } from "../shared/lazy.tsx";
import { useWholeReview } from "../shared/use-review.ts";
import { Deadline } from "./deadline.tsx";
import { Finalising } from "./finalising.tsx";
import { NoticeSummary } from "./notice-summary.tsx";
import { PlaceBeside } from "./place-beside.tsx";
import styles from "./review.module.css";
import { ReviewSheetPrint } from "./review-sheet-print.tsx";

/** The id of the finding whose row was last pressed or came to have the focus, in a list of them. */
function useFindingLookedAt(list: RefObject<HTMLElement | null>): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => {
    if (!list.current) return undefined;
    const look = ({ target }: Event) => {
      const row = target instanceof Element ? target.closest<HTMLElement>("[data-finding]") : null;
      if (row) setId(row.dataset.finding);
    };
    return listen(list.current, { focusin: look, click: look });
  }, [list]);
  return id;
}

/** 审核: what bars 定稿, every finding with its arithmetic, and everything still blank, each a link to its place. */
export function ReviewStep() {
  const review = useWholeReview();
  const list = useRef<HTMLDivElement>(null);
  const lookedAt = useFindingLookedAt(list);
  const hasPlace = useWindowSize(isWideWindow);
  const { findings } = review;
  const finding = hasPlace ? (findings.find(({ id }) => id === lookedAt) ?? byGravity(findings)[0]) : undefined;
  const step = (
    <div ref={list} className={styles.review}>
      <Finalising review={review} summary={summaryOf(review)} />
      <Lazy from={unitBar} props={{ draft: review.draft, finished: review.finished }} isQuiet />
      <div className={styles.tools}>
        <Deadline year={review.draft.year} />
        <NoticeSummary year={review.draft.year} />
        <ReviewSheetPrint draft={review.draft} finished={review.finished} />
        <AskToFill draft={review.draft} looks={{ said: styles.said, button: styles.small }} />
      </div>
      <FindingList review={review} />
    </div>
  );
  return (
    <div className={finding && styles.besidePlace}>
      {step}
      {finding && <PlaceBeside key={finding.id} draft={review.draft} finding={finding} />}
    </div>
  );
}

/** How many findings there are, and what to do about them. */
function summaryOf({ draft, findings, blanks, finished }: Review): string {
  const { comment, error, warning, suggestion } = countsOf(findings);
  const explained = findings.filter(
    (finding) => finding.severity === "warning" && explanationOf(finding, draft.explanations) !== undefined,
  ).length;
  const said = explained > 0 ? `（其中 ${explained} 处已写出错说明）` : "";
  if (!finished) {
    return `${comment > 0 ? `上级意见 ${comment} 条，` : ""}错误 ${error} 处，警告 ${warning} 处${said}，建议 ${suggestion} 条，未填 ${blanks.length} 项。错误应当改正；警告请逐条核对，确实如此的写出错说明。`;
  }
  const warnings = warning > 0 ? `没有错误，有 ${warning} 处警告${said}，请核对后` : "勾稽关系全部成立，";
  return `各项均已填写，${warnings}可以预览与导出。${suggestion > 0 ? `另有 ${suggestion} 条建议。` : ""}`;
}
