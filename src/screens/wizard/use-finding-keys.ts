import { useEffect, useRef } from "react";
import type { Finding } from "../../checks/finding.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { go } from "../shared/route.ts";
import { useReviewOf } from "../shared/use-review.ts";

/** The time until the step of a finding stands and its field has the focus, in ms. */
const arrivalMs = 250;

function selectWords({ words = [] }: Finding): void {
  const [first] = words;
  const area = first && document.getElementById(first.path);
  if (!first || !(area instanceof HTMLTextAreaElement) || document.activeElement !== area) return;
  area.setSelectionRange(first.start, first.end);
}

/** F8 and Shift+F8 lead from finding to finding through the whole report, and round again. */
export function useFindingKeys(draftId: string): void {
  const { editor } = useEditing();
  const reviewOf = useReviewOf();
  const last = useRef<string>(undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.isComposing) return;
      event.preventDefault();
      const { findings } = reviewOf(editor.current());
      const at = findings.findIndex(({ id }) => id === last.current);
      const next = event.shiftKey ? (at < 0 ? findings.length : at) - 1 : at + 1;
      const finding = findings[(next + findings.length) % findings.length];
      if (!finding) return;
      last.current = finding.id;
      go({ at: "draft", id: draftId, step: finding.place.section, field: finding.place.field });
      setTimeout(() => selectWords(finding), arrivalMs);
    };
    // Capturing: a table keeps what is typed in it from going further.
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [editor, draftId, reviewOf]);
}
