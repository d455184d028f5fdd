import { comparedIn, withShortNames } from "../../checks/compared.ts";
import { severityWords } from "../../checks/finding.ts";
import type { PartId } from "../../form/form.ts";
import { byGravity, countsOf, namesOf, severities } from "../../review/finding-groups.ts";
import { type StepId, steps } from "../../review/steps.ts";
import { Button } from "../../ui/button.tsx";
import { arriveAtFinding } from "../findings/arrival.ts";
import { useReviewColumn } from "../findings/column-shown.ts";
import { ColumnSwitch } from "../findings/column-switch.tsx";
import { FindingCard } from "../findings/finding-card.tsx";
import { useFindingInHand, useStatedInHand } from "../findings/in-hand.ts";
import { useOpenCard } from "../findings/open-card.ts";
import { Repairs } from "../findings/repairs.tsx";
import { OutdatedBar } from "../outdated/outdated-bar.tsx";
import { useIsOutdatedTold } from "../outdated/outdated-watch.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import { useReview } from "../shared/use-review.ts";
import styles from "./draft-screen.module.css";

/** A repair with a longer name is offered in the card. */
const shortName = 12;

/**
 * At the foot of a step, always in sight: the finding where the caret is, else the gravest one in the step, and how many
 * there are in the whole report.
 */
export function FindingPanel({ step }: { step: StepId }) {
  const { hrefTo, goTo } = useDraftLinks();
  const { findings, blanks, isWhole } = useReview();
  const card = useOpenCard();
  const own = byGravity(findings.filter((finding) => finding.place.section === step));
  const inHand = useFindingInHand(findings);
  const stated = useStatedInHand();
  const here = inHand?.place.section === step ? inHand : undefined;
  // A number that is that of the tables says so while the caret is at it.
  const isStated = stated !== undefined && !here && stated.path.split(".")[0] === step;
  const first = isStated ? undefined : (here ?? own[0]);
  const alike = own.filter((finding) => finding.severity === first?.severity);
  const at = alike.findIndex(({ id }) => id === first?.id);
  const counts = countsOf(findings);
  const told = severities.flatMap((severity) =>
    counts[severity] > 0 ? [`${severityWords[severity]} ${counts[severity]}`] : [],
  );
  // Where nothing is left to be done here and nothing is blank elsewhere, one press passes over the steps to come.
  const isDone = isWhole && own.length + blanks.length === 0 && steps.indexOf("review") - steps.indexOf(step) > 1;
  const leadsToReview = told.length > 0 && step !== "review";
  // Beside old numbers in the texts there is room for a sentence only, which the link shows whole.
  const hasRoom = !useIsOutdatedTold();
  const compared = first && hasRoom ? comparedIn(first) : undefined;
  const column = useReviewColumn(step);
  // No repair is offered twice: where the card or 审核栏 is open, it is there.
  const repairs =
    card || column.isOpen ? [] : (here?.repairs ?? []).filter(({ name }) => name.length <= shortName).slice(0, 1);
  return (
    <div
      className={[
        styles.panel,
        first || isStated || !hasRoom ? styles.said : leadsToReview && styles.counting,
        isDone && !isStated && styles.done,
      ]
        .filter(Boolean)
        .join(" ")}
    >
      <OutdatedBar findings={findings} />
      <p role="status" className={`${styles.errors} ${first ? styles[first.severity] : ""}`}>
        {isStated && (
          <>
            <strong className={styles.agrees}>与表一致</strong>
            <a href={hrefTo(stated.table.id as PartId, stated.cell)} title={`${stated.name} ${stated.total}`}>
              {stated.name} {stated.total}
            </a>
          </>
        )}
        {first && (
          <>
            <strong>
              {severityWords[first.severity]}
              {alike.length > 1 && ` ${Math.max(at, 0) + 1}／${alike.length}`}
            </strong>
            {compared && (
              <span className={styles.compared}>
                {withShortNames(compared)
                  .numbers.map(({ name, amount }) => `${name} ${amount}`)
                  .join(" · ")}
              </span>
            )}
            <a
              href={hrefTo(first.place.section, first.place.field)}
              title={first.message}
              onClick={() => arriveAtFinding(first)}
            >
              {first.message}
            </a>
          </>
        )}
      </p>
      {here && repairs.length > 0 && (
        <Repairs finding={here} name={namesOf(findings).get(here.id) ?? ""} repairs={repairs} isBeside />
      )}
      {isDone && hasRoom && (
        <Button className={styles.toReview} onClick={() => goTo("review")}>
          去审核
        </Button>
      )}
      {leadsToReview && hasRoom && (
        <a className={styles.counts} href={hrefTo("review")}>
          全文{told.join("、")}（F8 下一处）
        </a>
      )}
      <ColumnSwitch step={step} />
    </div>
  );
}

/** The card that is open, where nothing that is laid out by itself holds it back. */
export function FloatingCard() {
  const card = useOpenCard();
  if (!card) return null;
  return (
    <div className={styles.floats}>
      <FindingCard card={card} />
    </div>
  );
}
