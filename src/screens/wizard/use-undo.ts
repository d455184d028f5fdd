import { useEffect, useRef } from "react";
import { useEditing, useHistory } from "../../editing/editing-context.tsx";
import type { HistoryState } from "../../editing/editor.ts";
import { textAt } from "../../report/report-texts.ts";
import { captureEvents } from "../../ui/capture-events.ts";
import { focusField } from "../shared/field-focus.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import type { PlaceId } from "../shared/route.ts";

/** Fields that are no part of the report keep the browser's own undo. */
const own = "dialog, [data-own-undo]";

function wayOf(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || event.keyCode === 229) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : undefined;
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z anywhere on the page, and the browser's own menu, lead to the report's history. */
export function useUndoKeys(): void {
  const { editor } = useEditing();
  useEffect(() => {
    const take = (event: Event, way: "undo" | "redo" | undefined) => {
      if (!way || (event.target instanceof Element && event.target.closest(own))) return;
      event.preventDefault();
      editor[way]();
    };
    return captureEvents({
      keydown: (event) => take(event, wayOf(event)),
      beforeinput: (event) => {
        if (event.inputType === "historyUndo") take(event, "undo");
        if (event.inputType === "historyRedo") take(event, "redo");
      },
    });
  }, [editor]);
}

/** Where the text that differs ends in the new text, counted from 0. */
export function endOfChange(before: string, after: string): number {
  let same = 0;
  const most = Math.min(before.length, after.length);
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return after.length - same;
}

function placeCursor({ done, step }: NonNullable<HistoryState["last"]>): void {
  const area = document.getElementById(step.field);
  if (!(area instanceof HTMLTextAreaElement)) return;
  const [from, to] = done === "undone" ? [step.after, step.before] : [step.before, step.after];
  const end = endOfChange(textAt(from, step.field), textAt(to, step.field));
  area.setSelectionRange(end, end);
}

/** The view goes to what was undone or redone: its step, its field, and in a text the end of what changed. */
export function useUndoneInView(step: PlaceId): void {
  const { goTo } = useDraftLinks();
  const { last } = useHistory();
  const seen = useRef(last);
  useEffect(() => {
    if (!last || seen.current === last) return;
    // The preview shows all of the report.
    if (step === "preview") {
      seen.current = last;
      return;
    }
    if (last.step.section !== step) {
      goTo(last.step.section);
      return;
    }
    seen.current = last;
    if (document.activeElement?.id !== last.step.field) focusField(last.step.field);
    placeCursor(last);
  }, [last, goTo, step]);
}
