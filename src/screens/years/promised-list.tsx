import Check from "lucide-react/icons/check";
import Circle from "lucide-react/icons/circle";
import { promisedIn } from "../../prose/promised.ts";
import { hrefOf } from "../shared/route.ts";
import type { YearReport } from "./year-reports.ts";
import styles from "./years.module.css";

const kindWords = { problem: "问题", measure: "措施" } as const;

/** What 五 of the last but one report named, for the last one to answer. */
export function PromisedList({ years }: { years: readonly YearReport[] }) {
  const [last, next] = years.slice(-2);
  if (!last || !next) return null;
  const promised = promisedIn(last.report, next.report);
  if (promised.length === 0) return null;
  const open = promised.filter(({ isMentioned }) => !isMentioned).length;
  const isWritten = next.from === "draft" && next.draftId !== undefined;
  return (
    <section aria-labelledby="promised-heading">
      <h2 id="promised-heading">
        {last.report.year} 年第五部分提出的，{next.report.year} 年要有交代
      </h2>
      <ul className={styles.promised}>
        {promised.map(({ words, kind, isMentioned }) => (
          <li key={kind + words} className={isMentioned ? styles.holds : undefined}>
            {isMentioned ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />}
            <span className={styles.quiet}>{kindWords[kind]}</span>
            <span>{words}</span>
            <span className={styles.quiet}>{isMentioned ? "文中已提到" : "文中没有提到"}</span>
          </li>
        ))}
      </ul>
      {isWritten && open > 0 && (
        <p>
          <a href={hrefOf({ at: "draft", id: next.draftId ?? "", step: "problems", field: "problems.measures" })}>
            去写改进情况
          </a>
          ，那里的“数字成句”有逐条的开头。
        </p>
      )}
    </section>
  );
}
