import { useTable } from "@tanstack/react-table";
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { SheetCell } from "../document/blocks.ts";
import { useEditing, useHistory } from "../editing/editing-context.tsx";
import type { Cell } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
import { AnnotationDialog } from "./annotation-dialog.tsx";
import { BalanceRows } from "./balance-rows.tsx";
import { RowForms } from "./cell/row-forms.tsx";
import { describeCells } from "./cell-descriptions.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import styles from "./number-table.module.css";
import { features, printedTable } from "./printed-table.tsx";
import { createSelection, currentCell } from "./selection.ts";
import type { CommandResult } from "./table-commands.ts";
import { controlTable } from "./table-control.ts";
import { inputOf } from "./table-paint.ts";
import { TableStatus } from "./table-status.tsx";

interface SheetProps {
  table: TableDef;
  /** Id of the heading that names the table. */
  labelledBy: string;
}

interface Props extends SheetProps {
  /** Whether last year's numbers stand under this year's. */
  withLastYear: boolean;
}

/** An official table, laid out as printed, with a text input in every cell that is entered, behaving as a sheet. */
export function NumberTable({ table, labelledBy, withLastYear }: Props) {
  const { editor, marks } = useEditing();
  const ref = useRef<HTMLTableElement>(null);
  const [selection] = useState(() => createSelection(table));
  const [result, announce] = useState<CommandResult>();
  const { last } = useHistory();
  const [dialog, setDialog] = useState<{ kind: "keys" } | { kind: "annotation"; cell: Cell }>();
  const actions = useMemo(
    () => ({
      annotate: () => {
        const cell = currentCell(selection);
        if (cell) setDialog({ kind: "annotation", cell });
      },
      help: () => setDialog({ kind: "keys" }),
    }),
    [selection],
  );
  useEffect(() => {
    if (!ref.current) return undefined;
    return controlTable(ref.current, { editor, selection, announce, ...actions });
  }, [editor, selection, actions]);
  const descriptions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!descriptions.current) return undefined;
    return describeCells(table, { editor, marks, withLastYear, place: descriptions.current });
  }, [table, editor, marks, withLastYear]);
  const close = () => setDialog(undefined);
  /** Says what came of a command and goes back to the cell it was given at. */
  const conclude = (said: CommandResult | undefined) => {
    inputOf(currentCell(selection))?.focus();
    announce(said);
  };
  return (
    <>
      <Sheet ref={ref} table={table} labelledBy={labelledBy} />
      <div ref={descriptions} hidden />
      <TableStatus
        table={table}
        selection={selection}
        withLastYear={withLastYear}
        result={last ? undefined : result}
        onClose={() => conclude(undefined)}
        onChosen={conclude}
        {...actions}
      />
      {dialog?.kind === "keys" && <KeysDialog onClose={close} />}
      {dialog?.kind === "annotation" && <AnnotationDialog cell={dialog.cell} onClose={close} />}
    </>
  );
}

/** The table itself. It is drawn once; cells, totals and balances follow the draft by themselves. */
const Sheet = memo(function Sheet({
  ref,
  table,
  labelledBy,
}: SheetProps & { ref: RefObject<HTMLTableElement | null> }) {
  const { columns, rows, levels, labels } = printedTable(table);
  const grid = useTable({ features, columns, data: rows });
  const heads = grid.getHeaderGroups().slice(0, levels);
  return (
    <section className={styles.frame} aria-labelledby={labelledBy}>
      <RowForms table={table} />
      <table ref={ref} className={`${styles.table} ${styles[table.id] ?? ""}`} aria-labelledby={labelledBy}>
        <colgroup>
          {grid.getAllLeafColumns().map(({ id, columnDef: { meta } }, at) => (
            <col key={id} className={styles[at < labels ? `heading${at}` : "number"]} data-column={meta?.column} />
          ))}
        </colgroup>
        {levels > 0 && (
          <thead>
            {heads.map(({ id, headers, depth }) => (
              <tr key={id} className={styles[`level${depth}`]}>
                {headers.map((header) => (
                  <grid.FlexRender key={header.id} header={header} />
                ))}
              </tr>
            ))}
          </thead>
        )}
        {alike(grid.getRowModel().rows, ({ original: [first] }) => first?.kind === "heading").map((group) => (
          <tbody key={group[0]?.id}>
            {group.map((row) => (
              <tr key={row.id} className={labelsAlone(row.original, labels) ? styles.strong : undefined}>
                {row.getAllCells().map((cell) => !cell.getIsCovered() && <grid.FlexRender key={cell.id} cell={cell} />)}
              </tr>
            ))}
          </tbody>
        ))}
        {table.relations.length > 0 && <BalanceRows table={table} />}
      </table>
    </section>
  );
});

/** Whether the row's label takes all columns of labels. */
const labelsAlone = ([first]: readonly (SheetCell | undefined)[], labels: number): boolean =>
  first?.kind === "label" && first.colSpan === labels;

/** Neighbours that share a trait, or lack it, in groups. */
function alike<T>(all: readonly T[], trait: (one: T) => boolean): readonly (readonly T[])[] {
  const starts = all.flatMap((one, at) => (at === 0 || trait(one) !== trait(all[at - 1] as T) ? [at] : []));
  return starts.map((start, at) => all.slice(start, starts[at + 1]));
}
