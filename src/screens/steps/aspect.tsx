import { type ComponentProps, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useWatch } from "react-hook-form";
import { useDraftField, useTextsForm } from "../../editing/texts-form.tsx";
import { aspectGuidance } from "../../form/aspect-guidance.ts";
import { aspectHeaded } from "../../form/form.ts";
import { chineseNumeral } from "../../lib/chinese-numerals.ts";
import { Button } from "../../ui/button.tsx";
import { focusField } from "../shared/field-focus.ts";
import { TableSentencesButton } from "../table-sentences/table-sentences-button.tsx";
import styles from "./steps.module.css";
import { DraftTextArea } from "./text-field.tsx";

interface Props {
  /** The place among the aspects, from 0; the printed number follows from it. */
  index: number;
  /** The number of aspects. */
  count: number;
  onMove: (to: number) => void;
  /** Takes the text out of a prescribed aspect, which stays. */
  onEmpty: () => void;
  onRemove: () => void;
}

/** One aspect of part one: its heading as it is printed, which can be changed, and its text. */
export function Aspect({ index, count, onMove, onEmpty, onRemove }: Props) {
  const { control } = useTextsForm();
  const path = `overview.aspects.${index}` as const;
  const heading = useWatch({ control, name: `${path}.heading` }) ?? "";
  const [renaming, setRenaming] = useState(heading === "");
  const printed = `（${chineseNumeral(index + 1)}）${heading}`;
  const prescribed = aspectHeaded(heading);
  const guidance = prescribed && aspectGuidance[prescribed.id];
  // Of the headings alone: a key typed in a text draws nothing anew.
  const names = useMemo(
    () => Array.from({ length: count }, (_, at) => `overview.aspects.${at}.heading` as const),
    [count],
  );
  const headings = useWatch({ control, name: names });
  // A second one on the same is the clerk's own.
  const isPrescribed =
    prescribed !== undefined && headings.findIndex((other) => aspectHeaded(other ?? "") === prescribed) === index;
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
          <TableSentencesButton path={`${path}.text`} part="overview" label={printed} />
          <Action
            name={renaming ? "确定标题" : "修改标题"}
            aspect={printed}
            onClick={() => (renaming ? setRenaming(false) : rename())}
            disabled={renaming && heading.trim() === ""}
          />
          <Action name="上移" aspect={printed} disabled={index === 0} onClick={() => onMove(index - 1)} />
          <Action name="下移" aspect={printed} disabled={index === count - 1} onClick={() => onMove(index + 1)} />
        </span>
      </div>
      {guidance && (
        <p id={`${path}-hint`} className={styles.hint}>
          {guidance}
        </p>
      )}
      <DraftTextArea
        path={`${path}.text`}
        part="overview"
        standing={false}
        label={printed}
        rows={4}
        area={{ "aria-label": printed, "aria-describedby": guidance && `${path}-hint` }}
      />
      <span className={styles.aspectEnd}>
        {isPrescribed ? (
          <Action name="清空" aspect={printed} onClick={onEmpty} />
        ) : (
          <Action name="删除" aspect={printed} onClick={onRemove} />
        )}
      </span>
    </section>
  );
}

function Action({ name, aspect, ...button }: { name: string; aspect: string } & ComponentProps<typeof Button>) {
  return (
    <Button look="quiet" aria-label={`${name} ${aspect}`} {...button}>
      {name}
    </Button>
  );
}
