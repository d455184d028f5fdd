import { useEffect } from "react";
import { changesBetween, isLarge } from "../../comparison/draft-changes.ts";
import type { Autosave } from "../../drafts/autosave.ts";
import type { DraftRecord } from "../../drafts/draft-record.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { whenIdle } from "../../lib/loading/when-idle.ts";
import type { Draft } from "../../report/schema.ts";
import { useProgram } from "../shared/program-context.ts";

/**
 * Keeps versions of the draft that is open: as it was opened, every few minutes of editing, and before anything that
 * changes much at once. What keeps them is loaded after the first screen; until then nothing is kept.
 */
export function useVersions(record: DraftRecord, autosave: Autosave): void {
  const { store } = useProgram();
  const { editor } = useEditing();
  useEffect(() => {
    let isOver = false;
    const stops: (() => void)[] = [];
    const begin = ({ keepVersionIfRoom, versionSpacing }: typeof import("../../drafts/versions.ts")) => {
      if (isOver) return;
      let lastKept = performance.now();
      const keep = (draft: Draft, before?: string) => {
        if (["elsewhere", "paused", "removed"].includes(autosave.state().kind)) return;
        keepVersionIfRoom(
          store,
          record.id,
          draft,
          before === undefined ? { at: Date.now() } : { at: Date.now(), before },
        );
        lastKept = performance.now();
      };
      const changes: { before: Draft; after: Draft; name: string }[] = [];
      const keepBeforeLarge = () => {
        const large = changes.splice(0).filter(({ before, after }) => isLarge(changesBetween(before, after)));
        for (const { before, name } of large) keep(before, name);
      };
      keep(record.draft);
      stops.push(
        autosave.subscribe(() => {
          keepBeforeLarge();
          const isDue = performance.now() - lastKept >= versionSpacing;
          if (isDue && autosave.state().kind === "saved") keep(editor.current());
        }),
        // What was before a change is kept at the pause after it, so that the change itself is on the page first.
        editor.subscribeExternal((before, name) => changes.push({ before, after: editor.current(), name })),
        editor.subscribeSettled(keepBeforeLarge),
        keepBeforeLarge,
      );
    };
    stops.push(whenIdle(() => void import("../../drafts/versions.ts").then(begin, ignored)));
    return () => {
      isOver = true;
      for (const stop of stops) stop();
    };
  }, [store, record, autosave, editor]);
}

/** Without versions the draft is saved all the same; the next opening tries again. */
function ignored(): void {}
