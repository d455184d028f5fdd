import { memo } from "react";
import { type Control, type UseFormReturn, useForm, useWatch } from "react-hook-form";
import { enterInput, idOf, totalsShown } from "../../page-kit.ts";
import { mountReact, nameOf, SheetTable } from "../../react-page.tsx";
import { blankCells, type CellName, type Cells, cellName, differenceOf, sumOf, withBlock } from "../../rhf.ts";
import { sheetOfAddress } from "../../sheet.ts";

/**
 * react-hook-form with one `useWatch` per total over just the cells behind it, its sum as `compute`: inputs never
 * render again, and a total does only when its number changes.
 */
const sheet = sheetOfAddress();
const { rows, columns, outcomes } = sheet;

let form: UseFormReturn<Cells>;

interface TotalProps {
  control: Control<Cells>;
  id: string;
  names: CellName[];
  compute: (texts: string[]) => number;
}

const Total = memo(function Total({ control, id, names, compute }: TotalProps) {
  const value = useWatch({
    control,
    name: names,
    compute: (texts) => compute(texts as unknown as string[]),
    exact: true,
  });
  return <output id={id}>{value}</output>;
});

const names = {
  row: rows.map((_, row) => columns.map((_, column) => cellName(sheet, row, column))),
  column: columns.map((_, column) => rows.map((_, row) => cellName(sheet, row, column))),
  concluded: columns.map((_, column) => outcomes.map((row) => cellName(sheet, row, column))),
};
const grandNames = names.concluded.flat();
const difference = (texts: string[]) => differenceOf(sheet, texts);

function Page() {
  form = useForm<Cells>({ defaultValues: blankCells(sheet) });
  const { control } = form;
  return (
    <SheetTable
      sheet={sheet}
      cell={(row, column) => (
        <input
          id={idOf.cell(row, column)}
          autoComplete="off"
          spellCheck={false}
          aria-label={nameOf(sheet, row, column)}
          {...form.register(cellName(sheet, row, column))}
        />
      )}
      row={(row) => <Total control={control} id={idOf.row(row)} names={names.row[row] ?? []} compute={sumOf} />}
      concluded={(column) => (
        <Total control={control} id={idOf.concluded(column)} names={names.concluded[column] ?? []} compute={sumOf} />
      )}
      grand={<Total control={control} id={idOf.grand} names={grandNames} compute={sumOf} />}
      difference={(column) => (
        <Total control={control} id={idOf.difference(column)} names={names.column[column] ?? []} compute={difference} />
      )}
    />
  );
}

window.bench = {
  mount: () => mountReact(<Page />),
  enter: enterInput,
  paste: (text) => form.setValues(withBlock(sheet, form.getValues(), text)),
  totals: () => totalsShown(sheet),
};
