import { useTable } from "@tanstack/react-table";
import { Fragment, memo, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useEditing, useHistory } from "../editing/editing-context.tsx";
import type { Cell } from "../form/cells.ts";
import { balanceId } from "../form/sums.ts";
import type { Band, TableDef } from "../form/table.ts";
import { BalanceMark, BalanceRows } from "./balance-rows.tsx";
import { CellInput } from "./cell-input.tsx";
import { followRemarks } from "./cell-remarks.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { type Content, features, layoutOf, type PrintedRow, stretched } from "./layout.ts";
import { NoteDialog } from "./note-dialog.tsx";
import styles from "./number-table.module.css";
import { RowForms } from "./row-forms.tsx";
import { createSelection, currentCell } from "./selection.ts";
import type { Said } from "./table-commands.ts";
import { controlTable } from "./table-control.ts";
import { TableStatus } from "./table-status.tsx";
import { TotalOutput } from "./total-output.tsx";

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
  const selection = useMemo(() => createSelection(table), [table]);
  const [said, say] = useState<Said>();
  const { last } = useHistory();
  const [dialog, setDialog] = useState<{ kind: "keys" } | { kind: "note"; cell: Cell }>();
  const actions = useMemo(
    () => ({
      annotate: () => {
        const cell = currentCell(selection);
        if (cell) setDialog({ kind: "note", cell });
      },
      help: () => setDialog({ kind: "keys" }),
    }),
    [selection],
  );
  useEffect(() => {
    if (!ref.current) return undefined;
    return controlTable(ref.current, { editor, selection, say, ...actions });
  }, [editor, selection, actions]);
  const remarks = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!remarks.current) return undefined;
    return followRemarks(table, { editor, marks, withLastYear, place: remarks.current });
  }, [table, editor, marks, withLastYear]);
  const close = () => setDialog(undefined);
  return (
    <>
      <Sheet ref={ref} table={table} labelledBy={labelledBy} />
      <div ref={remarks} hidden />
      <TableStatus
        table={table}
        selection={selection}
        withLastYear={withLastYear}
        said={last ? undefined : said}
        onClose={() => say(undefined)}
        {...actions}
      />
      {dialog?.kind === "keys" && <KeysDialog onClose={close} />}
      {dialog?.kind === "note" && <NoteDialog cell={dialog.cell} onClose={close} />}
    </>
  );
}

/** The table itself. It is drawn once; cells, totals and balances follow the draft by themselves. */
const Sheet = memo(function Sheet({
  ref,
  table,
  labelledBy,
}: SheetProps & { ref: RefObject<HTMLTableElement | null> }) {
  const widest = Math.max(...table.bands.map((band) => band.columns.length));
  return (
    <section className={styles.frame} aria-labelledby={labelledBy}>
      <RowForms table={table} />
      <table ref={ref} className={`${styles.table} ${styles[table.id] ?? ""}`} aria-labelledby={labelledBy}>
        <colgroup>
          {columnKinds(table, widest).map(({ key, look, column }) => (
            <col key={key} className={styles[look]} data-column={column} />
          ))}
        </colgroup>
        {table.bands.map((band) => (
          <BandRows key={band.rows[0]?.id} table={table} band={band} widest={widest} />
        ))}
        {table.relations.length > 0 && <BalanceRows table={table} />}
      </table>
    </section>
  );
});

/** The printed columns from left to right: row headings by level, then numbers. */
function columnKinds(table: TableDef, widest: number): { key: string; look: string; column?: string | undefined }[] {
  const [band] = table.bands.length === 1 && table.printed === "down" ? table.bands : [];
  const lines = table.bands.flatMap((band) => band.rows);
  const isAcross = table.printed === "across";
  const headings = isAcross ? 0 : Math.max(...lines.map((line) => (line.under?.length ?? 0) + 1));
  const numbers = isAcross ? lines.length * widest : widest;
  return [
    ...Array.from({ length: headings }, (_, level) => ({ key: `heading${level}`, look: `heading${level}` })),
    ...Array.from({ length: numbers }, (_, at) => ({
      key: `number${at}`,
      look: "number",
      column: band?.columns[at]?.id,
    })),
  ];
}

interface BandProps {
  table: TableDef;
  band: Band;
  /** Columns of the widest band, which all bands fill. */
  widest: number;
}

const BandRows = memo(function BandRows({ table, band, widest }: BandProps) {
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
              const column = band.columns.find((one) => one.id === header.column.id);
              const covers = header.subHeaders.some((sub) => sub.column.columnDef.header === stretched) ? 1 : 0;
              return (
                <th
                  key={header.id}
                  scope={header.colSpan > 1 ? "colgroup" : "col"}
                  colSpan={header.colSpan * valueSpan}
                  rowSpan={header.rowSpan + covers}
                  data-column={column?.id}
                >
                  <grid.FlexRender header={header} />
                  {column &&
                    table.relations.map((relation) => (
                      <BalanceMark key={relation.id} id={balanceId(table, relation, column)} />
                    ))}
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
}

function Place({ content, rowSpan, colSpan, valueSpan }: PlaceProps) {
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
      {content.computed ? <TotalOutput cell={content} /> : <CellInput cell={content} />}
    </td>
  );
}
