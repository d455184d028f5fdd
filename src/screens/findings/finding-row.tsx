import type { ReactNode } from "react";
import { comparedIn, withShortNames } from "../../checks/compared.ts";
import {
  type ArithmeticSide,
  explanationOf,
  type Finding,
  fingerprint,
  type Repair,
  severityWords,
  wantsWords,
} from "../../checks/finding.ts";
import { checks } from "../../checks/rules.ts";
import { quoteAround } from "../../prose/quote.ts";
import { textAt } from "../../report/report-texts.ts";
import { sectionTitle } from "../../report/sections.ts";
import type { Review } from "../../review/review.ts";
import { Button } from "../../ui/button.tsx";
import { useDraftLinks } from "../shared/open-draft.ts";
import { arriveAtFinding } from "./arrival.ts";
import { Confirm } from "./confirm.tsx";
import { explainWords } from "./explaining/explain-words.ts";
import { Explanation } from "./explaining/explanation.tsx";
import styles from "./findings.module.css";
import { NumbersApart } from "./numbers-apart.tsx";
import { Repairs } from "./repairs.tsx";

interface Props {
  review: Review;
  finding: Finding;
  /** What the finding is called in the names of its controls. */
  name: string;
  repairs: readonly Repair[];
  isOpen: boolean;
  onToggle: () => void;
  onExplain: () => void;
  onTaken: () => void;
  onLeave: () => void;
  /** In the narrow column beside a step. */
  isNarrow: boolean;
  /** Its card is open, or the caret is at it. */
  isInHand: boolean;
  /** The heading of the group that it begins. */
  heading: ReactNode;
}

/** A repair with a longer name, or with a reason to be read first, is offered once the row is open. */
const shortName = 12;

/** What a closed row says in the narrow column, where the whole sentence does not fit: the place in a table, or the numbers. */
function inFewWords({ place, message, ...finding }: Finding): string {
  const compared = comparedIn(finding);
  if (finding.arithmetic) return place.label.replace(/^表. /, "");
  if (compared)
    return withShortNames(compared)
      .numbers.map(({ name, amount }) => `${name} ${amount}`)
      .join(" · ");
  return message.startsWith(`${place.label}：`) ? message.slice(place.label.length + 1) : message;
}

/** One finding in one line, which opens: how the numbers come about, what it rests on, all repairs, and the 出错说明. */
export function FindingRow(props: Props) {
  const { review, finding, name, repairs, isOpen, isNarrow, isInHand, heading } = props;
  const { hrefTo } = useDraftLinks();
  const { place, severity, message } = finding;
  const compared = comparedIn(finding);
  const [first, ...others] = repairs;
  const reason = explanationOf(finding, review.draft.explanations);
  const explain = explainWords(finding, reason !== undefined);
  const inLine = first && first.reason === undefined && first.name.length <= shortName ? [first] : [];
  const look = [styles.row, isOpen && styles.open, isInHand && styles.inHand, styles[`of-${severity}`]];
  return (
    <li className={look.filter(Boolean).join(" ")} aria-current={isInHand || undefined} data-finding={finding.id}>
      {heading}
      <div className={styles.line}>
        <button type="button" className={styles.opener} aria-expanded={isOpen} onClick={props.onToggle} title={message}>
          <span className={`${styles.severity} ${styles[severity]}`}>{severityWords[severity]}</span>
          {!isNarrow && !message.startsWith(place.label) && <span className={styles.place}>{place.label}</span>}
          <span className={styles.message}>{isNarrow && !isOpen ? inFewWords(finding) : message}</span>
        </button>
        {compared && !isNarrow && <NumbersApart {...withShortNames(compared)} />}
        <span className={styles.tools}>
          <Repairs finding={finding} name={name} repairs={inLine} onTaken={props.onTaken} />
          <Confirm finding={finding} name={name} onTaken={props.onTaken} isBeside={isNarrow} />
          {wantsWords(finding) && !isOpen && !isNarrow && (
            <Button look="quiet" className={styles.small} aria-label={`${explain} ${name}`} onClick={props.onExplain}>
              {explain}
            </Button>
          )}
          <a
            href={hrefTo(place.section, place.field)}
            className={styles.locate}
            aria-label={`定位 ${name}`}
            onClick={() => {
              props.onLeave();
              arriveAtFinding(finding);
            }}
          >
            定位
          </a>
        </span>
      </div>
      {reason !== undefined && !isOpen && (
        <p className={styles.explainedBy}>
          {finding.comment === undefined ? "说明" : "答复"}：{reason}
        </p>
      )}
      {isOpen && <Opened {...props} repairs={inLine.length > 0 ? others : repairs} />}
    </li>
  );
}

/** What an open row says besides. */
function Opened({ review, finding, name, repairs, onTaken, isNarrow }: Props) {
  const { place, arithmetic } = finding;
  const rule = checks.find(({ id }) => id === finding.check);
  const compared = comparedIn(finding);
  return (
    <div className={styles.more}>
      {compared && isNarrow && (
        <p>
          <NumbersApart {...compared} />
        </p>
      )}
      <Quoted review={review} finding={finding} />
      {arithmetic && <Arithmetic sides={[arithmetic.left, arithmetic.right]} />}
      {rule && <p>{rule.why}</p>}
      <p className={styles.source}>
        {sectionTitle(place.section)}
        {rule && ` · ${rule.title}（依据：${rule.source}）`}
      </p>
      {repairs.length > 0 && (
        <div className={styles.repairs}>
          <Repairs finding={finding} name={name} repairs={repairs} onTaken={onTaken} />
        </div>
      )}
      {wantsWords(finding) && <Explanation key={fingerprint(finding)} finding={finding} name={name} />}
    </div>
  );
}

/** The first words in question within their sentence. */
function Quoted({ review: { draft }, finding: { words } }: Pick<Props, "review" | "finding">) {
  const [range] = words ?? [];
  const text = range && textAt(draft, range.path);
  if (!range || !text) return null;
  const quote = quoteAround(text, range.start, range.end);
  return (
    <p className={styles.quote}>
      {quote.before}
      <mark>{quote.words}</mark>
      {quote.after}
    </p>
  );
}

/** How each side comes about, line by line. */
function Arithmetic({ sides }: { sides: readonly ArithmeticSide[] }) {
  return sides
    .filter((side) => side.terms.length > 0)
    .map((side) => (
      <p key={side.name}>
        {side.terms.map((term) => `${term.name} ${term.amount}`).join(" ＋ ")} ＝ {side.amount}
      </p>
    ));
}
