import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Draft } from "../report/schema.ts";
import type { DraftForm } from "./draft-form.ts";
import type { LiveDraft } from "./live-draft.ts";

/** The one draft being edited on this page: where it changes, and where it is read. */
export interface Editing {
  readonly form: DraftForm;
  readonly live: LiveDraft;
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
  const { live } = useEditing();
  return useSyncExternalStore(live.subscribeSettled, live.settled);
}
