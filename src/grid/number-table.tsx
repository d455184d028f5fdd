import { useTable } from "@tanstack/react-table";
import { type FormEvent, Fragment, memo, useEffect, useMemo, useRef } from "react";
import { enterText, shownText } from "../editing/cell-entry.ts";
import { useEditing } from "../editing/editing-context.tsx";
import { createLiveFigures, type LiveFigures } from "../editing/live-figures.ts";
import { type Cell, cellById } from "../form/cells.ts";
import type { Band, TableDef } from "../form/table.ts";
import { BalanceRows } from "./balance-rows.tsx";
import { CellInput } from "./cell-input.tsx";
import { type Content, features, layoutOf, type PrintedRow, stretched } from "./layout.ts";
import styles from "./number-table.module.css";
import { TotalOutput } from "./total-output.tsx";

interface Props {
  table: TableDef;
  /** Id of the heading that names the table. */
  labelledBy: string;
}

/** An official table, laid out as printed, with a text input in every cell that is entered. */
export function NumberTable({ table, labelledBy }: Props) {
  const editing = useEditing();
  const { form, live } = editing;
  const ref = useRef<HTMLTableElement>(null);
  const figures = useMemo(() => createLiveFigures(live, table), [live, table]);

  useEffect(
    () => live.subscribe(() => showElsewhereChanged(ref.current, (cell) => shownText(live.current(), cell.id))),
    [live],
  );

  const enter = (event: FormEvent<HTMLTableElement>) => {
    const input = event.target as HTMLInputElement;
    const cell = cellById(input.dataset.cell ?? "");
    const composing = (event.nativeEvent as InputEvent).isComposing;
    if (cell && !composing) enterText(form, cell, input.value);
  };
  const leave = (event: FormEvent<HTMLTableElement>) => {
    const input = event.target as HTMLInputElement;
    const cell = cellById(input.dataset.cell ?? "");
    if (cell) input.value = shownText(live.current(), cell.id);
  };

  const widest = Math.max(...table.bands.map((band) => band.columns.length));
  const widths = columnKinds(table, widest);
  return (
    <div className={styles.frame}>
      <table
        ref={ref}
        className={`${styles.table} ${styles[table.id] ?? ""}`}
        aria-labelledby={labelledBy}
        onInput={enter}
        onCompositionEnd={enter}
        onBlur={leave}
      >
        <colgroup>
          {widths.map((kind) => (
            <col key={kind.key} className={styles[kind.look]} />
          ))}
        </colgroup>
        {table.bands.map((band) => (
          <BandRows key={band.rows[0]?.id} table={table} band={band} widest={widest} figures={figures} />
        ))}
        {table.relations.length > 0 && <BalanceRows table={table} figures={figures} />}
      </table>
    </div>
  );
}

/** The printed columns from left to right: row headings by level, then numbers. */
function columnKinds(table: TableDef, widest: number): { key: string; look: string }[] {
  const lines = table.bands.flatMap((band) => band.rows);
  const isAcross = table.printed === "across";
  const headings = isAcross ? 0 : Math.max(...lines.map((line) => (line.under?.length ?? 0) + 1));
  const numbers = isAcross ? lines.length * widest : widest;
  return [
    ...Array.from({ length: headings }, (_, level) => ({ key: `heading${level}`, look: `heading${level}` })),
    ...Array.from({ length: numbers }, (_, at) => ({ key: `number${at}`, look: "number" })),
  ];
}

/** Copies into the inputs what was not typed in them: a fill, an undo, another report. Never into the one in use. */
function showElsewhereChanged(table: HTMLTableElement | null, textOf: (cell: Cell) => string): void {
  for (const input of table?.querySelectorAll<HTMLInputElement>("input[data-cell]") ?? []) {
    const cell = cellById(input.dataset.cell ?? "");
    if (cell && input !== document.activeElement && input.value !== textOf(cell)) input.value = textOf(cell);
  }
}

interface BandProps {
  table: TableDef;
  band: Band;
  /** Columns of the widest band, which all bands fill. */
  widest: number;
  figures: LiveFigures;
}

const BandRows = memo(function BandRows({ table, band, widest, figures }: BandProps) {
  const layout = useMemo(() => layoutOf(table, band), [table, band]);
  const grid = useTable<typeof features, PrintedRow>({
    features,
    columns: layout.columns,
    data: layout.rows,
    getRowId: (row) => row.id,
  });
  const headerGroups = grid.getHeaderGroups();
  const share = widest / band.columns.length;
  const valueSpan = table.printed === "down" ? share : 1;
  const Head = table.bands.length === 1 ? "thead" : "tbody";
  return (
    <>
      <Head>
        {band.heading && (
          <tr>
            <th scope="colgroup" colSpan={layout.headingColumns + widest} className={styles.band}>
              {band.heading}
            </th>
          </tr>
        )}
        {headerGroups.map((group, level) => (
          <tr key={group.id} className={styles[`level${level}`]}>
            {level === 0 && table.corner && (
              <th colSpan={layout.headingColumns} rowSpan={headerGroups.length} className={styles.corner}>
                {table.corner}
              </th>
            )}
            {group.headers.map((header) => {
              const word = header.column.columnDef.header;
              const isRowHeading = header.column.id.startsWith("heading");
              if (isRowHeading || header.rowSpan === 0 || word === stretched) return null;
              const covers = header.subHeaders.some((sub) => sub.column.columnDef.header === stretched) ? 1 : 0;
              return (
                <th
                  key={header.id}
                  scope={header.colSpan > 1 ? "colgroup" : "col"}
                  colSpan={header.colSpan * valueSpan}
                  rowSpan={header.rowSpan + covers}
                >
                  <grid.FlexRender header={header} />
                </th>
              );
            })}
          </tr>
        ))}
      </Head>
      <tbody>
        {grid.getRowModel().rows.map((row) => (
          <tr
            key={row.id}
            className={row.original.words.length > 0 && row.original.words.length < 2 ? styles.strong : undefined}
          >
            {row.getAllCells().map((place) =>
              place.getIsCovered() ? null : (
                <Fragment key={place.id}>
                  <Place
                    content={place.getValue() as Content}
                    rowSpan={place.getRowSpan()}
                    colSpan={place.getColSpan()}
                    valueSpan={valueSpan}
                    figures={figures}
                  />
                </Fragment>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </>
  );
});

interface PlaceProps {
  content: Content;
  rowSpan: number;
  colSpan: number;
  valueSpan: number;
  figures: LiveFigures;
}

function Place({ content, rowSpan, colSpan, valueSpan, figures }: PlaceProps) {
  if (content === undefined) return null;
  if (typeof content === "string") {
    return (
      <th scope={rowSpan > 1 ? "rowgroup" : "row"} rowSpan={rowSpan} colSpan={colSpan}>
        {rowSpan > 1 ? <span className={styles.group}>{content}</span> : content}
      </th>
    );
  }
  return (
    <td colSpan={valueSpan} className={content.computed ? styles.computed : undefined}>
      {content.computed ? <TotalOutput cell={content} figures={figures} /> : <CellInput cell={content} />}
    </td>
  );
}
