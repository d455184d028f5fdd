import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { explanationOf, type Finding, fingerprint, severityWords } from "../../checks/finding.ts";
import { withRepair } from "../../checks/repair.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { finaliseId } from "../../editing/editor.ts";
import type { SectionId } from "../../report/sections.ts";
import { countsOf, groupsOf, namesOf } from "../../review/finding-groups.ts";
import { allSuggestions, offeredOnce } from "../../review/offered-repairs.ts";
import type { Review } from "../../review/review.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirst, stepHeadingId } from "../shared/field-focus.ts";
import { useKeptFocus } from "../shared/kept-focus.ts";
import { useDraftId } from "../shared/open-draft.ts";
import { Blanks } from "./blanks.tsx";
import { scrollerOf } from "./card-place.ts";
import { FindingRow } from "./finding-row.tsx";
import styles from "./findings.module.css";
import { useFindingInHand } from "./in-hand.ts";
import { leaveList, leftList } from "./list-memory.ts";
import { useOpenCard } from "./open-card.ts";
import { ToChange, toChangeId, useToChangeAlone } from "./to-change.tsx";

interface Props {
  review: Review;
  /** Only what belongs to a section; of the whole report without. */
  section?: SectionId | undefined;
  /** In the narrow column beside a step: its groups are headed one level lower, and no row is open at first. */
  isBeside?: boolean;
}

/**
 * 审核结果: the findings, the gravest first, in rows that open; then what is blank, and folded away what is explained. The
 * step 审核 and the column beside the other steps show the same list.
 */
export function FindingList({ review, section, isBeside = false }: Props) {
  const { draft, findings } = review;
  const place = useRef<HTMLDivElement>(null);
  const name = `${useDraftId()} ${section ?? ""}`;
  const [explainedBefore] = useState(
    () => new Set(findings.filter((one) => explanationOf(one, draft.explanations) !== undefined).map(fingerprint)),
  );
  const only = useToChangeAlone(draft) ? "left" : "all";
  const groups = groupsOf(review, { section, isFolded: (print) => explainedBefore.has(print), only });
  const { open, explained } = groups;
  const [opened, setOpened] = useState(
    (): ReadonlySet<string> => leftList(name)?.opened ?? new Set(isBeside ? [] : open.slice(0, 1).map(({ id }) => id)),
  );
  const repairs = offeredOnce([...open, ...explained]);
  const names = namesOf(findings);
  const inHand = useFindingInHand(findings)?.id;
  const card = useOpenCard()?.id;
  const repairedAt = useRef(0);
  // On to what stands in the place of a finding that was put right.
  const keepFocus = useKeptFocus(findings, () => {
    const links = place.current?.querySelectorAll<HTMLElement>(`.${styles.locate}`) ?? [];
    const finalise = document.querySelector<HTMLElement>(`#${finaliseId}:enabled`);
    const after = finalise ?? document.getElementById(toChangeId) ?? document.getElementById(stepHeadingId);
    return links[Math.min(repairedAt.current, links.length - 1)] ?? after;
  });
  useLeft(name, opened, place);

  const toggle = (id: string) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  const take = (at: number) => {
    repairedAt.current = at;
    keepFocus();
    const next = (open[at + 1] ?? open[at - 1])?.id;
    if (next !== undefined && !isBeside) setOpened(new Set([...opened, next]));
  };
  const row = (finding: Finding, at: number, heading: ReactNode) => (
    <FindingRow
      key={finding.id}
      review={review}
      finding={finding}
      name={names.get(finding.id) ?? ""}
      // While the card of a finding is open, its repairs are there.
      repairs={card === finding.id ? [] : (repairs.get(finding.id) ?? [])}
      isOpen={opened.has(finding.id)}
      isNarrow={isBeside}
      isInHand={isBeside && (card ?? inHand) === finding.id}
      onToggle={() => toggle(finding.id)}
      onExplain={() => {
        flushSync(() => toggle(finding.id));
        focusFirst(`explanation.${fingerprint(finding)}`);
      }}
      onTaken={() => take(at)}
      onLeave={() => leaveList(name, { opened, scrolled: scrolledIn(place.current), at: finding.id })}
      heading={heading}
    />
  );
  return (
    <div ref={place} className={isBeside ? `${styles.list} ${styles.beside}` : styles.list}>
      <ToChange review={review} section={section} />
      {open.length > 0 && (
        <ul aria-label="审核结果" className={styles.rows}>
          {open.map((finding, at) =>
            row(
              finding,
              at,
              finding.severity !== open[at - 1]?.severity && (
                <GroupHead finding={finding} all={open} isBeside={isBeside} onTaken={() => take(at)} />
              ),
            ),
          )}
        </ul>
      )}
      <Blanks draft={draft} blanks={groups.blanks} isBeside={isBeside} />
      {explained.length > 0 && (
        <details className={styles.explained}>
          <summary>已说明 {explained.length}</summary>
          <ul aria-label="已说明" className={styles.rows}>
            {explained.map((finding, at) => row(finding, open.length + at, null))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface HeadProps {
  /** The first of its group. */
  finding: Finding;
  all: readonly Finding[];
  isBeside: boolean;
  onTaken: () => void;
}

/** 警告 3: the head of a group, and for 建议 what takes all of them. */
function GroupHead({ finding: { severity, place }, all, isBeside, onTaken }: HeadProps) {
  const { editor } = useEditing();
  const Heading = isBeside ? "h3" : "h2";
  const own = all.filter((finding) => finding.severity === severity);
  const repair = severity === "suggestion" ? allSuggestions(own) : undefined;
  return (
    <div className={styles.group}>
      <Heading className={styles[severity]}>
        {severityWords[severity]} {countsOf(own)[severity]}
      </Heading>
      {repair && own.length > 1 && (
        <Button
          className={styles.small}
          onClick={() => {
            onTaken();
            const { section, field } = isBeside ? place : { section: "review" as const, field: finaliseId };
            editor.commit(withRepair(editor.current(), repair), { name: repair.name, section, field });
          }}
        >
          全部采用建议
        </Button>
      )}
    </div>
  );
}

const scrolledIn = (list: HTMLElement | null): number => (list ? scrollerOf(list).scrollTop : 0);

/** The list is again where it was left: at the same height, with the same rows open. */
function useLeft(name: string, opened: ReadonlySet<string>, place: RefObject<HTMLDivElement | null>): void {
  const seen = useRef(opened);
  useEffect(() => {
    seen.current = opened;
  });
  useEffect(() => {
    const list = place.current;
    const left = leftList(name);
    if (list && left?.at !== undefined) scrollerOf(list).scrollTop = left.scrolled;
    return () => leaveList(name, { opened: seen.current, scrolled: left?.scrolled ?? 0, at: leftList(name)?.at });
  }, [name, place]);
}
