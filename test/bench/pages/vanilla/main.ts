import "../../sheet.css";
import { blockOf, enterInput, idOf, totalsShown } from "../../page-kit.ts";
import { differenceLabel, numberOf, sheetOfAddress, signOf, totalLabel } from "../../sheet.ts";

/** The floor: plain inputs, one listener, and a number's difference added to the four totals that it is part of. */
const sheet = sheetOfAddress();
const { rows, columns } = sheet;

const values = rows.map(() => columns.map(() => 0));
const totals = {
  rows: rows.map(() => 0),
  concluded: columns.map(() => 0),
  grand: 0,
  differences: columns.map(() => 0),
};

function element<K extends keyof HTMLElementTagNameMap>(name: K, ...children: (Node | string)[]) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** Ends a line with a cell that shows a total. */
function output(line: HTMLElement, id: string): Text {
  const text = document.createTextNode("0");
  const made = element("output", text);
  made.id = id;
  line.append(element("td", made));
  return text;
}

const inputs: HTMLInputElement[][] = [];
const shown = {
  rows: [] as Text[],
  concluded: [] as Text[],
  grand: document.createTextNode(""),
  differences: [] as Text[],
};

function build(): HTMLTableElement {
  const line = (...cells: (Node | string)[]) => element("tr", ...cells);
  const head = [...columns.map(({ label }) => label), totalLabel].map((label) => element("th", label));
  const table = element("table", element("thead", line(element("th"), ...head)));
  table.className = "sheet";
  const body = element("tbody");
  for (const { label, at } of sheet.printed) {
    const tr = line(element("th", label));
    if (at === undefined) {
      shown.concluded = columns.map((_, column) => output(tr, idOf.concluded(column)));
      shown.grand = output(tr, idOf.grand);
    } else {
      inputs[at] = columns.map((_, column) => {
        const input = element("input");
        input.id = idOf.cell(at, column);
        input.setAttribute("aria-label", `${label} ${columns[column]?.label}`);
        input.autocomplete = "off";
        input.spellcheck = false;
        input.dataset.row = String(at);
        input.dataset.column = String(column);
        tr.append(element("td", input));
        return input;
      });
      shown.rows[at] = output(tr, idOf.row(at));
    }
    body.append(tr);
  }
  const differences = line(element("th", differenceLabel));
  shown.differences = columns.map((_, column) => output(differences, idOf.difference(column)));
  table.append(body, element("tfoot", differences));
  return table;
}

/** Takes a number into the totals; shows none of them yet. */
function put(row: number, column: number, value: number): void {
  const line = values[row] as number[];
  const by = value - (line[column] as number);
  const role = rows[row]?.role ?? "outcome";
  line[column] = value;
  totals.rows[row] = (totals.rows[row] as number) + by;
  totals.differences[column] = (totals.differences[column] as number) + signOf(role) * by;
  if (role !== "outcome") return;
  totals.concluded[column] = (totals.concluded[column] as number) + by;
  totals.grand += by;
}

function show(text: Text | undefined, value: number | undefined): void {
  const next = String(value);
  if (text && text.data !== next) text.data = next;
}

function showTotalsOf(row: number, column: number): void {
  show(shown.rows[row], totals.rows[row]);
  show(shown.concluded[column], totals.concluded[column]);
  show(shown.grand, totals.grand);
  show(shown.differences[column], totals.differences[column]);
}

window.bench = {
  mount: async () => {
    const table = build();
    table.addEventListener("input", (event) => {
      const input = event.target as HTMLInputElement;
      const row = Number(input.dataset.row);
      const column = Number(input.dataset.column);
      put(row, column, numberOf(input.value));
      showTotalsOf(row, column);
    });
    document.getElementById("root")?.append(table);
  },
  enter: enterInput,
  paste: (text) => {
    for (const [row, line] of blockOf(text).entries()) {
      for (const [column, word] of line.entries()) {
        const input = inputs[row]?.[column];
        if (!input) continue;
        input.value = word;
        put(row, column, numberOf(word));
      }
    }
    for (const at of rows.keys()) show(shown.rows[at], totals.rows[at]);
    for (const at of columns.keys()) showTotalsOf(0, at);
  },
  totals: () => totalsShown(sheet),
};
