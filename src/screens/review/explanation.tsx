import { useEffect, useRef } from "react";
import { explanationOf, type Finding, fingerprint } from "../../checks/finding.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { typingMergeMs } from "../../editing/texts-form.ts";
import type { Draft } from "../../report/schema.ts";
import { TextArea } from "../../ui/text-area.tsx";
import styles from "../steps/steps.module.css";

function withExplanation(draft: Draft, print: string, text: string): Draft {
  const { [print]: _, ...others } = draft.explanations;
  return { ...draft, explanations: text.trim() === "" ? others : { ...others, [print]: text } };
}

/** 出错说明: why a warning stands all the same. It goes with the finding's numbers, and rests while they are others. */
export function Explanation({ finding, name }: { finding: Finding; name: string }) {
  const { editor } = useEditing();
  const area = useRef<HTMLTextAreaElement>(null);
  const print = fingerprint(finding);
  const id = `explanation.${print}`;
  useEffect(
    () =>
      editor.subscribeExternal(() => {
        const text = editor.current().explanations[print] ?? "";
        if (area.current && area.current.value !== text) area.current.value = text;
      }),
    [editor, print],
  );
  return (
    <div className={styles.explanation}>
      <label htmlFor={id}>出错说明</label>
      <TextArea
        ref={area}
        id={id}
        rows={1}
        aria-label={`出错说明 ${name}`}
        placeholder="核对无误的，写明原因"
        defaultValue={explanationOf(finding, editor.current().explanations) ?? ""}
        follow={editor.subscribeExternal}
        onChange={(event) =>
          editor.commit(withExplanation(editor.current(), print, event.target.value), {
            name: `修改“${finding.place.label}”的出错说明`,
            section: "review",
            field: id,
            origin: "field",
            mergeKey: id,
            mergeWithinMs: typingMergeMs,
          })
        }
      />
    </div>
  );
}
