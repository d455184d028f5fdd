import { useEffect, useRef } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import { captureEvents } from "../../ui/capture-events.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import { useReviewOf } from "../shared/use-review.ts";
import { selectOnArrival } from "./use-field-focus.ts";

/** F8 and Shift+F8 lead from finding to finding through the whole report, and round again. */
export function useFindingKeys(): void {
  const { editor } = useEditing();
  const { goTo } = useDraftLinks();
  const reviewOf = useReviewOf();
  const last = useRef<string>(undefined);
  useEffect(() => {
    const keydown = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.isComposing) return;
      event.preventDefault();
      const { findings } = reviewOf(editor.current());
      const at = findings.findIndex(({ id }) => id === last.current);
      const next = event.shiftKey ? (at < 0 ? findings.length : at) - 1 : at + 1;
      const finding = findings[(next + findings.length) % findings.length];
      if (!finding) return;
      last.current = finding.id;
      selectOnArrival(finding.words?.[0]);
      goTo(finding.place.section, finding.place.field);
    };
    return captureEvents({ keydown });
  }, [editor, goTo, reviewOf]);
}
