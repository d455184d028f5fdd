import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { comparedIn } from "../../checks/compared.ts";
import { explanationOf, type Finding, fingerprint, severityWords, wantsWords } from "../../checks/finding.ts";
import { checks } from "../../checks/rules.ts";
import { endAll, listen } from "../../lib/listen.ts";
import { findingsAt, namesOf } from "../../review/finding-groups.ts";
import { Button } from "../../ui/button.tsx";
import { isSmallWindow } from "../../ui/window-size.ts";
import { useReview } from "../shared/use-review.ts";
import { anchorOf, besideCell, scrollerOf, scrollIntoSight, underWords } from "./card-place.ts";
import { Confirm } from "./confirm.tsx";
import { explainWords } from "./explaining/explain-words.ts";
import { Explanation } from "./explaining/explanation.tsx";
import styles from "./finding-card.module.css";
import rows from "./findings.module.css";
import { NumbersApart } from "./numbers-apart.tsx";
import { closeCard, dismissCard, type OpenCard, openCard } from "./open-card.ts";
import { placeInHand, subscribePlace } from "./place-in-hand.ts";
import { Repairs } from "./repairs.tsx";

/** The card of a finding, beside its words or its cell: what, both numbers, why, and what can be done about it here. */
export function FindingCard({ card }: { card: OpenCard }) {
  const { findings } = useReview();
  const finding = findings.find(({ id }) => id === card.id);
  const isGone = finding === undefined;
  useEffect(() => {
    if (isGone) closeCard();
  }, [isGone]);
  useEffect(
    () =>
      subscribePlace(() => {
        const place = placeInHand();
        if (place && !findingsAt(findings, place).some(({ id }) => id === card.id)) closeCard();
        // On to another cell of its column, over which it would lie.
        else if (card.field !== undefined && place?.field !== card.field) dismissCard();
      }),
    [findings, card],
  );
  return finding ? <Card key={finding.id} finding={finding} card={card} findings={findings} /> : null;
}

interface Props {
  finding: Finding;
  card: OpenCard;
  findings: readonly Finding[];
}

function Card({ finding, card, findings }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useBesideField(finding, place, card.isArrival);
  useFocusHere(finding, card, place);
  const name = namesOf(findings).get(finding.id) ?? "";
  const { severity, message, arithmetic, repairs = [] } = finding;
  const rule = checks.find(({ id }) => id === finding.check);
  const compared = comparedIn(finding);
  return (
    <div ref={place} role="dialog" aria-label={`审核提示 ${name}`} className={`${styles.card} ${styles[severity]}`}>
      <div className={styles.head}>
        <span className={`${rows.severity} ${rows[severity]}`}>{severityWords[severity]}</span>
        <strong className={styles.what}>{compared ? (rule?.title ?? name) : message}</strong>
        <Others finding={finding} findings={findings} />
        <Button look="quiet" className={styles.close} aria-label="收起审核提示" title="Esc" onClick={dismissCard}>
          ×
        </Button>
      </div>
      {compared && (
        <p className={styles.numbers}>
          <NumbersApart {...compared} />
        </p>
      )}
      {arithmetic?.left.terms.length ? (
        <p className={styles.terms}>
          {[arithmetic.left, arithmetic.right].map(({ name: side, terms }) => (
            <span key={side}>{terms.map((term) => `${term.name} ${term.amount}`).join(" ＋ ")}</span>
          ))}
        </p>
      ) : null}
      {rule && <p className={styles.why}>{rule.why}</p>}
      <div className={styles.actions} data-actions>
        <Repairs finding={finding} name={name} repairs={repairs} onTaken={closeCard} isBeside />
        <Confirm finding={finding} name={name} onTaken={closeCard} isBeside />
        {wantsWords(finding) && <Explaining key={fingerprint(finding)} finding={finding} name={name} />}
      </div>
    </div>
  );
}

/** Where more is found at the same place: how much, and the way to the next. */
function Others({ finding, findings }: Pick<Props, "finding" | "findings">) {
  const here = placeInHand();
  const all = here ? findingsAt(findings, here) : [];
  const at = all.findIndex(({ id }) => id === finding.id);
  const next = all[(at + 1) % all.length];
  if (at < 0 || all.length < 2 || !next) return null;
  return (
    <Button look="quiet" className={rows.small} onClick={() => openCard(next.id, { takesFocus: true })}>
      同处下一条 {at + 1}／{all.length}
    </Button>
  );
}

/** 写说明: the field opens where it is asked for; a reason that stands there already is shown at once. */
function Explaining({ finding, name }: { finding: Finding; name: string }) {
  const { draft } = useReview();
  const write = explainWords(finding, false);
  const [isOpen, setOpen] = useState(explanationOf(finding, draft.explanations) !== undefined);
  const place = useRef<HTMLDivElement>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (isAsked) place.current?.querySelector("textarea")?.focus();
  }, [isAsked]);
  if (isOpen) {
    return (
      <div ref={place} className={styles.explanation}>
        <Explanation finding={finding} name={name} isBeside />
      </div>
    );
  }
  return (
    <Button
      look="quiet"
      className={`${rows.small} ${styles.explain}`}
      aria-label={`${write} ${name}`}
      onClick={() => {
        setOpen(true);
        setAsked(true);
      }}
    >
      {write}
    </Button>
  );
}

/** Keeps the card beside its words or its cell, whole inside the window; on a small one it stands over the foot. */
function useBesideField(finding: Finding, place: RefObject<HTMLDivElement | null>, isArrival: boolean): void {
  const put = useEffectEvent(() => {
    const card = place.current;
    const anchor = anchorOf(finding);
    if (!card) return;
    if (isSmallWindow()) card.removeAttribute("style");
    // On the way to another step the field is gone before the card is.
    if (!anchor || isSmallWindow()) return;
    const size = card.getBoundingClientRect();
    const { left, top } = anchor.field.hasAttribute("data-cell")
      ? besideCell(anchor.box, size)
      : underWords(anchor.box, size, scrollerOf(anchor.field));
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  });
  const comeIntoSight = useEffectEvent(() => {
    const anchor = anchorOf(finding);
    const small = isSmallWindow();
    // Beside a cell there is always room; at the lower edge of a small window it may lie over what it is about.
    if (!anchor || !place.current || (!small && anchor.field.hasAttribute("data-cell"))) return;
    const room = { height: place.current.offsetHeight, isUnder: isArrival || small };
    scrollIntoSight(anchor.box, room, scrollerOf(anchor.field));
  });
  useLayoutEffect(() => {
    comeIntoSight();
    put();
    const grown = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(() => put());
    if (place.current) grown?.observe(place.current);
    return endAll([
      () => grown?.disconnect(),
      listen(window, { resize: () => put() }),
      listen(document, { scroll: () => put() }, { capture: true }),
    ]);
  }, [place]);
}

/** The keyboard goes into the card where it is asked for, and back to the field when the card closes. */
function useFocusHere({ place: { field } }: Finding, card: OpenCard, place: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const own = place.current;
    if (card.takesFocus)
      (own?.querySelector<HTMLElement>("[data-actions] button") ?? own?.querySelector("button"))?.focus();
  }, [card, place]);
  const goBack = useEffectEvent(() => {
    document.getElementById(placeInHand()?.field ?? field)?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const own = place.current;
    return () => {
      if (own?.contains(document.activeElement)) goBack();
    };
  }, [place]);
}
