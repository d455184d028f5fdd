import { useEffect, useRef, useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import { type CellId, cellById } from "../../form/cells.ts";
import { shownText } from "../../report/cell-entry.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { CommandResult, PasteChoice } from "../table-commands.ts";
import { inputOf, showText } from "../table-paint.ts";
import styles from "../table-status.module.css";

/** Shows in the cells of a table what pasting would put there, without changing the draft. Returns what takes it off again. */
function showOffer(texts: ReadonlyMap<CellId, string>, own: (id: CellId) => string): () => void {
  const inputs = [...texts].flatMap(([id, text]) => {
    const input = inputOf(cellById(id));
    return input ? [{ id, input, text }] : [];
  });
  for (const { input, text } of inputs) {
    showText(input, text);
    input.toggleAttribute("data-offered", true);
  }
  inputs[0]?.input.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  return () => {
    for (const { id, input } of inputs) {
      showText(input, own(id));
      input.removeAttribute("data-offered");
    }
  };
}

interface Props {
  text: string;
  choices: readonly PasteChoice[];
  /** Called with what came of the choice; undefined where none was taken. */
  onDone: (result: CommandResult | undefined) => void;
}

/** Asks where pasted numbers belong: the sheet shows the choice that is pointed at or in focus, as it would become. */
export function PasteChoices({ text, choices, onDone }: Props) {
  const { editor } = useEditing();
  const [at, point] = useState(0);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    const choice = choices[at];
    if (!choice) return undefined;
    return showOffer(choice.texts, (id) => {
      const cell = cellById(id);
      return cell ? shownText(editor.current(), cell) : "";
    });
  }, [choices, at, editor]);
  return (
    <fieldset
      className={styles.ask}
      aria-label="粘贴到哪里"
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone(undefined);
      }}
    >
      <Notice tone="warning" role="alert">
        <span>{text}</span>
        <span className={styles.choices}>
          {choices.map(({ where, take }, index) => (
            <Button
              key={where}
              ref={index === 0 ? first : undefined}
              aria-pressed={index === at}
              onFocus={() => point(index)}
              onMouseEnter={() => point(index)}
              onClick={() => onDone(take())}
            >
              {where}
            </Button>
          ))}
          <Button look="quiet" onClick={() => onDone(undefined)}>
            取消
          </Button>
        </span>
      </Notice>
    </fieldset>
  );
}
