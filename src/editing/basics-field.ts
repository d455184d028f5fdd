import { type ChangeEvent, useCallback, useLayoutEffect, useRef, useState } from "react";
import { readYear } from "../report/identity.ts";
import type { Draft } from "../report/schema.ts";
import { cleanField, type TypedField } from "./clean-field.ts";
import { useEditing } from "./editing-context.tsx";
import type { BasicsPath } from "./typing.ts";

/** A year that reads the same, such as 2024年, stays as it was typed. */
const isShown = (path: BasicsPath, text: string, draft: Draft): boolean =>
  path === "year" ? readYear(text) === draft.year : text === draft[path];

/**
 * Returns the props of an input that shows a field outside of the texts' form and commits what is typed into it. `onText` hears of each text that
 * comes to stand in it.
 */
export function useBasicsField(path: BasicsPath, onText?: (text: string) => void) {
  const { editor, typeInto } = useEditing();
  const [defaultValue] = useState(() => String(editor.current()[path]));
  const field = useRef<TypedField>(null);
  const ref = useCallback((element: TypedField | null) => {
    field.current = element;
  }, []);
  useLayoutEffect(
    () =>
      editor.subscribeExternal(() => {
        const { current } = field;
        const draft = editor.current();
        if (!current || isShown(path, current.value, draft)) return;
        current.value = String(draft[path]);
        onText?.(current.value);
      }),
    [editor, path, onText],
  );
  const onChange = ({ target }: ChangeEvent<TypedField>) => {
    cleanField(target);
    typeInto(path, target.value);
    onText?.(target.value);
  };
  return { ref, defaultValue, onChange, id: path, name: path };
}
