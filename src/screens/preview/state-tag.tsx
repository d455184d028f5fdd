import CircleDashed from "lucide-react/icons/circle-dashed";
import CircleX from "lucide-react/icons/circle-x";
import Lock from "lucide-react/icons/lock";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { dayInWords } from "../../lib/days.ts";
import type { Review } from "../../review/review.ts";
import { shortfall } from "../../review/shortfall.ts";
import { reportState, type StepState, stateWords } from "../../review/step-state.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import styles from "./preview.module.css";

const signs: Partial<Record<StepState["kind"], typeof Lock>> = {
  errors: CircleX,
  warnings: TriangleAlert,
  final: Lock,
};

/** How far the report is, in the bar; a press leads to 审核. */
export function StateTag({ review }: { review: Review }) {
  const { hrefTo } = useDraftLinks();
  const { finished, draft } = review;
  const state = reportState(review);
  const Sign = signs[state.kind] ?? CircleDashed;
  const day = draft.finalisedOn === null ? "" : ` ${dayInWords(draft.finalisedOn)}`;
  const words = `${finished ? "" : "草稿，"}${stateWords(state)}${day}`;
  const more = finished ? "" : `。${shortfall(review)}，页面和文件都带“草稿”标记`;
  return (
    <a
      href={hrefTo("review")}
      className={`${styles.tag} ${styles[state.kind] ?? ""}`}
      title={`${words}${more}。查看审核结果`}
    >
      <Sign aria-hidden="true" />
      {words}
      <span className="visually-hidden">{`${more}。查看审核结果`}</span>
    </a>
  );
}
