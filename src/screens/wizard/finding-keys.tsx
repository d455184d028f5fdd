import { useEffect, useRef } from "react";
import type { Finding } from "../../checks/finding.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { endAll } from "../../lib/listen.ts";
import { findingsAt, isAtWords } from "../../review/finding-groups.ts";
import { captureEvents } from "../../ui/capture-events.ts";
import { arriveAtFinding } from "../findings/arrival.ts";
import { closeCard, dismissCard, dismissedCard, openCard, openedCard } from "../findings/open-card.ts";
import { followPlace, placeInHand } from "../findings/place-in-hand.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import { useReviewOf } from "../shared/use-review.ts";

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("dialog") !== null;

const isInCard = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[role=dialog], dialog") !== null;

/** The finding that F8 led to last, and its place among the others then. */
interface Last {
  readonly id: string;
  readonly at: number;
}

/** The place of the next finding, or of the one before; where the last one was put right, the next has its place. */
function nextAt(findings: readonly Finding[], last: Last | undefined, by: 1 | -1): number {
  const found = findings.findIndex(({ id }) => id === last?.id);
  const beyond = by > 0 ? -1 : findings.length;
  const from = found >= 0 || !last ? (last ? found : beyond) : by > 0 ? last.at - 1 : last.at;
  return (from + by + findings.length) % findings.length;
}

/**
 * F8 and Shift+F8 lead from finding to finding through the whole report, and round again. The card of a finding opens
 * there, by a press on its words or its cell, and by Alt+Enter where the caret is; Esc closes it, and so does typing.
 */
export function FindingKeys(): null {
  const { editor } = useEditing();
  const { goTo } = useDraftLinks();
  const reviewOf = useReviewOf();
  const last = useRef<Last>(undefined);
  useEffect(() => {
    const here = (): readonly Finding[] => {
      const place = placeInHand();
      return place ? findingsAt(reviewOf(editor.settledDraft()).findings, place) : [];
    };
    const goOn = (by: 1 | -1) => {
      const { findings } = reviewOf(editor.current());
      const at = nextAt(findings, last.current, by);
      const finding = findings[at];
      if (!finding) return;
      last.current = { id: finding.id, at };
      arriveAtFinding(finding);
      goTo(finding.place.section, finding.place.field);
    };
    const keydown = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const [finding] = event.key === "Enter" && event.altKey && !isInCard(event.target) ? here() : [];
      if (event.key === "F8") goOn(event.shiftKey ? -1 : 1);
      else if (finding) openCard(finding.id, { takesFocus: true });
      else if (event.key === "Escape" && openedCard() && !isInDialog(event.target)) dismissCard();
      else return;
      event.preventDefault();
    };
    /** The finding that a press is at: of the words under the caret, or of a marked cell. */
    const pressed = (target: EventTarget | null): Finding | undefined => {
      const place = placeInHand();
      if (!(target instanceof HTMLElement) || place?.field !== target.id) return undefined;
      if (target.hasAttribute("data-cell")) return here()[0];
      return place.start === place.end ? here().find((finding) => isAtWords(finding, place)) : undefined;
    };
    const click = ({ target }: MouseEvent) => {
      if (isInCard(target)) return;
      const finding = pressed(target);
      // A clerk who closed it goes on in the cells of its column.
      const isDismissed = target instanceof HTMLInputElement && finding?.id === dismissedCard();
      if (finding && !isDismissed) openCard(finding.id);
    };
    const input = ({ target }: Event) => {
      if (openedCard() && !isInCard(target)) dismissCard();
    };
    return endAll([followPlace(), captureEvents({ keydown, click, input }), closeCard]);
  }, [editor, goTo, reviewOf]);
  return null;
}
