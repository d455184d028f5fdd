import Handsontable from "handsontable/base";
import { registerCellType, TextCellType } from "handsontable/cellTypes";
import { CopyPaste, Formulas, registerPlugin } from "handsontable/plugins";
import { HyperFormula } from "hyperformula";
import { printedPlaces, printedText } from "../../grid-kit.ts";
import { differenceLabel, sheetOfAddress, totalLabel } from "../../sheet.ts";

/**
 * Handsontable without a framework's wrapper, only the modules that it needs, with its HyperFormula plugin: totals are
 * formulas and follow once a cell is committed. Sizes are constant, as its performance guide advises.
 * It draws the rows in view only; `renderAllRows` makes it draw every one, since every total has to be in the DOM.
 */
registerCellType(TextCellType);
registerPlugin(CopyPaste);
registerPlugin(Formulas);

const sheet = sheetOfAddress();
const { columns, printed, rows, outcomes } = sheet;
const places = printedPlaces(sheet);
const concludedPlace = printed.findIndex(({ at }) => at === undefined);
/** The line of differences follows the printed ones, the column of totals the entered ones. */
const differencePlace = printed.length;
const totalColumn = columns.length;

/** Address of a cell in formulas, e.g. B3. */
const cell = (place: number, column: number) => `${String.fromCharCode(65 + column)}${place + 1}`;
const placeOf = (row: number | undefined) => places[row ?? 0] ?? 0;
const received = placeOf(rows.findIndex(({ role }) => role === "received"));
const carriedIn = placeOf(rows.findIndex(({ role }) => role === "carriedIn"));
const carriedOut = placeOf(rows.findIndex(({ role }) => role === "carriedOut"));

const rowTotal = (place: number) => `=SUM(${cell(place, 0)}:${cell(place, totalColumn - 1)})`;
const concluded = (column: number) =>
  `=SUM(${cell(placeOf(outcomes[0]), column)}:${cell(placeOf(outcomes.at(-1)), column)})`;
const difference = (column: number) =>
  `=${cell(received, column)}+${cell(carriedIn, column)}-${cell(concludedPlace, column)}-${cell(carriedOut, column)}`;

function formulas(): (string | null)[][] {
  const lines = printed.map(({ at }, place) => [
    ...columns.map((_, column) => (at === undefined ? concluded(column) : null)),
    rowTotal(place),
  ]);
  return [...lines, [...columns.map((_, column) => difference(column)), null]];
}

let grid: Handsontable;

function mount(): void {
  const root = document.getElementById("root");
  if (!root) return;
  grid = new Handsontable(root, {
    data: formulas(),
    formulas: { engine: HyperFormula },
    rowHeaders: [...printed.map(({ label }) => label), differenceLabel],
    colHeaders: [...columns.map(({ label }) => label), totalLabel],
    rowHeaderWidth: 560,
    colWidths: 90,
    rowHeights: 30,
    columns: [...columns.map(() => ({})), { readOnly: true }],
    cell: [concludedPlace, differencePlace].flatMap((row) => columns.map((_, col) => ({ row, col, readOnly: true }))),
    renderAllRows: true,
    copyPaste: true,
    licenseKey: "non-commercial-and-evaluation",
  });
}

const shown = (place: number, column: number) => grid.getCell(place, column)?.textContent ?? "";

window.bench = {
  mount: async () => mount(),
  enter: async (row, column) => {
    grid.selectCell(placeOf(row), column);
  },
  commitKey: "Enter",
  paste: (text) => {
    grid.selectCell(0, 0);
    grid.getPlugin("copyPaste").paste(printedText(sheet, text));
  },
  totals: () => ({
    rows: places.map((place) => shown(place, totalColumn)),
    concluded: columns.map((_, column) => shown(concludedPlace, column)),
    grand: shown(concludedPlace, totalColumn),
    differences: columns.map((_, column) => shown(differencePlace, column)),
  }),
};
