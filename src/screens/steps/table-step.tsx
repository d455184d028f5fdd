import Maximize from "lucide-react/icons/maximize";
import { type ReactNode, useRef, useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import { applications } from "../../form/applications.ts";
import { type Cell, type CellId, enteredCells } from "../../form/cells.ts";
import { type PartId, tables } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { NumberTable } from "../../grid/number-table.tsx";
import { blankCells, shownText, withTexts } from "../../report/cell-entry.ts";
import { Button } from "../../ui/button.tsx";
import { PassingReceipt } from "../../ui/passing/passing-receipt.tsx";
import { LastYearBar } from "../last-year/last-year-bar.tsx";
import { useLastYearShown } from "../last-year/last-year-shown.ts";
import { noticeHint } from "../notice/lazy-hint.ts";
import { RegisterButton } from "../register/register-button.tsx";
import { focusField } from "../shared/field-focus.ts";
import { Lazy } from "../shared/lazy.tsx";
import { StepBody } from "../shared/step-body.tsx";
import { useViewChoice, wholeSheet } from "../shared/view-choice.ts";
import styles from "./steps.module.css";

/** The blank cells that were filled with 0. */
interface Fill {
  /** The printed name of the table or of its row that they are in. */
  readonly place: string;
  readonly cells: readonly Cell[];
}

/** The name of the change that puts the numbers of a register into the table. */
const registerChange = "采用台账的数";

interface Props {
  table: TableDef;
  /** Id of the heading that names the table. */
  labelledBy: string;
  /** What the wizard has to offer beside the heading. */
  tools: ReactNode;
}

/** 二, 三 and 四: the official table, and the button for an organ that has nothing to enter in it. */
export function TableStep({ table, labelledBy, tools }: Props) {
  const { editor } = useEditing();
  const [filled, setFilled] = useState<Fill>();
  const [counted, setCounted] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const withLastYear = useLastYearShown();
  const whole = useViewChoice(wholeSheet) ?? false;
  const hasWhole = table.printed === "down" && table.relations.length > 0;
  const cells = enteredCells(table);
  const rows = table.printed === "across" ? table.bands.flatMap((band) => band.rows) : [];
  const commit = (name: string, changed: readonly Cell[], text: string) =>
    editor.commit(withTexts(editor.current(), new Map(changed.map((cell) => [cell.id, text]))), {
      name,
      section: (changed[0]?.table ?? table).id as PartId,
      field: changed[0]?.id ?? table.id,
    });
  const fill = (place: string, among: readonly Cell[]) => {
    const blank = blankCells(editor.current(), among);
    commit(`${place} 本项无数据`, blank, "0");
    setFilled({ place, cells: blank });
  };
  const isAll = (among: readonly Cell[], ...texts: readonly string[]) =>
    among.every((cell) => texts.includes(shownText(editor.current(), cell)));
  /** Of an organ that has nothing in this table, the others of which nothing was said yet. */
  const others =
    filled?.place === table.name && isAll(cells, "0") && editor.current().rounds?.part === undefined
      ? tables.filter((other) => !isAll(enteredCells(other), "0") && isAll(enteredCells(other), "", "0"))
      : [];
  const inOthers = others.map(({ name }) => name).join("、");
  const empty = (fill: Fill) => {
    const zeros = fill.cells.filter((cell) => shownText(editor.current(), cell) === "0");
    commit("撤销填 0", zeros, "");
    setFilled(undefined);
    button.current?.focus();
  };
  const takeCounted = (texts: ReadonlyMap<CellId, string>, receipt: string) => {
    const [first = table.id] = texts.keys();
    const change = { name: registerChange, section: table.id as PartId, field: first };
    editor.commit(withTexts(editor.current(), texts), change);
    setCounted(receipt);
  };
  const takeBack = () => {
    if (editor.history().undo?.name === registerChange) editor.undo();
    setCounted(undefined);
    focusField(cells[0]?.id ?? table.id);
  };
  return (
    <NumberTable
      key={table.id}
      table={table}
      labelledBy={labelledBy}
      withLastYear={withLastYear}
      whole={hasWhole && whole}
    >
      {(parts) => (
        <StepBody
          look="table"
          tools={
            <>
              <Button
                ref={button}
                look="tool"
                title={`把${table.name}中的空格填 0，已填的不变`}
                onClick={() => fill(table.name, cells)}
              >
                本项无数据
              </Button>
              {table === applications && <RegisterButton onTake={takeCounted} />}
              <LastYearBar table={table} />
              {tools}
              {parts.tools}
              {hasWhole && (
                <Button
                  look="tool"
                  className={styles.whole}
                  aria-pressed={whole}
                  title={whole ? "恢复原来的大小" : "在窗口中显示整个表"}
                  onClick={() => wholeSheet.set(!whole)}
                >
                  <Maximize />
                  全表
                </Button>
              )}
            </>
          }
          status={
            <>
              <span role="status" aria-label="填 0 结果">
                {filled && (
                  <FillReceipt
                    key={filled.place}
                    fill={filled}
                    others={inOthers}
                    onOthers={() => {
                      fill(inOthers, others.flatMap(enteredCells));
                      button.current?.focus();
                    }}
                    onUndo={() => empty(filled)}
                    onGone={() => setFilled(undefined)}
                  />
                )}
              </span>
              <span role="status" aria-label="台账计数结果">
                {counted !== undefined && (
                  <PassingReceipt undo={{ name: "撤销台账计数", act: takeBack }} onGone={() => setCounted(undefined)}>
                    {counted}
                  </PassingReceipt>
                )}
              </span>
              {parts.status}
            </>
          }
          question={parts.question}
        >
          <Lazy from={noticeHint} props={{ path: table.id, label: table.name }} isQuiet />
          {parts.sheet}
          {rows.length > 0 && (
            <p className={styles.rows}>
              {rows.map(({ id, label }) => (
                <Button
                  key={id}
                  look="quiet"
                  title={`把${label}的空格填 0，已填的不变`}
                  onClick={() =>
                    fill(
                      label,
                      cells.filter(({ row }) => row.id === id),
                    )
                  }
                >
                  {label} 本项无数据
                </Button>
              ))}
            </p>
          )}
        </StepBody>
      )}
    </NumberTable>
  );
}

interface FillProps {
  fill: Fill;
  /** The tables in which 0 may be filled in likewise, by name; empty where there are none. */
  others: string;
  onOthers: () => void;
  onUndo: () => void;
  onGone: () => void;
}

function FillReceipt({ fill: { place, cells }, others, onOthers, onUndo, onGone }: FillProps) {
  if (cells.length === 0) return <PassingReceipt onGone={onGone}>{place}没有空格，未作改动。</PassingReceipt>;
  return (
    <PassingReceipt undo={{ name: "撤销填 0", act: onUndo }} onGone={onGone}>
      已在{place}的 {cells.length} 个空格中填 0。
      {others !== "" && (
        <Button look="plain" className={styles.others} onClick={onOthers}>
          {others}也填 0
        </Button>
      )}
    </PassingReceipt>
  );
}
