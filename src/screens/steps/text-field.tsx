import { useEditing } from "../../editing/editing-context.tsx";
import { type TextId, textField } from "../../form/texts.ts";
import { describedBy, Field } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { LastYearText, marksOf, useBeside } from "./last-year-text.tsx";

/** One text of the definition: label, hint and a text area as tall as what it holds. */
export function TextField({ id, rows = 3 }: { id: TextId; rows?: number }) {
  const { editor, form } = useEditing();
  const { label, hint, part, standing } = textField(id);
  const beside = useBeside(id, part, standing);
  return (
    <Field id={id} label={label} hint={hint}>
      <TextArea
        {...form.register(id)}
        follow={editor.subscribeShown}
        id={id}
        rows={rows}
        marked={marksOf(beside)}
        aria-describedby={describedBy(id, { hint })}
      />
      <LastYearText beside={beside} label={label} />
    </Field>
  );
}
