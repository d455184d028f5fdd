import { useTable } from "@tanstack/react-table";
import { memo, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { SheetCell } from "../document/blocks.ts";
import { useEditing } from "../editing/editing-context.tsx";
import { useLiveTables } from "../editing/live-tables.ts";
import type { Cell } from "../form/cells.ts";
import type { TableDef } from "../form/table.ts";
import { useWindowSize } from "../ui/window-size.ts";
import { AnnotationBubble } from "./annotation/annotation-bubble.tsx";
import { AnnotationDialog } from "./annotation/annotation-dialog.tsx";
import { BalanceRows } from "./balance-rows.tsx";
import { RowForms } from "./cell/row-forms.tsx";
import { describeCells } from "./cell-descriptions.ts";
import { ColumnTabs } from "./column-tabs.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import styles from "./number-table.module.css";
import { drawn, features, printedTable } from "./printed-table.tsx";
import { createSelection, currentCell } from "./selection.ts";
import type { CommandResult } from "./table-commands.ts";
import { controlTable } from "./table-control.ts";
import { inputOf } from "./table-paint.ts";
import { PasteQuestion, StatusLine, TableTools } from "./table-status.tsx";
import { createToldResult } from "./told-result.ts";

interface SheetProps {
  table: TableDef;
  /** Id of the heading that names the table. */
  labelledBy: string;
}

/** The parts of a number table, for the screen to put in their places. */
export interface NumberTableParts {
  /** The official table. */
  readonly sheet: ReactNode;
  /** Buttons for the line of the heading. */
  readonly tools: ReactNode;
  /** Words for the line at the foot. */
  readonly status: ReactNode;
  /** What a paste has to ask or to refuse. */
  readonly question: ReactNode;
}

interface Props extends SheetProps {
  /** Whether last year's numbers stand beside this year's. */
  withLastYear: boolean;
  /** Whether all of the table is to be seen in the window. */
  whole: boolean;
  children: (parts: NumberTableParts) => ReactNode;
}

/** Narrower than this, in px, a table's numbers give room to its labels. */
const tightBelow = 960;

/** Marks a table that has little room, whatever takes it: the window, the list of steps, a column beside it. */
function tightenByWidth(place: HTMLElement): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  const observer = new ResizeObserver(() => place.toggleAttribute("data-tight", place.clientWidth < tightBelow));
  observer.observe(place);
  return () => observer.disconnect();
}

const isNarrow = (): boolean => window.innerWidth < 800;

/** An official table, laid out as printed, with a text input in every cell that is entered, behaving as a sheet. */
export function NumberTable({ table, labelledBy, withLastYear, whole, children }: Props) {
  const { editor } = useEditing();
  const { figures, marks } = useLiveTables();
  useEffect(() => figures.follow(), [figures]);
  const ref = useRef<HTMLTableElement>(null);
  const [selection] = useState(() => createSelection(table));
  const [told] = useState(createToldResult);
  const narrow = useWindowSize(isNarrow);
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
    return controlTable(ref.current, { editor, selection, announce: told.set, ...actions });
  }, [editor, selection, told, actions]);
  const descriptions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!descriptions.current) return undefined;
    return describeCells(table, { editor, marks, withLastYear, place: descriptions.current });
  }, [table, editor, marks, withLastYear]);
  const close = () => setDialog(undefined);
  /** Says what came of a command and goes back to the cell it was given at. */
  const conclude = (said: CommandResult | undefined) => {
    inputOf(currentCell(selection))?.focus();
    told.set(said);
  };
  const closed = () => conclude(undefined);
  const ownTabs = table.bands.length === 1 && table.printed === "down";
  return (
    <>
      {children({
        sheet: (
          <>
            <section
              ref={tightenByWidth}
              className={whole ? `${styles.frame} ${styles.whole}` : styles.frame}
              aria-labelledby={labelledBy}
            >
              {narrow && ownTabs && <ColumnTabs table={table} sheet={ref} selection={selection} />}
              <RowForms table={table} />
              <Sheet ref={ref} table={table} labelledBy={labelledBy} />
            </section>
            <div ref={descriptions} hidden />
            <AnnotationBubble sheet={ref} />
          </>
        ),
        tools: <TableTools selection={selection} {...actions} />,
        status: (
          <StatusLine
            table={table}
            selection={selection}
            withLastYear={withLastYear}
            told={told}
            onTakenBack={closed}
          />
        ),
        question: <PasteQuestion told={told} onClose={closed} onChosen={conclude} />,
      })}
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
    <table
      ref={ref}
      className={`${styles.table} ${styles[table.id] ?? ""}`}
      aria-labelledby={labelledBy}
      spellCheck={false}
    >
      <colgroup>
        {grid.getAllLeafColumns().map(({ id, columnDef: { meta } }, at) => (
          <col key={id} className={styles[at < labels ? `heading${at}` : "number"]} data-column={meta?.column} />
        ))}
      </colgroup>
      {levels > 0 && (
        <thead>
          {heads.map(({ id, headers, depth }) => (
            <tr key={id} className={styles[`level${depth}`]}>
              {headers.map((header) => drawn(header.column.columnDef.header, header.getContext()))}
            </tr>
          ))}
        </thead>
      )}
      {alike(grid.getRowModel().rows, ({ original: [first] }) => first?.kind === "heading").map((group) => (
        <tbody key={group[0]?.id}>
          {group.map((row) => (
            <tr key={row.id} className={looksOf(row.original, rows[row.index + 1], labels)}>
              {row
                .getAllCells()
                .map((cell) => !cell.getIsCovered() && drawn(cell.column.columnDef.cell, cell.getContext()))}
            </tr>
          ))}
        </tbody>
      ))}
      {table.relations.length > 0 && <BalanceRows table={table} />}
    </table>
  );
});

type Places = readonly (SheetCell | undefined)[];

/** A label with more characters than this needs two lines. */
const longLabel = 24;

/** The looks of a row by where its own label stands: whether that is long, and whether a group ends with the row. */
function looksOf(row: Places, next: Places | undefined, labels: number): string {
  const labelAt = (places: Places | undefined) =>
    places?.findIndex((place, at) => at < labels && place?.kind === "label" && place.rowSpan === 1) ?? -1;
  const at = labelAt(row);
  const isLong = (row[at]?.text.length ?? 0) > longLabel;
  const isEnd = labelAt(next) !== at || (next?.some((place) => place !== undefined && place.rowSpan > 1) ?? false);
  return [isLong && styles.long, isEnd && styles.end].filter(Boolean).join(" ");
}

/** Neighbours that share a trait, or lack it, in groups. */
function alike<T>(all: readonly T[], trait: (one: T) => boolean): readonly (readonly T[])[] {
  const starts = all.flatMap((one, at) => (at === 0 || trait(one) !== trait(all[at - 1] as T) ? [at] : []));
  return starts.map((start, at) => all.slice(start, starts[at + 1]));
}
