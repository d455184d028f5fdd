import { useEffect } from "react";
import { preloadSteps } from "./later-steps.ts";
import { goInstead, type Route } from "./route.ts";

/** Brings a field into view, its label above it, and puts the cursor there, over the text of an input. False where the page has no such field. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id);
  if (!field) return false;
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field.closest("tr") ?? field;
  label.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
  if (field instanceof HTMLInputElement) field.select();
  return true;
}

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
