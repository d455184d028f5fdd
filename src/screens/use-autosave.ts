import { useEffect, useMemo, useRef } from "react";
import { type Autosave, createAutosave } from "../drafts/autosave.ts";
import type { Kept } from "../drafts/envelope.ts";
import type { DraftStore } from "../drafts/store.ts";
import { useEditing } from "../editing/editing-context.tsx";
import type { StepId } from "./route.ts";

/** Keeps the draft in the store as it changes: soon after each change, and at once when the page is left or hidden. */
export function useAutosave(store: DraftStore, kept: Kept, step: StepId): Autosave {
  const { editor } = useEditing();
  const current = useRef(step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one autosave for as long as the draft is open
  const autosave = useMemo(
    () =>
      createAutosave({
        save: () => store.save(kept.id, editor.current(), current.current),
        savedAt: kept.savedAt,
      }),
    [store, editor],
  );
  useEffect(() => {
    const leave = () => autosave.flush();
    const stops = [editor.subscribe(autosave.touch), store.watch(kept.id, autosave.pause)];
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      leave();
      for (const stop of stops) stop();
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [autosave, editor, store, kept.id]);
  useEffect(() => {
    if (current.current === step) return;
    current.current = step;
    autosave.touch();
    autosave.flush();
  }, [autosave, step]);
  return autosave;
}
