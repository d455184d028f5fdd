import "react-datasheet-grid/dist/style.css";
import { createRef, useCallback, useState } from "react";
import {
  type CellProps,
  type Column,
  DataSheetGrid,
  type DataSheetGridRef,
  keyColumn,
  textColumn,
} from "react-datasheet-grid";
import { flushSync } from "react-dom";
import { printedPlaces, printedText, whenShown } from "../../grid-kit.ts";
import { idOf, totalsShown } from "../../page-kit.ts";
import { mountReact } from "../../react-page.tsx";
import { differenceLabel, numberOf, sheetOfAddress, signOf, totalLabel } from "../../sheet.ts";

/**
 * react-datasheet-grid, its text columns telling of each keystroke (`continuousUpdates`, their default). The grid draws
 * the rows in view only; it is made as high as all its rows, since every total has to be in the DOM.
 */
const sheet = sheetOfAddress();
const { rows, columns, printed, outcomes } = sheet;
const places = printedPlaces(sheet);
const concludedPlace = printed.findIndex(({ at }) => at === undefined);
/** The line of differences follows the printed ones. */
const differencePlace = printed.length;
const rowHeight = 30;

/** Texts by column id; what stands in computed lines is worked out by `withTotals`. */
type Line = Record<string, string | null>;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const at = (line: Line | undefined, column: string) => numberOf(line?.[column] ?? "");
const totalOf = (line: Line) => sum(columns.map(({ id }) => at(line, id)));
const lineOf = (number: (column: string) => number): Line =>
  Object.fromEntries(columns.map(({ id }) => [id, String(number(id))]));

/** The computed lines worked out anew; entered lines stay the same objects, so that their cells need no rendering. */
function withTotals(lines: readonly Line[]): Line[] {
  const entered = places.map((place) => lines[place]);
  const concluded = lineOf((column) => sum(outcomes.map((row) => at(entered[row], column))));
  const differences = lineOf((column) => sum(rows.map(({ role }, row) => signOf(role) * at(entered[row], column))));
  const changed = [...lines];
  changed[concludedPlace] = concluded;
  changed[differencePlace] = differences;
  return changed;
}

function enteredColumn(id: string, label: string, column: number): Column<Line> {
  const entered = keyColumn<Line, string>(id, textColumn);
  const Entered = entered.component as (props: CellProps<Line>) => React.ReactNode;
  return {
    ...entered,
    title: label,
    minWidth: 80,
    disabled: ({ rowIndex }) => printed[rowIndex]?.at === undefined,
    component: (props) => {
      if (props.rowIndex === concludedPlace) return <output id={idOf.concluded(column)}>{props.rowData[id]}</output>;
      if (props.rowIndex === differencePlace) return <output id={idOf.difference(column)}>{props.rowData[id]}</output>;
      return <Entered {...props} />;
    },
  };
}

const totalColumn: Column<Line> = {
  title: totalLabel,
  minWidth: 80,
  disabled: true,
  component: ({ rowData, rowIndex }) => {
    if (rowIndex === differencePlace) return <span />;
    const row = printed[rowIndex]?.at;
    return <output id={row === undefined ? idOf.grand : idOf.row(row)}>{totalOf(rowData)}</output>;
  },
};

const gridColumns = [...columns.map(({ id, label }, column) => enteredColumn(id, label, column)), totalColumn];

const labels = {
  basis: 560,
  component: ({ rowIndex }: CellProps<Line>) => <>{printed[rowIndex]?.label ?? differenceLabel}</>,
};

const blank = withTotals(Array.from({ length: differencePlace + 1 }, () => ({})));
const grid = createRef<DataSheetGridRef>();

function Page() {
  const [lines, setLines] = useState(blank);
  // Always the same function: it reaches every cell, and a new one would render them all.
  const change = useCallback((changed: Line[]) => setLines(withTotals(changed)), []);
  return (
    <DataSheetGrid
      ref={grid}
      value={lines}
      onChange={change}
      columns={gridColumns}
      gutterColumn={labels}
      rowHeight={rowHeight}
      height={rowHeight * (lines.length + 2)}
      lockRows
    />
  );
}

window.bench = {
  mount: async () => {
    await mountReact(<Page />);
    await whenShown(() => document.getElementById(idOf.difference(columns.length - 1)) !== null);
  },
  enter: async (row, column) => flushSync(() => grid.current?.setActiveCell({ row: places[row] ?? 0, col: column })),
  // The grid's own paste handling, which listens to the document.
  paste: (text) => {
    flushSync(() => grid.current?.setActiveCell({ row: 0, col: 0 }));
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", printedText(sheet, text));
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
  },
  totals: () => totalsShown(sheet),
};
