import { useState } from "react";
import { flushSync } from "react-dom";
import { useWatch } from "react-hook-form";
import { useDraftField, useEditing } from "../../editing/editing-context.tsx";
import { aspectHeaded } from "../../form/form.ts";
import { chineseNumeral } from "../../lib/chinese-numerals.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { LastYearText, useTextWithLastYear } from "../last-year/last-year-text.tsx";
import { focusField } from "../shared/field-focus.ts";
import styles from "./steps.module.css";
import { useMarks } from "./text-marks.ts";

interface Props {
  /** The place among the aspects, from 0; the printed number follows from it. */
  index: number;
  /** The number of aspects. */
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One aspect of part one: its heading as it is printed, which can be changed, and its text. */
export function Aspect({ index, count, onMove, onRemove }: Props) {
  const { editor, form } = useEditing();
  const path = `overview.aspects.${index}` as const;
  const heading = useWatch({ control: form.control, name: `${path}.heading` }) ?? "";
  const [renaming, setRenaming] = useState(heading === "");
  const printed = `（${chineseNumeral(index + 1)}）${heading}`;
  const guidance = aspectHeaded(heading)?.guidance;
  const beside = useTextWithLastYear(`${path}.text`, "overview", false);
  const marked = useMarks(beside);
  const headingField = useDraftField(`${path}.heading`);
  const rename = () => {
    flushSync(() => setRenaming(true));
    focusField(`${path}.heading`);
  };
  return (
    <section className={styles.aspect}>
      <div className={styles.aspectHead}>
        {renaming ? (
          <input
            {...headingField}
            type="text"
            className={styles.headingInput}
            aria-label={`第 ${index + 1} 个方面的标题`}
            placeholder="标题，例如：政务公开培训"
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing && heading.trim()) {
                // The input with the focus leaves the page.
                focusField(`${path}.text`);
                setRenaming(false);
              }
            }}
          />
        ) : (
          <label htmlFor={`${path}.text`} className={styles.aspectTitle}>
            {printed}
          </label>
        )}
        <span className={styles.aspectActions}>
          <Button
            look="quiet"
            aria-label={`${renaming ? "确定标题" : "修改标题"} ${printed}`}
            onClick={() => (renaming ? setRenaming(false) : rename())}
            disabled={renaming && heading.trim() === ""}
          >
            {renaming ? "确定标题" : "修改标题"}
          </Button>
          <Button look="quiet" aria-label={`上移 ${printed}`} disabled={index === 0} onClick={() => onMove(index - 1)}>
            上移
          </Button>
          <Button
            look="quiet"
            aria-label={`下移 ${printed}`}
            disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          >
            下移
          </Button>
          <Button look="quiet" aria-label={`删除 ${printed}`} onClick={onRemove}>
            删除
          </Button>
        </span>
      </div>
      {guidance && (
        <p id={`${path}-hint`} className={styles.hint}>
          {guidance}
        </p>
      )}
      <TextArea
        {...useDraftField(`${path}.text`)}
        follow={editor.subscribeExternal}
        rows={4}
        marked={marked}
        aria-label={printed}
        aria-describedby={guidance ? `${path}-hint` : undefined}
      />
      <LastYearText beside={beside} label={printed} />
    </section>
  );
}
