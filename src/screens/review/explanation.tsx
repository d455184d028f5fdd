import { useCallback } from "react";
import { type Finding, fingerprint, withExplanation } from "../../checks/finding.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { typingChange } from "../../editing/texts-form.ts";
import { TextArea } from "../../ui/text-area.tsx";
import styles from "../steps/steps.module.css";

/**
 * 出错说明: the reason why a warning is left as it is. It is stored under the finding's fingerprint, so it is shown while
 * the finding has the same numbers.
 */
export function Explanation({ finding, name }: { finding: Finding; name: string }) {
  const { editor } = useEditing();
  const print = fingerprint(finding);
  const id = `explanation.${print}`;
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
            ...typingChange(id, "review", `修改“${finding.place.label}”的出错说明`),
            origin: "field",
          })
        }
      />
    </div>
  );
}
