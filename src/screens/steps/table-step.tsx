import { type ReactNode, useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import { type Cell, enteredCells } from "../../form/cells.ts";
import type { PartId } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { NumberTable } from "../../grid/number-table.tsx";
import { blankCells, shownText, withTexts } from "../../report/cell-entry.ts";
import { Button } from "../../ui/button.tsx";
import { LastYearBar } from "../last-year/last-year-bar.tsx";
import { useLastYearShown } from "../last-year/last-year-shown.ts";
import { StepBody } from "../shared/step-body.tsx";
import styles from "./steps.module.css";

/** The blank cells that were filled with 0. */
interface Fill {
  /** The printed name of the table or of its row that they are in. */
  readonly place: string;
  readonly cells: readonly Cell[];
}

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
  const withLastYear = useLastYearShown();
  const cells = enteredCells(table);
  const rows = table.printed === "across" ? table.bands.flatMap((band) => band.rows) : [];
  const commit = (name: string, changed: readonly Cell[], text: string) =>
    editor.commit(withTexts(editor.current(), new Map(changed.map((cell) => [cell.id, text]))), {
      name,
      section: table.id as PartId,
      field: changed[0]?.id ?? table.id,
    });
  const fill = (place: string, among: readonly Cell[]) => {
    const blank = blankCells(editor.current(), among);
    commit(`${place} 本项无数据`, blank, "0");
    setFilled({ place, cells: blank });
  };
  const empty = (fill: Fill) => {
    const zeros = fill.cells.filter((cell) => shownText(editor.current(), cell) === "0");
    commit("撤销填 0", zeros, "");
    setFilled(undefined);
  };
  return (
    <StepBody
      tools={
        <>
          <Button
            look="tool"
            title={`把${table.name}中的空格填 0，已填的不变。`}
            onClick={() => fill(table.name, cells)}
          >
            本项无数据
          </Button>
          {tools}
        </>
      }
    >
      <div className={styles.tableStep}>
        <div className={styles.tableActions}>
          {rows.map(({ id, label }) => {
            const own = cells.filter(({ row }) => row.id === id);
            return (
              <Button key={id} look="quiet" onClick={() => fill(label, own)}>
                {label} 本项无数据
              </Button>
            );
          })}
          <div role="status" className={styles.filled}>
            {filled && <FillNotice fill={filled} onUndo={() => empty(filled)} />}
          </div>
        </div>
        <LastYearBar table={table} />
        <NumberTable key={table.id} table={table} labelledBy={labelledBy} withLastYear={withLastYear} />
      </div>
    </StepBody>
  );
}

function FillNotice({ fill: { place, cells }, onUndo }: { fill: Fill; onUndo: () => void }) {
  if (cells.length === 0) return <span>{place}没有空格，未作改动。</span>;
  return (
    <>
      <span>
        已在{place}的 {cells.length} 个空格中填 0。
      </span>
      <Button look="quiet" onClick={onUndo}>
        撤销填 0
      </Button>
    </>
  );
}
