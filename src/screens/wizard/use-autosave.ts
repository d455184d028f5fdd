import { useEffect, useMemo, useRef, useState } from "react";
import { type Autosave, createAutosave } from "../../drafts/autosave.ts";
import type { DraftRecord } from "../../drafts/draft-record.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import type { StepId } from "../../review/steps.ts";
import { useProgram } from "../shared/program-context.ts";

/** Tells the draft that holds what was typed while another tab had the draft it comes of. */
const unsavedMark = "暂停保存期间的修改";

interface Saving {
  readonly autosave: Autosave;
  /** The draft had gone from the storage, and was saved anew from this page. */
  readonly wasLost: boolean;
}

/**
 * Keeps the draft in the store as it changes: soon after each change, and at once when the page is left or hidden, or
 * when the draft has gone from the storage. A page that is left with something unsaved asks first.
 */
export function useAutosave(record: DraftRecord, step: StepId): Saving {
  const { store } = useProgram();
  const { editor } = useEditing();
  const [wasLost, setWasLost] = useState(false);
  const current = useRef(step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one autosave for as long as the draft is open
  const autosave = useMemo(
    () =>
      createAutosave({
        save: () => store.save(record.id, editor.current(), current.current),
        savedAt: record.savedAt,
      }),
    [store, editor],
  );
  useEffect(() => {
    const lost = () => {
      autosave.touch();
      autosave.flush();
      setWasLost(true);
    };
    const look = () => {
      if (autosave.state().kind !== "removed" && !store.isThere(record.id)) lost();
      else autosave.flush();
    };
    const ask = (event: BeforeUnloadEvent) => {
      autosave.flush();
      if (!autosave.isUnsaved()) return;
      event.preventDefault();
      event.returnValue = "";
    };
    const stops = [
      editor.subscribe(autosave.touch),
      store.watch(record.id, { taken: autosave.pause, removed: autosave.end, lost }),
    ];
    window.addEventListener("pagehide", autosave.flush);
    window.addEventListener("beforeunload", ask);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      autosave.stop();
      if (autosave.state().kind === "paused" && autosave.isUnsaved()) store.create(editor.current(), unsavedMark);
      for (const stop of stops) stop();
      window.removeEventListener("pagehide", autosave.flush);
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [autosave, editor, store, record.id]);
  useEffect(() => {
    if (current.current === step) return;
    current.current = step;
    autosave.touch();
    autosave.flush();
  }, [autosave, step]);
  return { autosave, wasLost };
}
