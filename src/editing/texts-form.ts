import { zodResolver } from "@hookform/resolvers/zod";
import { useLayoutEffect } from "react";
import { type FieldPath, type UseFormReturn, useForm } from "react-hook-form";
import * as z from "zod/mini";
import { parts } from "../form/form.ts";
import { texts } from "../form/texts.ts";
import { atPath } from "../lib/at-path.ts";
import { endAll } from "../lib/listen.ts";
import { followsName, identitySchema, readYear, withOrgan, withYear } from "../report/identity.ts";
import { textAt, withTextAt } from "../report/report-texts.ts";
import { type Draft, draftSchema } from "../report/schema.ts";
import type { Editor } from "./editor.ts";
import type { Change } from "./history.ts";

const { overview, problems, other, signedBy, signedOn } = draftSchema.shape;
const formSchema = z.object({ ...identitySchema.shape, overview, problems, other, signedBy, signedOn });

/** What the fields of 基本信息 and of the texts show. The year is a text here, as somebody types it. */
export type FormValues = z.input<typeof formSchema>;

/** The react-hook-form over 基本信息 and the texts. It holds what its fields show; the draft itself is the editor's. */
export type TextsForm = UseFormReturn<FormValues, unknown, z.output<typeof formSchema>>;

/** Returns what the fields show for a draft. */
export function formValuesOf({ year, ...draft }: Draft): FormValues {
  const { organ, organKind, overview, problems, other, signedBy, signedOn } = draft;
  return { organ, organKind, year: String(year), overview, problems, other, signedBy, signedOn };
}

const basics = {
  organ: "机关名称",
  organKind: "机关类型",
  year: "年度",
  signedBy: "落款机关",
  signedOn: "落款日期",
} as const;

/** Returns the paths of all fields of a draft, those of its aspects included. */
function pathsOf(draft: Draft): readonly FieldPath<FormValues>[] {
  return [
    ...(Object.keys(basics) as (keyof typeof basics)[]),
    ...texts.map(({ id }) => id),
    ...draft.overview.aspects.flatMap(
      (_, index) => [`overview.aspects.${index}.heading`, `overview.aspects.${index}.text`] as const,
    ),
  ];
}

/** Returns the name of a field on screen, e.g. 存在的主要问题; for a field of an aspect, the heading of the aspect. */
function labelOf(path: string, draft: Draft): string {
  const aspect = /^overview\.aspects\.(\d+)/.exec(path);
  if (aspect) return draft.overview.aspects[Number(aspect[1])]?.heading.trim() || "总体情况";
  return texts.find(({ id }) => id === path)?.label ?? basics[path as keyof typeof basics] ?? path;
}

/** Returns the change that typing into a field makes. Typing is one step of the history until a pause of a second. */
export function typingChange(field: string, section: Change["section"], name: string): Change {
  return { name, section, field, mergeKey: field, mergeWithinMs: 1000 };
}

/**
 * Returns the draft with a text typed into a field; the same draft where nothing changes, as with half a year. `isFollowing` says
 * whether 机关类型 follows the name.
 */
function withTypedText(draft: Draft, path: string, text: string, isFollowing: boolean): Draft {
  if (path === "organ") return text === draft.organ ? draft : withOrgan(draft, text, isFollowing);
  if (path !== "year") return text === textAt(draft, path) ? draft : withTextAt(draft, path, text);
  const year = readYear(text);
  return year === undefined || year === draft.year ? draft : withYear(draft, year);
}

/** Makes the form over a draft: what is typed goes into the draft, and what changes elsewhere is shown in the fields. */
export function useTextsForm(editor: Editor): TextsForm {
  const form = useForm({ resolver: zodResolver(formSchema), defaultValues: formValuesOf(editor.current()) });
  // A layout effect, so that areas that grow with their text, in passive effects, find the new text in place.
  useLayoutEffect(() => {
    /** From the first letter typed into the name on: half of a name may well say what was chosen by hand. */
    let isFollowing: boolean | undefined;
    const commitText = (path: string, text: string) => {
      const before = editor.current();
      isFollowing = path === "organ" ? (isFollowing ?? followsName(before)) : undefined;
      const draft = withTypedText(before, path, text, isFollowing ?? false);
      const section = parts.find(({ id }) => id === path.split(".")[0])?.id ?? "basics";
      const change = typingChange(path, section, `修改“${labelOf(path, draft)}”`);
      // A year changes 统计期限 as well, a name 机关类型, and the field of that has yet to show it.
      const changesMore = path === "year" || (path === "organ" && draft.organKind !== before.organKind);
      editor.commit(draft, changesMore ? change : { ...change, origin: "field" });
    };
    const stopTyped = form.subscribe({
      formState: { values: true },
      callback: ({ name: path = "", values }) => {
        const text = atPath(values, path);
        if (typeof text !== "string") return;
        commitText(path, text);
        if (path === "year" && readYear(text) !== undefined) form.clearErrors(path);
      },
    });
    const stopShown = editor.subscribeExternal(() => {
      const draft = editor.current();
      const values = formValuesOf(draft);
      const { aspects } = values.overview;
      if (form.getValues("overview.aspects").length !== aspects.length) form.setValue("overview.aspects", aspects);
      for (const path of pathsOf(draft)) {
        // A year that reads the same, such as 2024年, stays as it was typed.
        const isShown =
          path === "year"
            ? readYear(form.getValues(path)) === draft.year
            : form.getValues(path) === textAt(draft, path);
        if (isShown) continue;
        form.setValue(path, atPath(values, path) as never);
        form.clearErrors(path);
      }
    });
    return endAll([stopTyped, stopShown]);
  }, [form, editor]);
  return form;
}
