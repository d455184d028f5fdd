import { useEffect } from "react";
import { changesBetween, isLarge } from "../../comparison/draft-changes.ts";
import type { Autosave } from "../../drafts/autosave.ts";
import type { DraftRecord } from "../../drafts/draft-record.ts";
import { keepVersionIfRoom, versionSpacing } from "../../drafts/versions.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { endAll } from "../../lib/listen.ts";
import { whenIdle } from "../../lib/loading/when-idle.ts";
import type { Draft } from "../../report/schema.ts";
import { useProgram } from "../shared/program-context.ts";

interface Props {
  record: DraftRecord;
  autosave: Autosave;
}

/**
 * Keeps versions of the draft that is open: as it was opened, every few minutes of editing, and before anything that
 * changes much at once. It is loaded after the first screen; until then nothing is kept.
 */
export function VersionKeeper({ record, autosave }: Props): null {
  const { store } = useProgram();
  const { editor } = useEditing();
  useEffect(() => {
    let lastKept = performance.now();
    const write = (draft: Draft, before?: string) => {
      if (["elsewhere", "paused", "removed"].includes(autosave.state().kind)) return;
      keepVersionIfRoom(
        store,
        record.id,
        draft,
        before === undefined ? { at: Date.now() } : { at: Date.now(), before },
      );
      lastKept = performance.now();
    };
    let isOpenedKept = false;
    const keepOpened = () => {
      if (isOpenedKept) return;
      isOpenedKept = true;
      write(record.draft);
    };
    const keep = (draft: Draft, before?: string) => {
      keepOpened();
      write(draft, before);
    };
    const changes: { before: Draft; after: Draft; name: string }[] = [];
    const keepBeforeLarge = () => {
      const large = changes.splice(0).filter(({ before, after }) => isLarge(changesBetween(before, after)));
      for (const { before, name } of large) keep(before, name);
    };
    return endAll([
      whenIdle(keepOpened),
      autosave.subscribe(() => {
        keepBeforeLarge();
        const isDue = performance.now() - lastKept >= versionSpacing;
        if (isDue && autosave.state().kind === "saved") keep(editor.current());
      }),
      // What was before a change is kept at the pause after it, so that the change itself is on the page first.
      editor.subscribeExternal((before, name) => changes.push({ before, after: editor.current(), name })),
      editor.subscribeSettled(keepBeforeLarge),
      keepBeforeLarge,
    ]);
  }, [store, record, autosave, editor]);
  return null;
}
