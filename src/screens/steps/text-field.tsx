import { useDraftField, useEditing } from "../../editing/editing-context.tsx";
import { type TextId, textDef } from "../../form/texts.ts";
import { describedBy, Field } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { LastYearText, useTextWithLastYear } from "../last-year/last-year-text.tsx";
import { useMarks } from "./text-marks.ts";

/** One text of the form: its label, its hint, its text area, and last year's text below. */
export function TextField({ id, rows = 3 }: { id: TextId; rows?: number }) {
  const { editor } = useEditing();
  const { label, hint, part, standing } = textDef(id);
  const beside = useTextWithLastYear(id, part, standing);
  const marked = useMarks(beside);
  return (
    <Field id={id} label={label} hint={hint}>
      <TextArea
        {...useDraftField(id)}
        follow={editor.subscribeExternal}
        rows={rows}
        marked={marked}
        aria-describedby={describedBy(id, { hint })}
      />
      <LastYearText beside={beside} label={label} />
    </Field>
  );
}
