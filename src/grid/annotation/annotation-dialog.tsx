import { type FormEvent, useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import type { Cell } from "../../form/cells.ts";
import { shownText } from "../../report/cell-entry.ts";
import { Button } from "../../ui/button.tsx";
import { CloseAction, Dialog, DialogActions } from "../../ui/dialog.tsx";
import { InputField } from "../../ui/field.tsx";
import { useUnsaved } from "../../ui/unsaved-words.ts";
import { annotate, annotationProblem, canAnnotate } from "../table-commands.ts";
import styles from "../table-status.module.css";

/** The annotation of one number. */
export function AnnotationDialog({ cell, onClose }: { cell: Cell; onClose: () => void }) {
  const { editor } = useEditing();
  const before = editor.current().notes[cell.id] ?? "";
  const [annotation, setAnnotation] = useState(before);
  useUnsaved(() => annotation !== before);
  if (!canAnnotate(editor, cell)) {
    return (
      <Dialog title="附注" onClose={onClose}>
        <p>“{cell.name}”还没有数字。请先填写数字，再加附注。</p>
        <CloseAction onClose={onClose} />
      </Dialog>
    );
  }
  const save = (text: string) => {
    annotate(editor, cell, text);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!annotationProblem(annotation)) save(annotation);
  };
  return (
    <Dialog title="附注" onClose={onClose}>
      <form onSubmit={submit}>
        <p className={styles.number}>
          {cell.name}：{shownText(editor.current(), cell)}
        </p>
        <InputField
          id="annotation"
          label="附注内容"
          hint="印在数字后面的括号里，例如：其中修订16件。"
          error={annotationProblem(annotation)}
          value={annotation}
          onChange={(event) => setAnnotation(event.target.value)}
        />
        <DialogActions>
          {before !== "" && <Button onClick={() => save("")}>删除附注</Button>}
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit">
            保存附注
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
