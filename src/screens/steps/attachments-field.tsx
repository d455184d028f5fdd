import { useBasicsField } from "../../editing/basics-field.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { attachmentsWord } from "../../form/phrases.ts";
import { describedBy, Field } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";

const hint = "印在正文之后、落款之前，一行一个，多于一个的自动编号。没有附件的不填。";

/** 附件: the names of what goes with the report, where they are printed: behind part six. */
export function AttachmentsField() {
  const { editor } = useEditing();
  const field = useBasicsField("attachments");
  return (
    <Field id={field.id} label={attachmentsWord} hint={hint}>
      <TextArea
        {...field}
        rows={2}
        aria-describedby={describedBy(field.id, { hint })}
        follow={editor.subscribeExternal}
      />
    </Field>
  );
}
