import { createForm } from "@formily/core";
import { Field, FormProvider, observer } from "@formily/react";
import { observable } from "@formily/reactive";
import { blockOf, enterInput, idOf, totalsShown } from "../../page-kit.ts";
import { mountReact, nameOf, SheetTable } from "../../react-page.tsx";
import { numberOf, sheetOfAddress, signOf } from "../../sheet.ts";

/** Formily: a Field per cell, totals computed from the form's observable values. */
const sheet = sheetOfAddress();
const { rows, columns, outcomes } = sheet;

type Values = Record<string, Record<string, string>>;

const form = createForm<Values>({ values: Object.fromEntries(rows.map(({ id }) => [id, {}])) });

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const at = (row: number, column: number) => numberOf(form.values[rows[row]?.id ?? ""]?.[columns[column]?.id ?? ""]);

const concluded = columns.map((_, column) => observable.computed(() => sum(outcomes.map((row) => at(row, column)))));
const concludedOf = (column: number) => concluded[column]?.value ?? 0;

/** The rows that a difference adds up besides the outcomes: 一, 二 and 四. */
const others = [...rows.keys()].filter((row) => !outcomes.includes(row));
const differenceOf = (column: number) =>
  sum(others.map((row) => signOf(rows[row]?.role ?? "outcome") * at(row, column))) - concludedOf(column);

/** An observer, so that a total is worked out anew only when something that it reads changes. */
const Total = observer(({ id, of }: { readonly id: string; readonly of: () => number }) => (
  <output id={id}>{of()}</output>
));

interface InputProps {
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly onChange?: (event: unknown) => void;
}

function Input({ id, label, value = "", onChange }: InputProps) {
  return <input id={id} aria-label={label} value={value} onChange={onChange} />;
}

function Cell({ row, column }: { readonly row: number; readonly column: number }) {
  const props = { id: idOf.cell(row, column), label: nameOf(sheet, row, column) };
  return <Field name={`${rows[row]?.id}.${columns[column]?.id}`} component={[Input, props]} />;
}

window.bench = {
  mount: () =>
    mountReact(
      <FormProvider form={form}>
        <SheetTable
          sheet={sheet}
          cell={(row, column) => <Cell row={row} column={column} />}
          row={(row) => <Total id={idOf.row(row)} of={() => sum(columns.map((_, column) => at(row, column)))} />}
          concluded={(column) => <Total id={idOf.concluded(column)} of={() => concludedOf(column)} />}
          grand={<Total id={idOf.grand} of={() => sum(columns.map((_, column) => concludedOf(column)))} />}
          difference={(column) => <Total id={idOf.difference(column)} of={() => differenceOf(column)} />}
        />
      </FormProvider>,
    ),
  enter: enterInput,
  // One write of many values; Formily batches what follows from it.
  paste: (text) =>
    form.setValues(
      Object.fromEntries(
        blockOf(text).map((words, row) => [
          rows[row]?.id,
          Object.fromEntries(words.map((word, column) => [columns[column]?.id, word])),
        ]),
      ),
    ),
  totals: () => totalsShown(sheet),
};
