import {
  ClientSideRowModelModule,
  type ColDef,
  createGrid,
  type GridApi,
  type IRowNode,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  TextEditorModule,
} from "ag-grid-community";
import { printedPlaces, whenShown } from "../../grid-kit.ts";
import { blockOf } from "../../page-kit.ts";
import { differenceLabel, numberOf, sheetOfAddress, signOf, totalLabel } from "../../sheet.ts";

/**
 * AG Grid community without a framework's wrapper and with the modules that it needs. Totals are value getters and follow
 * once a cell is committed: its own change detection, which asks every cell of the grid, is replaced by a refresh of the
 * cells that a number takes part in. `autoHeight` draws every row rather than those in view, since every total has to be
 * in the DOM.
 */
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  TextEditorModule,
]);

const sheet = sheetOfAddress();
const { columns, outcomes, printed, rows } = sheet;
const places = printedPlaces(sheet);
const totalId = "total";

/** What a line of the grid holds. */
type Line =
  | { readonly kind: "entered"; readonly label: string; readonly texts: Record<string, string> }
  | { readonly kind: "concluded"; readonly label: string }
  | { readonly kind: "differences"; readonly label: string };

const lines = printed.map(
  ({ at, label }): Line => (at === undefined ? { kind: "concluded", label } : { kind: "entered", label, texts: {} }),
);
const differences: Line = { kind: "differences", label: differenceLabel };

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function at(row: number, column: string): number {
  const line = lines[places[row] ?? 0];
  return line?.kind === "entered" ? numberOf(line.texts[column]) : 0;
}

const concluded = (column: string) => sum(outcomes.map((row) => at(row, column)));
const difference = (column: string) => sum(rows.map(({ role }, row) => signOf(role) * at(row, column)));

function valueIn(line: Line | undefined, column: string): string | number | undefined {
  if (line?.kind === "concluded") return concluded(column);
  if (line?.kind === "differences") return difference(column);
  return line?.texts[column];
}

function totalOf(line: Line | undefined): number | undefined {
  if (line?.kind === "differences") return undefined;
  return sum(columns.map(({ id }) => Number(valueIn(line, id)) || 0));
}

const columnDefs: ColDef<Line>[] = [
  { headerName: "", valueGetter: ({ data }) => data?.label, width: 560 },
  ...columns.map(
    ({ id, label }): ColDef<Line> => ({
      colId: id,
      headerName: label,
      width: 90,
      editable: ({ data }) => data?.kind === "entered",
      valueGetter: ({ data }) => valueIn(data, id),
      valueSetter: ({ data, newValue }) => {
        if (data.kind === "entered") data.texts[id] = newValue ?? "";
        return true;
      },
    }),
  ),
  { colId: totalId, headerName: totalLabel, width: 90, valueGetter: ({ data }) => totalOf(data) },
];

let grid: GridApi<Line>;

/** Cells of the document by row and column; the grid keeps its elements and changes their text. */
const cells = new Map<string, Element>();

/** A cell that shows a total; a row that is pinned at the bottom is called b-0. */
function cellAt(row: number | "b-0", column: string): Element | null {
  const key = `[row-index="${row}"] [col-id="${column}"]`;
  const known = cells.get(key);
  if (known?.isConnected) return known;
  const found = document.querySelector(key);
  if (found) cells.set(key, found);
  return found;
}

const shown = (row: number | "b-0", column: string) => cellAt(row, column)?.textContent ?? "";
const concludedPlace = printed.findIndex(({ at }) => at === undefined);

window.bench = {
  mount: () => {
    const root = document.getElementById("root") as HTMLElement;
    grid = createGrid<Line>(root, {
      columnDefs,
      rowData: lines,
      pinnedBottomRowData: [differences],
      domLayout: "autoHeight",
      suppressChangeDetection: true,
      onCellValueChanged: ({ api, column, node }) => {
        const rowNodes = [node, api.getDisplayedRowAtIndex(concludedPlace), api.getPinnedBottomRow(0)];
        api.refreshCells({
          rowNodes: rowNodes.filter((row): row is IRowNode<Line> => row !== undefined),
          columns: [column, totalId],
        });
      },
    });
    return whenShown(() => cellAt(printed.length - 1, totalId) !== null && cellAt("b-0", totalId) !== null);
  },
  enter: async (row, column) => grid.setFocusedCell(places[row] ?? 0, columns[column]?.id ?? ""),
  commitKey: "Enter",
  // The clipboard is not part of the community edition: the data are changed and the grid is asked to show them.
  paste: (text) => {
    for (const [row, words] of blockOf(text).entries()) {
      const line = lines[places[row] ?? 0];
      if (line?.kind !== "entered") continue;
      for (const [column, { id }] of columns.entries()) line.texts[id] = words[column] ?? "";
    }
    grid.refreshCells();
  },
  totals: () => ({
    rows: places.map((place) => shown(place, totalId)),
    concluded: columns.map(({ id }) => shown(concludedPlace, id)),
    grand: shown(concludedPlace, totalId),
    differences: columns.map(({ id }) => shown("b-0", id)),
  }),
};
