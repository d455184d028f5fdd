import { useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import { type Cell, enteredCells } from "../../form/cells.ts";
import type { PartId } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { NumberTable } from "../../grid/number-table.tsx";
import { blankCells, shownText, withTexts } from "../../report/cell-entry.ts";
import { Button } from "../../ui/button.tsx";
import { LastYearBar } from "../last-year/last-year-bar.tsx";
import { useLastYearShown } from "../last-year/last-year-shown.ts";
import styles from "./steps.module.css";

interface Fill {
  /** What was filled, in words. */
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** 二, 三 and 四: the official table, and the button for an organ that has nothing to enter in it. */
export function TableStep({ table, labelledBy }: { table: TableDef; labelledBy: string }) {
  const { editor } = useEditing();
  const [filled, setFilled] = useState<Fill>();
  const withLastYear = useLastYearShown();
  const cells = enteredCells(table);
  const blocks = table.printed === "across" ? table.bands.flatMap((band) => band.rows) : [];
  const put = (text: string, among: readonly Cell[], name: string) =>
    editor.commit(withTexts(editor.current(), new Map(among.map((cell) => [cell.id, text]))), {
      name,
      section: table.id as PartId,
      field: among[0]?.id ?? table.id,
    });
  const fill = (name: string, among: readonly Cell[]) => {
    const blank = blankCells(editor.current(), among);
    put("0", blank, `${name} 本项无数据`);
    setFilled({ name, cells: blank });
  };
  const undo = () => {
    const zeros = filled?.cells.filter((cell) => shownText(editor.current(), cell) === "0") ?? [];
    put("", zeros, "撤销填 0");
    setFilled(undefined);
  };
  return (
    <div className={styles.tableStep}>
      <div className={styles.tableActions}>
        <Button onClick={() => fill(table.name, cells)}>本项无数据</Button>
        <span className={styles.hint}>把{table.name}中的空格填 0，已填的不变。</span>
        {blocks.map((row) => (
          <Button
            key={row.id}
            look="quiet"
            onClick={() =>
              fill(
                row.label,
                cells.filter((cell) => cell.row.id === row.id),
              )
            }
            aria-label={`${row.label} 本项无数据`}
          >
            {row.label}无数据
          </Button>
        ))}
        <div role="status" className={styles.filled}>
          {filled && <FillNotice fill={filled} onUndo={undo} />}
        </div>
      </div>
      <LastYearBar table={table} />
      <NumberTable key={table.id} table={table} labelledBy={labelledBy} withLastYear={withLastYear} />
    </div>
  );
}

function FillNotice({ fill, onUndo }: { fill: Fill; onUndo: () => void }) {
  if (fill.cells.length === 0) return <span>{fill.name}没有空格，未作改动。</span>;
  return (
    <>
      <span>
        已在{fill.name}的 {fill.cells.length} 个空格中填 0。
      </span>
      <Button look="quiet" onClick={onUndo}>
        撤销填 0
      </Button>
    </>
  );
}
