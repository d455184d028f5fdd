import "react-data-grid/lib/styles.css";
import { createRef, useCallback, useState } from "react";
import { type Column, DataGrid, type DataGridHandle, renderTextEditor } from "react-data-grid";
import { flushSync } from "react-dom";
import { printedPlaces, whenShown } from "../../grid-kit.ts";
import { blockOf, idOf, totalsShown } from "../../page-kit.ts";
import { mountReact } from "../../react-page.tsx";
import { differenceLabel, numberOf, sheetOfAddress, signOf, totalLabel } from "../../sheet.ts";

/**
 * react-data-grid with its own text editor, which tells of a number once it is committed. It draws all rows and columns, since
 * every total has to be in the DOM, and takes no pasted block by itself: the page sets all lines at once.
 */
const sheet = sheetOfAddress();
const { rows, columns, printed, outcomes } = sheet;
const places = printedPlaces(sheet);
const concludedPlace = printed.findIndex(({ at }) => at === undefined);
/** The line of differences follows the printed ones. */
const differencePlace = printed.length;
const rowHeight = 30;

/** Texts by column id, and the place of the line; what stands in computed lines is worked out by `withTotals`. */
type Line = Readonly<Record<string, string>>;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const at = (line: Line | undefined, column: string) => numberOf(line?.[column]);
const totalOf = (line: Line) => sum(columns.map(({ id }) => at(line, id)));
const placeOf = (line: Line) => Number(line.place);
const lineOf = (place: number, number: (column: string) => number): Line => ({
  place: String(place),
  ...Object.fromEntries(columns.map(({ id }) => [id, String(number(id))])),
});

/** The computed lines worked out anew; entered lines stay the same objects, so that they need no rendering. */
function withTotals(lines: readonly Line[]): Line[] {
  const entered = places.map((place) => lines[place]);
  const changed = [...lines];
  changed[concludedPlace] = lineOf(concludedPlace, (column) => sum(outcomes.map((row) => at(entered[row], column))));
  changed[differencePlace] = lineOf(differencePlace, (column) =>
    sum(rows.map(({ role }, row) => signOf(role) * at(entered[row], column))),
  );
  return changed;
}

const labels: Column<Line> = {
  key: "label",
  name: "",
  width: 560,
  renderCell: ({ row }) => printed[placeOf(row)]?.label ?? differenceLabel,
};

const entered = columns.map(
  ({ id, label }, column): Column<Line> => ({
    key: id,
    name: label,
    minWidth: 80,
    editable: (line) => printed[placeOf(line)]?.at !== undefined,
    renderEditCell: renderTextEditor,
    renderCell: ({ row }) => {
      const place = placeOf(row);
      if (place === concludedPlace) return <output id={idOf.concluded(column)}>{row[id]}</output>;
      if (place === differencePlace) return <output id={idOf.difference(column)}>{row[id]}</output>;
      return row[id];
    },
  }),
);

const totals: Column<Line> = {
  key: "total",
  name: totalLabel,
  minWidth: 80,
  renderCell: ({ row }) => {
    const place = placeOf(row);
    if (place === differencePlace) return null;
    const own = printed[place]?.at;
    return <output id={own === undefined ? idOf.grand : idOf.row(own)}>{totalOf(row)}</output>;
  },
};

const gridColumns = [labels, ...entered, totals];
const blank = withTotals(Array.from({ length: differencePlace + 1 }, (_, place) => ({ place: String(place) })));
const grid = createRef<DataGridHandle>();
let putAll: (block: readonly (readonly string[])[]) => void;

function Page() {
  const [lines, setLines] = useState<readonly Line[]>(blank);
  const change = useCallback((changed: Line[]) => setLines(withTotals(changed)), []);
  putAll = (block) => {
    const changed = [...lines];
    for (const [row, texts] of block.entries()) {
      const place = places[row] ?? 0;
      changed[place] = {
        place: String(place),
        ...Object.fromEntries(columns.map(({ id }, column) => [id, texts[column] ?? ""])),
      };
    }
    change(changed);
  };
  return (
    <DataGrid
      ref={grid}
      rows={lines}
      columns={gridColumns}
      onRowsChange={change}
      rowHeight={rowHeight}
      headerRowHeight={rowHeight}
      enableVirtualization={false}
      style={{ blockSize: rowHeight * (lines.length + 2) }}
    />
  );
}

window.bench = {
  mount: async () => {
    await mountReact(<Page />);
    await whenShown(() => document.getElementById(idOf.difference(columns.length - 1)) !== null);
  },
  enter: async (row, column) =>
    flushSync(() =>
      grid.current?.setActivePosition({ rowIdx: places[row] ?? 0, idx: column + 1 }, { shouldFocus: true }),
    ),
  commitKey: "Enter",
  paste: (text) => flushSync(() => putAll(blockOf(text))),
  totals: () => totalsShown(sheet),
};
