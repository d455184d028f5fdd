import type { Editor } from "../../editing/editor.ts";
import type { PartId } from "../../form/form.ts";
import { textAt, withTextAt } from "../../report/report-texts.ts";
import { placeInHand } from "../findings/place-in-hand.ts";

interface Target {
  readonly path: string;
  readonly part: PartId;
  /** What the change is called where it can be undone. */
  readonly name: string;
}

/** Puts words into a text where the caret is or last was, else at its end, in one step to undo; returns where they begin. */
export function insertAtCaret(editor: Editor, { path, part, name }: Target, words: string): number {
  const draft = editor.current();
  const text = textAt(draft, path);
  const caret = placeInHand();
  const at = Math.min((caret?.field === path ? caret.start : undefined) ?? text.length, text.length);
  editor.commit(withTextAt(draft, path, text.slice(0, at) + words + text.slice(at)), {
    name,
    section: part,
    field: path,
  });
  return at;
}
