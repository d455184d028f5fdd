import { useCallback, useState, useSyncExternalStore } from "react";
import { useEditing, useHistory } from "../editing/editing-context.tsx";
import type { TableDef } from "../form/table.ts";
import { endAll } from "../lib/listen.ts";
import { yearBefore, yearOnYearAt } from "../report/across-years.ts";
import { type Draft, valuesOf } from "../report/schema.ts";
import { printTotal, totalOf } from "../report/totals.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useAnnouncement, useText } from "../ui/set-text.ts";
import { yearOnYearWords } from "./cell-descriptions.ts";
import { sumsChangedIn } from "./changed-sums.ts";
import { PasteChoices } from "./pasting/paste-choices.tsx";
import { currentCell, isMany, type SelectionStore, selectedCells } from "./selection.ts";
import type { CommandResult } from "./table-commands.ts";
import styles from "./table-status.module.css";

/** "已选 3 行 2 列，合计 25": what is selected, in words; numbers of different units are not added up. */
function selectionWords(draft: Draft, selection: SelectionStore): string {
  const cells = selectedCells(selection);
  const all = cells.flat();
  const [first] = all;
  if (!first) return "";
  const size = `已选 ${cells.length} 行 ${Math.max(...cells.map((row) => row.length))} 列`;
  const total = totalOf(
    valuesOf(draft, first.table),
    all.map((cell) => cell.id),
    first.column.unit,
  );
  const oneUnit = all.every((cell) => cell.column.unit === first.column.unit);
  return [size, oneUnit && `合计 ${printTotal(total)}`, `计数 ${total.filled}`].filter(Boolean).join("，");
}

/** The name of the current cell, and what it was last year. */
function cellWords(draft: Draft, selection: SelectionStore, withLastYear: boolean): string {
  const cell = currentCell(selection);
  if (!cell) return "单击或按 Tab 进入表格，可以整块粘贴";
  const last = withLastYear ? yearBefore(draft) : undefined;
  const compared = last && yearOnYearAt(draft, last, cell);
  return compared ? `${cell.name}（${yearOnYearWords(compared)}）` : cell.name;
}

/** After a pause in typing as long as nobody makes within a number, in ms. */
const calmMs = 1000;

interface Props {
  table: TableDef;
  selection: SelectionStore;
  withLastYear: boolean;
  /** Of the last command; undefined once something else was done. */
  result: CommandResult | undefined;
  onClose: () => void;
  /** Called with what came of a choice of places; undefined where none was taken. */
  onChosen: (result: CommandResult | undefined) => void;
  annotate: () => void;
  help: () => void;
}

/** Below the table: the cell in focus, what is selected and what it adds up to, and what a paste came to. */
export function TableStatus({ table, selection, withLastYear, result, onClose, onChosen, annotate, help }: Props) {
  const { editor, figures } = useEditing();
  const { undo } = useHistory();
  const { subscribe } = selection;
  // Only the last change can be taken back from its receipt.
  const receipt = { onClose, undo: result?.change && result.change.name === undo?.name ? editor.undo : undefined };
  const none = useSyncExternalStore(subscribe, () => selection.get() === undefined);
  const many = useSyncExternalStore(subscribe, () => isMany(selection.get()));
  const words = useCallback(
    () => cellWords(editor.settledDraft(), selection, withLastYear),
    [editor, selection, withLastYear],
  );
  const either = useCallback(
    (listener: () => void) => endAll([subscribe(listener), editor.subscribeSettled(listener)]),
    [subscribe, editor],
  );
  const cell = useText(either, words);
  const [changedSums] = useState(() => sumsChangedIn(table, figures));
  const sums = useAnnouncement(editor.subscribeSettled, changedSums, calmMs);
  return (
    <div className={styles.status}>
      <p ref={sums} role="status" aria-label="总计变化" className="visually-hidden" />
      <div role="status" aria-label="粘贴结果">
        {result && !result.refused && !result.choices && <Receipt result={result} {...receipt} />}
      </div>
      <div role="alert" aria-label="粘贴被拒绝">
        {result?.refused && <Receipt result={result} {...receipt} />}
      </div>
      {result?.choices && <PasteChoices text={result.text} choices={result.choices} onDone={onChosen} />}
      <div className={styles.line}>
        <span ref={cell} className={styles.cell} />
        <span role="status" aria-label="所选范围" className={styles.sum}>
          {many && <Sum selection={selection} />}
        </span>
        {/* Pressed with the mouse, these leave focus in the cell. */}
        <Button
          look="quiet"
          title="Ctrl+."
          disabled={none}
          onMouseDown={(event) => event.preventDefault()}
          onClick={annotate}
        >
          附注
        </Button>
        <Button look="quiet" title="? 或 F1" onMouseDown={(event) => event.preventDefault()} onClick={help}>
          按键
        </Button>
      </div>
    </div>
  );
}

function Sum({ selection }: { selection: SelectionStore }) {
  const { editor } = useEditing();
  const draft = useSyncExternalStore(editor.subscribe, editor.current);
  useSyncExternalStore(selection.subscribe, selection.get);
  return selectionWords(draft, selection);
}

interface ReceiptProps {
  result: CommandResult;
  onClose: () => void;
  /** Takes the change back; absent where it cannot be. */
  undo: (() => void) | undefined;
}

function Receipt({ result, onClose, undo }: ReceiptProps) {
  return (
    <Notice tone={result.refused ? "error" : "plain"}>
      <span>{result.text}</span>
      {undo && (
        <Button
          look="quiet"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            undo();
            onClose();
          }}
        >
          撤销
        </Button>
      )}
      <Button look="quiet" onMouseDown={(event) => event.preventDefault()} onClick={onClose}>
        知道了
      </Button>
    </Notice>
  );
}
