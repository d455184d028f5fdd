import { type MouseEvent, type RefCallback, useCallback, useState, useSyncExternalStore } from "react";
import { useEditing, useHistory } from "../editing/editing-context.tsx";
import { useLiveTables } from "../editing/live-tables.ts";
import type { TableDef } from "../form/table.ts";
import { endAll } from "../lib/listen.ts";
import { yearOnYearAt } from "../report/across-years.ts";
import { type Draft, valuesOf, yearBefore } from "../report/schema.ts";
import { printTotal, totalOf } from "../report/totals.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PassingReceipt } from "../ui/passing/passing-receipt.tsx";
import { setAttribute, setText, useAnnouncement } from "../ui/set-text.ts";
import { yearOnYearWords } from "./cell-descriptions.ts";
import { sumsChangedIn } from "./changed-sums.ts";
import { PasteChoices } from "./pasting/paste-choices.tsx";
import { currentCell, isMany, type SelectionStore, selectedCells } from "./selection.ts";
import type { CommandResult } from "./table-commands.ts";
import styles from "./table-status.module.css";
import { type ToldResult, useToldResult } from "./told-result.ts";

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

/** "最大 16，上年合计 71": what else is to know of selected numbers of one unit; nothing of blanks alone. */
function beyondTheSum(draft: Draft, selection: SelectionStore, withLastYear: boolean): string {
  const all = selectedCells(selection).flat();
  const [first] = all;
  if (!first || all.some((cell) => cell.column.unit !== first.column.unit)) return "";
  const ids = all.map((cell) => cell.id);
  const each = ids.map((id) => totalOf(valuesOf(draft, first.table), [id], first.column.unit));
  const [most] = each.filter(({ filled }) => filled > 0).sort((a, b) => (a.units < b.units ? 1 : -1));
  const last = withLastYear ? yearBefore(draft) : undefined;
  const before = last && totalOf(valuesOf(last, first.table), ids, first.column.unit);
  return [most && `最大 ${printTotal(most)}`, before && before.filled > 0 && `上年合计 ${printTotal(before)}`]
    .filter(Boolean)
    .join("，");
}

/** The name of the current cell in two parts, its row and its column, and what it was last year. */
function cellWords(draft: Draft, selection: SelectionStore, withLastYear: boolean): readonly string[] {
  const cell = currentCell(selection);
  if (!cell) return ["单击或按 Tab 进入表格，可以整块粘贴", "", ""];
  const last = withLastYear ? yearBefore(draft) : undefined;
  const compared = last && yearOnYearAt(draft, last, cell);
  const { name, column } = cell;
  return [name.slice(0, -column.label.length), column.label, compared ? `（${yearOnYearWords(compared)}）` : ""];
}

/** After a pause in typing as long as nobody makes within a number, in ms. */
const calmMs = 1000;

interface LineProps {
  table: TableDef;
  selection: SelectionStore;
  withLastYear: boolean;
  told: ToldResult;
  /** Called once the change that a receipt tells of was taken back from there. */
  onTakenBack: () => void;
}

/** In the line at the foot: what came of a command, else what is selected and adds up to, else the cell in focus. */
export function StatusLine({ table, selection, withLastYear, told, onTakenBack }: LineProps) {
  const { editor } = useEditing();
  const { figures } = useLiveTables();
  const { undo } = useHistory();
  const { subscribe } = selection;
  const many = useSyncExternalStore(subscribe, () => isMany(selection.get()));
  const words = useCallback(
    () => cellWords(editor.settledDraft(), selection, withLastYear),
    [editor, selection, withLastYear],
  );
  const either = useCallback(
    (listener: () => void) => endAll([subscribe(listener), editor.subscribeSettled(listener)]),
    [subscribe, editor],
  );
  const cell = useCallback<RefCallback<Element>>(
    (place) => {
      if (!place) return undefined;
      // Last year gives way first where there is no room, then the row; all is whole in the title.
      const write = () => {
        const said = words();
        for (const [at, part] of place.querySelectorAll("[data-words]").entries()) setText(part, said[at] ?? "");
        setAttribute(place, "title", said.join(""));
      };
      write();
      return either(write);
    },
    [either, words],
  );
  const [changedSums] = useState(() => sumsChangedIn(table, figures));
  const sums = useAnnouncement(editor.subscribeSettled, changedSums, calmMs);
  const result = useToldResult(told);
  const done = result && !result.refused && !result.choices ? result : undefined;
  // Only the last change can be taken back from its receipt.
  const takesBack = done?.change && done.change.name === undo?.name;
  const takeBack = () => {
    editor.undo();
    onTakenBack();
  };
  return (
    <>
      <p ref={sums} role="status" aria-label="总计变化" className="visually-hidden" />
      <div role="status" aria-label="粘贴结果" className={styles.told} title={done?.text}>
        {done && (
          <PassingReceipt
            key={done.text}
            undo={takesBack ? { name: "撤销", act: takeBack } : undefined}
            onGone={() => told.set(undefined)}
          >
            {done.text}
          </PassingReceipt>
        )}
      </div>
      <span className={many ? styles.range : styles.single} data-range={many || undefined} hidden={done !== undefined}>
        <span role="status" aria-label="所选范围" className={styles.sum}>
          {many && <Sum selection={selection} />}
        </span>
        {many && (
          <span className={styles.beyond}>
            <BeyondTheSum selection={selection} withLastYear={withLastYear} />
          </span>
        )}
      </span>
      <span ref={cell} className={styles.cell} hidden={done !== undefined || many}>
        <span className={styles.name}>
          <span data-words className={styles.row} />
          <span data-words className={styles.column} />
        </span>
        <span data-words />
      </span>
    </>
  );
}

interface QuestionProps {
  told: ToldResult;
  onClose: () => void;
  /** Called with what came of a choice of places; undefined where none was taken. */
  onChosen: (result: CommandResult | undefined) => void;
}

/** Below the sheet: why a paste was refused, or the places of which the clerk is to choose one; both stay until answered. */
export function PasteQuestion({ told, onClose, onChosen }: QuestionProps) {
  const result = useToldResult(told);
  return (
    <>
      <div role="alert" aria-label="粘贴被拒绝">
        {result?.refused && (
          <Notice tone="error">
            <span>{result.text}</span>
            <Button look="quiet" onMouseDown={(event) => event.preventDefault()} onClick={onClose}>
              知道了
            </Button>
          </Notice>
        )}
      </div>
      {result?.choices && <PasteChoices text={result.text} choices={result.choices} onDone={onChosen} />}
    </>
  );
}

interface ToolProps {
  selection: SelectionStore;
  annotate: () => void;
  help: () => void;
}

/** The tools of a table: pressed with the mouse, they leave the focus in the cell. */
export function TableTools({ selection, annotate, help }: ToolProps) {
  const none = useSyncExternalStore(selection.subscribe, () => selection.get() === undefined);
  const stay = (event: MouseEvent) => event.preventDefault();
  return (
    <>
      <Button look="tool" title="Ctrl+." disabled={none} onMouseDown={stay} onClick={annotate}>
        附注
      </Button>
      <Button look="tool" title="? 或 F1" className={styles.keysButton} onMouseDown={stay} onClick={help}>
        按键
      </Button>
    </>
  );
}

function Sum({ selection }: { selection: SelectionStore }) {
  const { editor } = useEditing();
  const draft = useSyncExternalStore(editor.subscribe, editor.current);
  useSyncExternalStore(selection.subscribe, selection.get);
  return selectionWords(draft, selection);
}

function BeyondTheSum({ selection, withLastYear }: Pick<LineProps, "selection" | "withLastYear">) {
  const { editor } = useEditing();
  const draft = useSyncExternalStore(editor.subscribe, editor.current);
  useSyncExternalStore(selection.subscribe, selection.get);
  return beyondTheSum(draft, selection, withLastYear);
}
