import { useCallback } from "react";
import { type Finding, fingerprint } from "../../../checks/finding.ts";
import { useEditing } from "../../../editing/editing-context.tsx";
import { typingChange } from "../../../editing/typing.ts";
import { showsNothing } from "../../../lib/strings.ts";
import type { Answer } from "../../../report/rounds-schema.ts";
import { withAnswer } from "../../../rounds/comments.ts";
import { Button } from "../../../ui/button.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { commentChange } from "../../rounds/lazy-rounds.ts";
import { Lazy } from "../../shared/lazy.tsx";
import { useReview } from "../../shared/use-review.ts";
import styles from "../findings.module.css";

interface Props {
  finding: Finding;
  /** What the finding is called in the names of its controls. */
  name: string;
  /** It stands beside the field, in the card: its undo leads to the field and not to 审核. */
  isBeside?: boolean;
}

/** The answer to a comment of a supervising office: 已改, with words or without, or why nothing was changed. */
export function CommentAnswer({ finding, name, isBeside = false }: Props) {
  const { editor } = useEditing();
  const { draft } = useReview();
  const comment = finding.comment ?? "";
  const print = fingerprint(finding);
  const id = `${isBeside ? "card." : ""}explanation.${print}`;
  const { section, field, label } = finding.place;
  const at = isBeside ? { section, field } : { section: "review" as const, field: id };
  const answerNow = useCallback(
    () => editor.current().rounds?.comments.find((one) => one.id === comment)?.answer,
    [editor, comment],
  );
  const current = useCallback(() => answerNow()?.words ?? "", [answerNow]);
  const own = draft.rounds?.comments.find((one) => one.id === comment);
  const isChanged = own?.answer?.kind === "changed";
  const answered = (kind: Answer["kind"], words: string) =>
    withAnswer(editor.current(), comment, { kind, words }, new Date());
  const saidOnly = (words: string): Answer["kind"] => (showsNothing(words) ? "open" : "explained");
  return (
    <>
      <div className={styles.explanation}>
        <Button
          className={styles.small}
          aria-pressed={isChanged}
          aria-label={`已改 ${name}`}
          onClick={() =>
            editor.commit(answered(isChanged ? saidOnly(current()) : "changed", current()), {
              name: `答复“${label}”的意见`,
              ...at,
            })
          }
        >
          已改
        </Button>
        <label htmlFor={id}>答复</label>
        <TextArea
          id={id}
          rows={1}
          aria-label={`答复 ${name}`}
          placeholder="怎样改的，或者为什么不改"
          defaultValue={current()}
          current={current}
          follow={editor.subscribeExternal}
          onChange={({ target: { value } }) =>
            editor.commit(answered(answerNow()?.kind === "changed" ? "changed" : saidOnly(value), value), {
              ...typingChange(id, at.section, `答复“${label}”的意见`),
              field: at.field,
              origin: "field",
            })
          }
        />
      </div>
      {own && <Lazy from={commentChange} props={{ draft, comment: own }} isQuiet />}
    </>
  );
}
