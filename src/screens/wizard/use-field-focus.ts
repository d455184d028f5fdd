import { useEffect } from "react";
import type { TextRange } from "../../checks/finding.ts";
import { focusField, selectWords } from "../shared/field-focus.ts";
import { whenDrawn } from "../shared/lazy.tsx";
import { type DraftRoute, goInstead } from "../shared/route.ts";

/** Words that are to be selected once the field they stand in has the focus. */
let wanted: TextRange | undefined;

/** Has words selected at the next arrival at their field. */
export function selectOnArrival(words: TextRange | undefined): void {
  wanted = words;
}

/** An address that names a field leads to it; the name then leaves the address, so that the link works again. */
export function useFieldFocus({ id, step, field }: DraftRoute): void {
  useEffect(() => {
    if (field === undefined || step === undefined) return undefined;
    const arrive = () => {
      focusField(field);
      if (wanted) selectWords(wanted.path, wanted.start, wanted.end);
      wanted = undefined;
      goInstead({ at: "draft", id, step });
    };
    // Right after the start the step's own code may still be on its way.
    return whenDrawn(arrive);
  }, [id, step, field]);
}
