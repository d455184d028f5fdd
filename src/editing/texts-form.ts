import { useLayoutEffect, useMemo } from "react";
import { type FieldPath, type UseFormReturn, useForm } from "react-hook-form";
import { parts, type TableId } from "../form/form.ts";
import { texts } from "../form/texts.ts";
import { atPath } from "../lib/at-path.ts";
import type { Draft } from "../report/schema.ts";
import type { SectionId } from "../report/sections.ts";
import type { Editor } from "./editor.ts";
import type { Change } from "./history.ts";

/** What a person writes and chooses: everything but the numbers of the tables. */
export type FormValues = Omit<Draft, TableId | "notes" | "typed" | "lastYear" | "explanations" | "finalisedOn">;

/** The fields of the texts, as react-hook-form holds them. The draft itself is the editor's. */
export type TextsForm = UseFormReturn<FormValues>;

export function formValuesOf({ organ, organKind, year, overview, problems, other }: Draft): FormValues {
  return { organ, organKind, year, overview, problems, other };
}

const basics: Readonly<Record<string, string>> = { organ: "机关名称", organKind: "机关类型", year: "年度" };

function sectionOf(path: string): SectionId {
  return parts.find((part) => path === part.id || path.startsWith(`${part.id}.`))?.id ?? "basics";
}

/** What a text field is called: 存在的主要问题, or the heading of its aspect. */
function labelOf(path: string, values: FormValues): string {
  const aspect = /^overview\.aspects\.(\d+)/.exec(path);
  if (aspect) return values.overview.aspects[Number(aspect[1])]?.heading.trim() || "总体情况";
  return basics[path] ?? texts.find((text) => text.id === path)?.label ?? path;
}

/** A run of typing into a text ends with a pause of that length. */
export const typingMergeMs = 1000;

/** The change that typing into a text field is. */
export function textChange(path: string, values: FormValues): Change {
  return {
    name: `修改“${labelOf(path, values)}”`,
    section: sectionOf(path),
    field: path,
    mergeKey: path,
    mergeWithinMs: typingMergeMs,
  };
}

/** Paths of the fields whose text differs; all aspects at once where their number differs. */
export function changedPaths(before: FormValues, after: FormValues): readonly FieldPath<FormValues>[] {
  const plain = (["organ", "organKind", "year", "other", ...texts.map((text) => text.id)] as const).filter(
    (path, at, all) => all.indexOf(path) === at && atPath(before, path) !== atPath(after, path),
  );
  const [from, to] = [before.overview.aspects, after.overview.aspects];
  if (from === to) return plain;
  if (from.length !== to.length) return [...plain, "overview.aspects"];
  const aspects = to.flatMap((aspect, at) =>
    (["heading", "text"] as const)
      .filter((field) => aspect[field] !== from[at]?.[field])
      .map((field) => `overview.aspects.${at}.${field}` as const),
  );
  return [...plain, ...aspects];
}

/**
 * A text field for an input. Leaving it does nothing: one that is taken out of the page while it has the focus would put
 * its former text back into the form, and from there, at the next keystroke anywhere, into the draft.
 */
export function registered<P extends FieldPath<FormValues>>(form: TextsForm, path: P) {
  const { onBlur: _, ...field } = form.register(path);
  return field;
}

/** The fields of the texts over the editor's draft: what is typed goes into it, what changes elsewhere is shown. */
export function useTextsForm(editor: Editor): TextsForm {
  const defaultValues = useMemo(() => formValuesOf(editor.current()), [editor]);
  const form = useForm<FormValues>({ defaultValues, mode: "onSubmit", shouldFocusError: false });
  // Before any effect of a field: fields that follow the draft themselves find their new text in place.
  useLayoutEffect(() => {
    let showing = false;
    const stops = [
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (showing || name === undefined) return;
          editor.commit({ ...editor.current(), ...values }, { ...textChange(name, values), origin: "field" });
        },
      }),
      editor.subscribeExternal((before) => {
        const after = formValuesOf(editor.current());
        showing = true;
        for (const path of changedPaths(formValuesOf(before), after)) form.setValue(path, atPath(after, path) as never);
        showing = false;
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [form, editor]);
  return form;
}
