import { useEffect, useRef, useState } from "react";
import { type Autosave, createAutosave, isWell, type SavingState } from "../../drafts/autosave.ts";
import type { DraftRecord } from "../../drafts/draft-record.ts";
import { apartMarks } from "../../drafts/messages.ts";
import type { LaterSaving } from "../../drafts/recovery.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { listen } from "../../lib/listen.ts";
import type { StepId } from "../../review/steps.ts";
import { useUnsavedWords } from "../../ui/unsaved-words.ts";
import { useProgram } from "../shared/program-context.ts";
import type { KeptApart } from "./notices/later-notice.tsx";
import { createOtherTab } from "./other-tab.ts";

interface Saving {
  readonly autosave: Autosave;
  /** The draft had gone from the storage, and was saved anew from this page. */
  readonly wasLost: boolean;
  /** A later saving that the journal brought up once this one was being written on. */
  readonly keptApart: KeptApart | undefined;
}

/** Returns the mark of the draft that keeps this page's words where they may not be saved under their own. */
function apartMark(state: SavingState): string | undefined {
  if (state.kind === "paused" || state.kind === "removed") return apartMarks[state.kind];
  return state.kind === "failed" && state.reason === "newer" ? apartMarks.newer : undefined;
}

/**
 * Keeps the draft in the store as it changes: soon after each change, and at once when the page is left or hidden, or
 * when the draft has gone from the storage. While another tab holds the draft, this page shows what that saves. A screen
 * that is left with words that could not be saved keeps them as a draft of their own.
 */
export function useAutosave(record: DraftRecord, step: StepId, onReload: () => void): Saving {
  const { store } = useProgram();
  const { editor } = useEditing();
  const words = useUnsavedWords();
  const [wasLost, setWasLost] = useState(false);
  const [keptApart, setKeptApart] = useState<KeptApart>();
  const reload = useRef(onReload);
  useEffect(() => {
    reload.current = onReload;
  }, [onReload]);
  /** One for as long as the draft is open; it knows the step that is saved along. */
  const [{ autosave, other, goTo, hasWords }] = useState(() => {
    let at = step;
    let saved = record.draft;
    const other = createOtherTab(store, record, editor);
    const autosave = createAutosave({
      save: () => {
        const draft = editor.current();
        const result = store.save(record.id, draft, at);
        if (result.kind === "saved") saved = draft;
        return result;
      },
      takeOver: other.takeOver,
      savedAt: record.savedAt,
    });
    const goTo = (to: StepId) => {
      if (to === at) return;
      at = to;
      // A step is no reason to take the draft from another tab, nor to hold on to one that cannot be saved.
      if (!["saved", "saving"].includes(autosave.state().kind)) return;
      autosave.touch();
      autosave.flush();
    };
    return { autosave, other, goTo, hasWords: () => autosave.isUnsaved() && editor.current() !== saved };
  });
  useEffect(() => {
    /** When the other tab saved what nobody has looked at here, in ms since 1970. */
    let unseen: number | undefined;
    const show = (savedAt: number) => {
      unseen = document.visibilityState === "visible" ? undefined : savedAt;
      if (unseen === undefined) other.show(autosave, savedAt);
    };
    const lost = () => {
      autosave.touch();
      autosave.flush();
      setWasLost(true);
    };
    const look = () => {
      if (unseen !== undefined) show(unseen);
      const { kind } = autosave.state();
      const where = store.whereabouts(record.id);
      if (where === "lost" && kind !== "removed") lost();
      else if (where === "deleted") autosave.end();
      else if (where === "elsewhere" && kind === "saved") other.show(autosave, Date.now());
      else autosave.flush();
    };
    const later = ({ savedAt, take, keepApart }: LaterSaving) => {
      if (editor.current() !== record.draft || !isWell(autosave.state()))
        return setKeptApart({ id: keepApart(), savedAt });
      autosave.forget();
      take();
      reload.current();
    };
    const stops = [
      editor.subscribe(() => !other.isLoading() && autosave.touch()),
      store.watch(record.id, {
        taken: (at) => other.show(autosave, at),
        saved: show,
        removed: autosave.end,
        lost,
        later,
      }),
      words.hold({ save: autosave.flush, isUnsaved: hasWords }),
      listen(window, { pagehide: autosave.flush, blur: autosave.flush, focus: look }),
      listen(document, { visibilitychange: look }),
    ];
    return () => {
      autosave.stop();
      const mark = apartMark(autosave.state());
      if (mark !== undefined && hasWords()) store.keepApart(editor.current(), mark);
      for (const stop of stops) stop();
    };
  }, [autosave, other, editor, store, words, record, hasWords]);
  useEffect(() => goTo(step), [goTo, step]);
  return { autosave, wasLost, keptApart };
}
