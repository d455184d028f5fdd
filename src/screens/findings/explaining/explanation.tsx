import { useCallback } from "react";
import { type Finding, fingerprint, withExplanation } from "../../../checks/finding.ts";
import { useEditing } from "../../../editing/editing-context.tsx";
import { typingChange } from "../../../editing/typing.ts";
import { TextArea } from "../../../ui/text-area.tsx";
import styles from "../findings.module.css";
import { CommentAnswer } from "./comment-answer.tsx";

interface Props {
  finding: Finding;
  /** What the finding is called in the names of its controls. */
  name: string;
  /** It stands beside the field, in the card: its undo leads to the field and not to 审核. */
  isBeside?: boolean;
}

/** What is written to a finding: 出错说明, or to a comment the answer. */
export function Explanation(props: Props) {
  return props.finding.comment === undefined ? <Reason {...props} /> : <CommentAnswer {...props} />;
}

/**
 * 出错说明: the reason why a warning is left as it is. It is stored under the finding's fingerprint, so it is shown while
 * the finding has the same numbers.
 */
function Reason({ finding, name, isBeside = false }: Props) {
  const { editor } = useEditing();
  const print = fingerprint(finding);
  const id = `${isBeside ? "card." : ""}explanation.${print}`;
  const { section, field, label } = finding.place;
  const at = isBeside ? { section, field } : { section: "review" as const, field: id };
  const current = useCallback(() => editor.current().explanations[print] ?? "", [editor, print]);
  return (
    <div className={styles.explanation}>
      <label htmlFor={id}>出错说明</label>
      <TextArea
        id={id}
        rows={1}
        aria-label={`出错说明 ${name}`}
        placeholder="核对无误的，写明原因"
        defaultValue={current()}
        current={current}
        follow={editor.subscribeExternal}
        onChange={(event) =>
          editor.commit(withExplanation(editor.current(), finding, event.target.value), {
            ...typingChange(id, at.section, `修改“${label}”的出错说明`),
            field: at.field,
            origin: "field",
          })
        }
      />
    </div>
  );
}
