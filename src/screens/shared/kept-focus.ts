import { useCallback, useEffect, useEffectEvent, useRef } from "react";

/**
 * For a control that its own press takes off the page: where the focus goes once that is so, as the keyboard would else
 * be back at the top. `place` is looked up after each change of `changing`; returns what to call on the press.
 */
export function useKeptFocus(changing: unknown, place: () => HTMLElement | null | undefined): () => void {
  const isPressed = useRef(false);
  const look = useEffectEvent(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks once for each change of what is shown
  useEffect(() => {
    if (!isPressed.current || document.activeElement !== document.body) return;
    isPressed.current = false;
    look()?.focus();
  }, [changing]);
  return useCallback(() => {
    isPressed.current = true;
  }, []);
}
