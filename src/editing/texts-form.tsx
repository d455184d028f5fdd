import { type ChangeEvent, createContext, type ReactNode, useContext, useLayoutEffect } from "react";
import { type FieldPath, type UseFormReturn, useForm } from "react-hook-form";
import { texts } from "../form/texts.ts";
import { atPath } from "../lib/at-path.ts";
import { endAll } from "../lib/listen.ts";
import { textAt } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import { cleanField, type TypedField } from "./clean-field.ts";
import { useEditing } from "./editing-context.tsx";

/** What the fields of the texts show. */
type TextValues = Pick<Draft, "overview" | "problems" | "other">;

/** The react-hook-form over the texts of a step. It holds what its fields show; the draft itself is the editor's. */
type TextsForm = UseFormReturn<TextValues>;

const textValuesOf = ({ overview, problems, other }: Draft): TextValues => ({ overview, problems, other });

/** Returns the paths of all texts of a draft, those of its aspects included. */
function pathsOf(draft: Draft): readonly FieldPath<TextValues>[] {
  return [
    ...texts.map(({ id }) => id),
    ...draft.overview.aspects.flatMap(
      (_, index) => [`overview.aspects.${index}.heading`, `overview.aspects.${index}.text`] as const,
    ),
  ];
}

const Context = createContext<TextsForm | undefined>(undefined);

/** Makes the form of a step over the draft: what is typed goes into the draft, and what changes elsewhere is shown in the fields. */
export function TextsFormProvider({ children }: { children: ReactNode }) {
  const { editor, typeInto } = useEditing();
  const form = useForm({ defaultValues: textValuesOf(editor.current()) });
  // A layout effect, so that areas that grow with their text, in passive effects, find the new text in place.
  useLayoutEffect(() => {
    const stopTyped = form.subscribe({
      formState: { values: true },
      callback: ({ name: path = "", values }) => {
        const text = atPath(values, path);
        if (typeof text === "string") typeInto(path, text);
      },
    });
    const stopShown = editor.subscribeExternal(() => {
      const draft = editor.current();
      const { aspects } = draft.overview;
      if (form.getValues("overview.aspects").length !== aspects.length) form.setValue("overview.aspects", aspects);
      for (const path of pathsOf(draft)) {
        const text = textAt(draft, path);
        if (form.getValues(path) !== text) form.setValue(path, text);
      }
    });
    return endAll([stopTyped, stopShown]);
  }, [form, editor, typeInto]);
  return <Context value={form}>{children}</Context>;
}

/** Returns the form of the step. */
export function useTextsForm(): TextsForm {
  const form = useContext(Context);
  if (!form) throw new Error("useTextsForm outside TextsFormProvider");
  return form;
}

/**
 * Returns the props of an input that shows the text at `path` and commits what is typed into it. The form is not told
 * that the input was left: an input that is taken out of the page while it has the focus would put its former text back
 * into the form.
 */
export function useDraftField(path: FieldPath<TextValues>) {
  const { onBlur: _, onChange, ...field } = useTextsForm().register(path);
  const takeTyped = (event: ChangeEvent<TypedField>) => {
    cleanField(event.target);
    return onChange(event);
  };
  return { ...field, onChange: takeTyped, id: path };
}
