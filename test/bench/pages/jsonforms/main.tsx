import { Actions, type ControlElement, type JsonSchema7, rankWith, uiTypeIs } from "@jsonforms/core";
import { JsonForms, useJsonForms, withJsonFormsLayoutProps } from "@jsonforms/react";
import { TextCell, vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { memo } from "react";
import { blockOf, enterInput, idOf, totalsShown } from "../../page-kit.ts";
import { mountReact, SheetTable } from "../../react-page.tsx";
import { numberOf, sheetOfAddress, signOf } from "../../sheet.ts";

/** JSON Forms with its vanilla cells in a custom layout renderer. No page of this comparison validates, nor does this. */
const sheet = sheetOfAddress();
const { rows, columns, outcomes } = sheet;

type Values = Record<string, Record<string, string>>;

const cellSchema: JsonSchema7 = { type: "string" };
const rowSchema: JsonSchema7 = {
  type: "object",
  properties: Object.fromEntries(columns.map(({ id }) => [id, cellSchema])),
};
const schema: JsonSchema7 = {
  type: "object",
  properties: Object.fromEntries(rows.map(({ id }) => [id, rowSchema])),
};
const controls: readonly (readonly ControlElement[])[] = rows.map((row) =>
  columns.map((column) => ({ type: "Control", scope: `#/properties/${row.id}/properties/${column.id}` })),
);
const blank: Values = Object.fromEntries(rows.map(({ id }) => [id, {}]));

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const at = (values: Values, row: number, column: number) =>
  numberOf(values[rows[row]?.id ?? ""]?.[columns[column]?.id ?? ""]);
const totalOfRow = (values: Values, row: number) => sum(columns.map((_, column) => at(values, row, column)));
const concludedOf = (values: Values, column: number) => sum(outcomes.map((row) => at(values, row, column)));
const grandOf = (values: Values) => sum(columns.map((_, column) => concludedOf(values, column)));
const differenceOf = (values: Values, column: number) =>
  sum(rows.map(({ role }, row) => signOf(role) * at(values, row, column)));

/** Reads the data that JSON Forms holds, as `onChange` would follow 10 ms later and ask for a second rendering. */
function Total({ id, of }: { readonly id: string; readonly of: (values: Values) => number }) {
  return <output id={id}>{of(useJsonForms().core?.data ?? blank)}</output>;
}

/** The cell itself rather than by `DispatchCell`, which would only look it up anew; what is known is handed to it. */
function Cell({ row, column }: { readonly row: number; readonly column: number }) {
  const control = controls[row]?.[column];
  if (!control) return null;
  return (
    <TextCell
      id={idOf.cell(row, column)}
      path={`${rows[row]?.id}.${columns[column]?.id}`}
      schema={cellSchema}
      uischema={control}
      visible
      enabled
      readonly={false}
    />
  );
}

/** Rendered once: its cells and totals follow the data by themselves. */
const Table = memo(() => (
  <SheetTable
    sheet={sheet}
    cell={(row, column) => <Cell row={row} column={column} />}
    row={(row) => <Total id={idOf.row(row)} of={(values) => totalOfRow(values, row)} />}
    concluded={(column) => <Total id={idOf.concluded(column)} of={(values) => concludedOf(values, column)} />}
    grand={<Total id={idOf.grand} of={grandOf} />}
    difference={(column) => <Total id={idOf.difference(column)} of={(values) => differenceOf(values, column)} />}
  />
));

/** Writes several cells at once into the data that JSON Forms holds. */
let write: (change: (values: Values) => Values) => void;

function Layout() {
  const { dispatch } = useJsonForms();
  write = (change) => dispatch?.(Actions.update("", change));
  return <Table />;
}

const renderers = [
  ...vanillaRenderers,
  { tester: rankWith(10, uiTypeIs("Sheet")), renderer: withJsonFormsLayoutProps(Layout) },
];

window.bench = {
  mount: () =>
    mountReact(
      <JsonForms
        schema={schema}
        uischema={{ type: "Sheet" }}
        data={blank}
        renderers={renderers}
        cells={vanillaCells}
        validationMode="NoValidation"
      />,
    ),
  enter: enterInput,
  paste: (text) => {
    const block = blockOf(text).map((words, row) => [
      rows[row]?.id,
      Object.fromEntries(words.map((word, column) => [columns[column]?.id, word])),
    ]);
    write((values) => ({ ...values, ...Object.fromEntries(block) }));
  },
  totals: () => totalsShown(sheet),
};
