import { useEffect, useRef, useState } from "react";
import { type Autosave, createAutosave, isWell } from "../../drafts/autosave.ts";
import type { DraftRecord } from "../../drafts/draft-record.ts";
import type { LaterSaving } from "../../drafts/recovery.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { listen } from "../../lib/listen.ts";
import type { StepId } from "../../review/steps.ts";
import { useProgram } from "../shared/program-context.ts";
import type { KeptApart } from "./later-notice.tsx";

/** Tells the draft that holds what was typed while another tab had the draft it comes of. */
const unsavedMark = "暂停保存期间的修改";

interface Saving {
  readonly autosave: Autosave;
  /** The draft had gone from the storage, and was saved anew from this page. */
  readonly wasLost: boolean;
  /** A later saving that the journal brought up once this one was being written on. */
  readonly keptApart: KeptApart | undefined;
}

/**
 * Keeps the draft in the store as it changes: soon after each change, and at once when the page is left or hidden, or
 * when the draft has gone from the storage. A page that is left with something unsaved asks first.
 */
export function useAutosave(record: DraftRecord, step: StepId, onReload: () => void): Saving {
  const { store } = useProgram();
  const { editor } = useEditing();
  const [wasLost, setWasLost] = useState(false);
  const [keptApart, setKeptApart] = useState<KeptApart>();
  const reload = useRef(onReload);
  useEffect(() => {
    reload.current = onReload;
  }, [onReload]);
  /** One for as long as the draft is open; it knows the step that is saved along. */
  const [{ autosave, goTo }] = useState(() => {
    let at = step;
    const autosave = createAutosave({
      save: () => store.save(record.id, editor.current(), at),
      savedAt: record.savedAt,
    });
    const goTo = (to: StepId) => {
      if (to === at) return;
      at = to;
      autosave.touch();
      autosave.flush();
    };
    return { autosave, goTo };
  });
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
    const later = ({ savedAt, take, keepApart }: LaterSaving) => {
      if (editor.current() !== record.draft || !isWell(autosave.state()))
        return setKeptApart({ id: keepApart(), savedAt });
      autosave.forget();
      take();
      reload.current();
    };
    const keepApart = () => store.create(editor.current(), unsavedMark);
    const ask = (event: BeforeUnloadEvent) => {
      autosave.flush();
      if (!autosave.isUnsaved()) return;
      event.preventDefault();
      event.returnValue = "";
    };
    const stops = [
      editor.subscribe(autosave.touch),
      store.watch(record.id, { taken: autosave.pause, removed: autosave.end, lost, later }),
      listen(window, { pagehide: autosave.flush, beforeunload: ask, focus: look }),
      listen(document, { visibilitychange: look }),
    ];
    return () => {
      autosave.stop();
      if (autosave.state().kind === "paused" && autosave.isUnsaved()) keepApart();
      for (const stop of stops) stop();
    };
  }, [autosave, editor, store, record]);
  useEffect(() => goTo(step), [goTo, step]);
  return { autosave, wasLost, keptApart };
}
