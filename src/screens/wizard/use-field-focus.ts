import { useEffect } from "react";
import { preloadSteps } from "../lazy-screens.ts";
import { focusField } from "../shared/field-focus.ts";
import { goInstead, type Route } from "../shared/route.ts";

/** An address that names a field leads to it; the name then leaves the address, so that the link works again. */
export function useFieldFocus({ id, step, field }: Extract<Route, { at: "draft" }>): void {
  useEffect(() => {
    if (field === undefined || step === undefined) return undefined;
    let left = false;
    const arrive = () => {
      if (left) return;
      focusField(field);
      goInstead({ at: "draft", id, step });
    };
    // Right after the start the step's own code may still be on its way.
    if (document.getElementById(field)) arrive();
    else void preloadSteps().then(() => setTimeout(arrive));
    return () => {
      left = true;
    };
  }, [id, step, field]);
}
