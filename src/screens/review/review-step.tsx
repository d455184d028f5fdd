import { useRef } from "react";
import {
  type ArithmeticSide,
  explanationOf,
  type Finding,
  fingerprint,
  type Repair,
  type Severity,
  severityWords,
} from "../../checks/finding.ts";
import { withRepair } from "../../checks/repair.ts";
import { checks } from "../../checks/rules.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { toldApart } from "../../lib/lists.ts";
import type { Blank } from "../../report/completeness.ts";
import { sections } from "../../report/sections.ts";
import { stepTitle } from "../../review/steps.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useKeptFocus } from "../shared/kept-focus.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import { useReview } from "../shared/use-review.ts";
import { Deadline } from "./deadline.tsx";
import { Explanation } from "./explanation.tsx";
import { Finalising } from "./finalising.tsx";
import styles from "./review.module.css";
import { ReviewSheetPrint } from "./review-sheet-print.tsx";

/** 审核: every finding with its arithmetic, and everything still blank, each a link to its place. */
export function ReviewStep() {
  const review = useReview();
  const { draft, findings, blanks, finished } = review;
  const list = useRef<HTMLUListElement>(null);
  const repairedAt = useRef(0);
  // On to what stands in the place of a finding that was put right.
  const keepFocus = useKeptFocus(findings, () => {
    const links = list.current?.querySelectorAll<HTMLElement>(":scope > li > a") ?? [];
    return links[Math.min(repairedAt.current, links.length - 1)] ?? document.getElementById("finalise");
  });
  const names = toldApart(findings.map(({ place }) => place.label));
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, suggestions] = [count("error"), count("warning"), count("suggestion")];
  const explained = findings.filter((finding) => explanationOf(finding, draft.explanations) !== undefined).length;
  const said = explained > 0 ? `（其中 ${explained} 处已写出错说明）` : "";
  return (
    <div className={styles.review}>
      {finished ? (
        <Notice tone="done">
          各项均已填写，{warnings > 0 ? `没有错误，有 ${warnings} 处警告${said}，请核对后` : "勾稽关系全部成立，"}
          可以预览与导出。{suggestions > 0 && `另有 ${suggestions} 条建议。`}
        </Notice>
      ) : (
        <p>
          错误 {errors} 处，警告 {warnings} 处{said}，建议 {suggestions} 条，未填 {blanks.length}{" "}
          项。错误应当改正；警告请逐条核对，确实如此的写出错说明。
        </p>
      )}
      <Deadline year={draft.year} />
      <Finalising review={review} />
      {findings.length > 0 && (
        <ul ref={list} className={styles.findings} aria-label="审核结果">
          {findings.map((finding, index) => (
            <FindingRow
              key={finding.id}
              finding={finding}
              name={names[index] ?? ""}
              onRepaired={() => {
                repairedAt.current = index;
                keepFocus();
              }}
              first={finding.place.section !== findings[index - 1]?.place.section}
            />
          ))}
        </ul>
      )}
      <ReviewSheetPrint draft={draft} />
      {blanks.length > 0 && (
        <section aria-labelledby="blank-heading">
          <h2 id="blank-heading">还没有填写</h2>
          {sections.map((section) => {
            const own = blanks.filter((blank) => blank.section === section);
            return own.length > 0 && <BlankGroup key={section} blanks={own} title={stepTitle(section)} />;
          })}
        </section>
      )}
    </div>
  );
}

interface RowProps {
  finding: Finding;
  name: string;
  onRepaired: () => void;
  first: boolean;
}

function FindingRow({ finding, name, onRepaired, first }: RowProps) {
  const { hrefTo } = useDraftLinks();
  const { place, severity, arithmetic } = finding;
  const rule = checks.find(({ id }) => id === finding.check);
  return (
    <li className={first ? `${styles.finding} ${styles.first}` : styles.finding}>
      <span className={`${styles.severity} ${styles[severity]}`}>{severityWords[severity]}</span>
      <div>
        <span className={styles.part}>
          {stepTitle(place.section)}
          {rule && ` · ${rule.title}（依据：${rule.source}）`}
        </span>
        {finding.message}
        {rule && <span className={styles.why}>{rule.why}</span>}
        {arithmetic && <Arithmetic sides={[arithmetic.left, arithmetic.right]} />}
        {finding.repairs && finding.repairs.length > 0 && (
          <Repairs finding={finding} name={name} repairs={finding.repairs} onRepaired={onRepaired} />
        )}
        {severity === "warning" && <Explanation key={fingerprint(finding)} finding={finding} name={name} />}
      </div>
      <a href={hrefTo(place.section, place.field)} aria-label={`定位 ${name}`}>
        定位
      </a>
    </li>
  );
}

interface RepairsProps {
  finding: Finding;
  name: string;
  repairs: readonly Repair[];
  onRepaired: () => void;
}

/** What would put it right, one click each. */
function Repairs({ finding, name, repairs, onRepaired }: RepairsProps) {
  const { editor } = useEditing();
  const { section, field } = finding.place;
  return (
    <span className={styles.repairs}>
      {repairs.map((repair) => (
        <span key={repair.name}>
          <Button
            aria-label={`${repair.name} ${name}`}
            onClick={() => {
              onRepaired();
              editor.commit(withRepair(editor.current(), repair), { name: repair.name, section, field });
            }}
          >
            {repair.name}
          </Button>
          {repair.reason && <span className={styles.reason}>{repair.reason}</span>}
        </span>
      ))}
    </span>
  );
}

/** How each side comes about, line by line. */
function Arithmetic({ sides }: { sides: readonly ArithmeticSide[] }) {
  return sides
    .filter((side) => side.terms.length > 0)
    .map((side) => (
      <span key={side.name} className={styles.arithmetic}>
        {side.terms.map((term) => `${term.name} ${term.amount}`).join(" ＋ ")} ＝ {side.amount}
      </span>
    ));
}

function BlankGroup({ title, blanks }: { title: string; blanks: readonly Blank[] }) {
  const { hrefTo } = useDraftLinks();
  return (
    <details className={styles.blankGroup} open={blanks.length <= 12}>
      <summary>
        {title}：{blanks.length} 项
      </summary>
      <ul className={styles.blankLinks}>
        {blanks.map((blank) => (
          <li key={blank.field}>
            <a href={hrefTo(blank.section, blank.field)}>{blank.label}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
