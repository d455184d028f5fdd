import { useEffect } from "react";
import { arrivedAt } from "../findings/arrival.ts";
import { openCard } from "../findings/open-card.ts";
import { focusField, selectWords } from "../shared/field-focus.ts";
import { whenDrawn } from "../shared/lazy.tsx";
import { type DraftRoute, goInstead } from "../shared/route.ts";

/** An address that names a field leads to it; the name then leaves the address, so that the link works again. */
export function useFieldFocus({ id, step, field }: DraftRoute): void {
  useEffect(() => {
    if (field === undefined || step === undefined) return undefined;
    const arrive = () => {
      const finding = arrivedAt();
      const isThere = focusField(field);
      const words = finding?.words?.[0];
      if (words) selectWords(words.path, words.start, words.end);
      if (finding && isThere) openCard(finding.id, { isArrival: true });
      goInstead({ at: "draft", id, step });
    };
    // Right after the start the step's own code may still be on its way.
    return whenDrawn(arrive);
  }, [id, step, field]);
}
