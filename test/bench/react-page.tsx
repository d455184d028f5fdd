import "./sheet.css";
import { type ReactNode, useLayoutEffect } from "react";
import { createRoot } from "react-dom/client";
import { concludedLabel, differenceLabel, type Sheet, totalLabel } from "./sheet.ts";

/** Renders into `#root`; resolves once all of it is in the DOM. */
export function mountReact(page: ReactNode): Promise<void> {
  return new Promise((resolve) => {
    createRoot(document.getElementById("root") as HTMLElement).render(<Mounted onMount={resolve}>{page}</Mounted>);
  });
}

function Mounted({ onMount, children }: { onMount: () => void; children: ReactNode }) {
  useLayoutEffect(onMount, [onMount]);
  return children;
}

interface TableProps {
  sheet: Sheet;
  /** What stands in an entered row's six places. */
  cell: (row: number, column: number) => ReactNode;
  row: (row: number) => ReactNode;
  concluded: (column: number) => ReactNode;
  grand: ReactNode;
  difference: (column: number) => ReactNode;
}

/** 表三 as a plain table; what a page puts in it is its own. */
export function SheetTable({ sheet, cell, row, concluded, grand, difference }: TableProps) {
  const { columns, printed } = sheet;
  return (
    <table className="sheet">
      <thead>
        <tr>
          <th />
          {columns.map(({ id, label }) => (
            <th key={id}>{label}</th>
          ))}
          <th>{totalLabel}</th>
        </tr>
      </thead>
      <tbody>
        {printed.map(({ id, label, at }) => (
          <tr key={id}>
            <th>{at === undefined ? concludedLabel : label}</th>
            {columns.map((column, place) => (
              <td key={column.id}>{at === undefined ? concluded(place) : cell(at, place)}</td>
            ))}
            <td>{at === undefined ? grand : row(at)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th>{differenceLabel}</th>
          {columns.map(({ id }, place) => (
            <td key={id}>{difference(place)}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

export const nameOf = ({ rows, columns }: Sheet, row: number, column: number): string =>
  `${rows[row]?.label} ${columns[column]?.label}`;
