import { useEditing } from "../../editing/editing-context.tsx";
import { useDraftField } from "../../editing/texts-form.tsx";
import type { PartId } from "../../form/form.ts";
import { type TextId, textDef } from "../../form/texts.ts";
import { describedBy, Field } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { LastYearText, useTextWithLastYear } from "../last-year/last-year-text.tsx";
import { noticeHint } from "../notice/lazy-hint.ts";
import { Lazy } from "../shared/lazy.tsx";
import { TableSentencesButton } from "../table-sentences/table-sentences-button.tsx";
import { useMarks } from "./text-marks.ts";

interface Props {
  path: TextId | `overview.aspects.${number}.text`;
  part: PartId;
  /** The text may read the same every year. */
  standing: boolean;
  /** What the text is called on screen. */
  label: string;
  rows: number;
  /** Props of the text area: its name where it has no label, and the id of its hint. */
  area: { "aria-label"?: string; "aria-describedby"?: string | undefined };
}

/** The text area of a text of the draft, with its marks, and last year's text below. */
export function DraftTextArea({ path, part, standing, label, rows, area }: Props) {
  const { editor } = useEditing();
  const beside = useTextWithLastYear(path, part, standing);
  const marked = useMarks(beside);
  return (
    <>
      <TextArea {...useDraftField(path)} {...area} rows={rows} follow={editor.subscribeExternal} marked={marked} />
      <Lazy from={noticeHint} props={{ path, label }} isQuiet />
      <LastYearText beside={beside} label={label} />
    </>
  );
}

/** One text of the form: its label, its hint, its text area, and last year's text below. */
export function TextField({ id, rows = 3 }: { id: TextId; rows?: number }) {
  const { label, hint, part, standing } = textDef(id);
  const area = { "aria-describedby": describedBy(id, { hint }) };
  return (
    <Field id={id} label={label} hint={hint}>
      <DraftTextArea path={id} part={part} standing={standing} label={label} rows={rows} area={area} />
      {!standing && <TableSentencesButton path={id} part={part} label={label} />}
    </Field>
  );
}
