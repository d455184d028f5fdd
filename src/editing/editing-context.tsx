import { type ChangeEvent, createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { FieldPath } from "react-hook-form";
import { cleanText } from "../lib/clean-text.ts";
import type { Draft } from "../report/schema.ts";
import type { Editor, HistoryState } from "./editor.ts";
import type { FormValues, TextsForm } from "./texts-form.ts";

/** The one draft being edited on this page. */
export interface Editing {
  readonly editor: Editor;
  /** The fields of 基本信息 and of the texts. */
  readonly form: TextsForm;
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

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Takes out of a field what nobody sees, which comes with pasted words; the cursor stays between the same signs. */
function cleanField(field: Field): void {
  const text = cleanText(field.value);
  if (text === field.value || field instanceof HTMLSelectElement) return;
  const cursor = cleanText(field.value.slice(0, field.selectionEnd ?? undefined)).length;
  field.value = text;
  field.setSelectionRange(cursor, cursor);
}

/**
 * Returns the props of an input that shows the field at `path` and commits what is typed into it. The form is not told
 * that the input was left: an input that is taken out of the page while it has the focus would put its former text back
 * into the form.
 */
export function useDraftField(path: FieldPath<FormValues>) {
  const { form } = useEditing();
  const { onBlur: _, onChange, ...field } = form.register(path);
  const takeTyped = (event: ChangeEvent<Field>) => {
    cleanField(event.target);
    return onChange(event);
  };
  return { ...field, onChange: takeTyped, id: path };
}
