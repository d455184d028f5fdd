import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Draft } from "../report/schema.ts";
import type { Editor, HistoryState } from "./editor.ts";
import type { TypeInto } from "./typing.ts";

/** The one draft being edited on this page. */
export interface Editing {
  readonly editor: Editor;
  readonly typeInto: TypeInto;
}

const Context = createContext<Editing | undefined>(undefined);

/** Gives the draft being edited to every component below. */
export function EditingProvider({ value, children }: { value: Editing; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

/** Returns what `EditingProvider` was given. */
export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error("useEditing outside EditingProvider");
  return editing;
}

/** Returns the draft as of the last pause in typing, for lists, counts and previews. */
export function useSettledDraft(): Draft {
  const { editor } = useEditing();
  return useSyncExternalStore(editor.subscribeSettled, editor.settledDraft);
}

/** Returns what can be undone and redone, and which of the two was done last. */
export function useHistory(): HistoryState {
  const { editor } = useEditing();
  return useSyncExternalStore(editor.subscribeHistory, editor.history);
}
