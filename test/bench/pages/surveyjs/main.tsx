import "survey-core/survey-core.fontless.css";
import { Model, type QuestionMatrixDropdownModel } from "survey-core";
import { Survey } from "survey-react-ui";
import { whenShown } from "../../grid-kit.ts";
import { blockOf } from "../../page-kit.ts";
import { mountReact } from "../../react-page.tsx";
import { concludedLabel, differenceLabel, type EnteredRow, sheetOfAddress, totalLabel } from "../../sheet.ts";

/**
 * SurveyJS: the printed table as one matrix for 一 and 二, one for the outcomes, whose footer is （七）总计, one for 四 and
 * one for the differences; totals are its own expressions. `textUpdateMode` makes them follow each keystroke.
 */
const sheet = sheetOfAddress();
const { rows, columns } = sheet;
const totalName = "total";

type Part = "arrivals" | "outcomes" | "departures";

const partOf: Readonly<Record<EnteredRow["role"], Part>> = {
  received: "arrivals",
  carriedIn: "arrivals",
  outcome: "outcomes",
  carriedOut: "departures",
};
const idsOf = (wanted: Part) => rows.filter(({ role }) => partOf[role] === wanted);
const choices = (wanted: Part) => idsOf(wanted).map(({ id, label }) => ({ value: id, text: label }));

const total = {
  name: totalName,
  title: totalLabel,
  cellType: "expression",
  expression: `sum(${columns.map(({ id }) => `{row.${id}}`).join(", ")})`,
};
const number = (id: string, title: string) => ({ name: id, title, cellType: "text", inputType: "number" });
const matrix = { type: "matrixdropdown", titleLocation: "hidden", columnMinWidth: "80px", rowTitleWidth: "480px" };
const places = (wanted: Part, column: string) => idsOf(wanted).map(({ id }) => `{${wanted}.${id}.${column}}`);
const difference = (column: string) =>
  `sum(${places("arrivals", column)}) - {outcomes-total.${column}} - sum(${places("departures", column)})`;

const model = new Model({
  showNavigationButtons: false,
  showQuestionNumbers: false,
  textUpdateMode: "onTyping",
  elements: [
    {
      ...matrix,
      name: "arrivals",
      columns: [...columns.map(({ id, label }) => number(id, label)), total],
      rows: choices("arrivals"),
    },
    {
      ...matrix,
      name: "outcomes",
      showHeader: false,
      columns: [
        ...columns.map(({ id, label }) => ({ ...number(id, label), totalType: "sum" })),
        { ...total, totalType: "sum" },
      ],
      rows: choices("outcomes"),
      totalText: concludedLabel,
    },
    {
      ...matrix,
      name: "departures",
      showHeader: false,
      columns: [...columns.map(({ id, label }) => number(id, label)), total],
      rows: choices("departures"),
    },
    {
      ...matrix,
      name: "differences",
      showHeader: false,
      columns: columns.map(({ id, label }) => ({
        name: id,
        title: label,
        cellType: "expression",
        expression: difference(id),
      })),
      rows: [{ value: "difference", text: differenceLabel }],
    },
  ],
});

const matrixOf = (name: string) => model.getQuestionByName(name) as QuestionMatrixDropdownModel;

type MatrixRow = QuestionMatrixDropdownModel["visibleRows"][number];

/** Element ids that the library gives to the inputs and to the texts of expressions in a matrix's row. */
const idsIn = (row: MatrixRow | undefined) => row?.cells.map(({ question }) => question.inputId) ?? [];

/** Those of the entered rows (the total last), of （七）总计 and of the differences, known once the survey is rendered. */
const ids = { rows: [] as string[][], concluded: [] as string[], differences: [] as string[] };

function readIds(): void {
  ids.rows = (["arrivals", "outcomes", "departures"] as const).flatMap((part) => matrixOf(part).visibleRows.map(idsIn));
  ids.concluded = idsIn(matrixOf("outcomes").visibleTotalRow);
  ids.differences = idsIn(matrixOf("differences").visibleRows[0]);
}

const shown = (id: string | undefined) => document.getElementById(id ?? "")?.textContent ?? "";
const isShown = (id: string) => document.getElementById(id) !== null;

window.bench = {
  mount: async () => {
    await mountReact(<Survey model={model} />);
    readIds();
    await whenShown(() => [...ids.rows.flat(), ...ids.concluded, ...ids.differences].every(isShown));
  },
  enter: async (row, column) => {
    const input = document.getElementById(ids.rows[row]?.[column] ?? "") as HTMLInputElement;
    input.focus();
    input.select();
  },
  // One write of all values: a survey takes no pasted blocks.
  paste: (text) => {
    const block: Record<Part, Record<string, unknown>> = {
      arrivals: { ...matrixOf("arrivals").value },
      outcomes: { ...matrixOf("outcomes").value },
      departures: { ...matrixOf("departures").value },
    };
    for (const [row, words] of blockOf(text).entries()) {
      const { id = "", role = "outcome" } = rows[row] ?? {};
      block[partOf[role]][id] = Object.fromEntries(words.map((word, column) => [columns[column]?.id, Number(word)]));
    }
    model.mergeData(block);
  },
  totals: () => ({
    rows: ids.rows.map((row) => shown(row[columns.length])),
    concluded: columns.map((_, column) => shown(ids.concluded[column])),
    grand: shown(ids.concluded[columns.length]),
    differences: ids.differences.map(shown),
  }),
};
