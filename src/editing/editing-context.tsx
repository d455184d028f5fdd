import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Draft } from "../report/schema.ts";
import type { CellMarks } from "./cell-marks.ts";
import type { Editor, HistoryState } from "./editor.ts";
import type { LiveFigures } from "./live-figures.ts";
import type { TextsForm } from "./texts-form.ts";

/** The one draft being edited on this page, and what is read from it live. */
export interface Editing {
  readonly editor: Editor;
  readonly form: TextsForm;
  readonly figures: LiveFigures;
  readonly marks: CellMarks;
}

const Context = createContext<Editing | undefined>(undefined);

export function EditingProvider({ value, children }: { value: Editing; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error("useEditing outside EditingProvider");
  return editing;
}

/** The draft after the last pause in typing: for lists, counts and previews. */
export function useSettledDraft(): Draft {
  const { editor } = useEditing();
  return useSyncExternalStore(editor.subscribeSettled, editor.settledDraft);
}

/** What can be undone and redone, and what was last. */
export function useHistory(): HistoryState {
  const { editor } = useEditing();
  return useSyncExternalStore(editor.subscribeHistory, editor.history);
}
