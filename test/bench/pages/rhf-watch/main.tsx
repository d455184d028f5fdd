import { type UseFormReturn, useForm } from "react-hook-form";
import { enterInput, idOf, totalsShown } from "../../page-kit.ts";
import { mountReact, nameOf, SheetTable } from "../../react-page.tsx";
import { blankCells, type Cells, cellName, differenceOf, sumOf, withBlock } from "../../rhf.ts";
import { sheetOfAddress } from "../../sheet.ts";

/** react-hook-form with `watch()` at the root: each keystroke renders the whole table and adds everything up anew. */
const sheet = sheetOfAddress();
const { rows, columns, outcomes } = sheet;

let form: UseFormReturn<Cells>;

function Page() {
  form = useForm<Cells>({ defaultValues: blankCells(sheet) });
  const cells = form.watch();
  const text = (row: number, column: number) => cells[rows[row]?.id ?? ""]?.[columns[column]?.id ?? ""];
  const concluded = columns.map((_, column) => sumOf(outcomes.map((row) => text(row, column))));
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
      row={(row) => <output id={idOf.row(row)}>{sumOf(columns.map((_, column) => text(row, column)))}</output>}
      concluded={(column) => <output id={idOf.concluded(column)}>{concluded[column]}</output>}
      grand={<output id={idOf.grand}>{concluded.reduce((sum, one) => sum + one, 0)}</output>}
      difference={(column) => (
        <output id={idOf.difference(column)}>
          {differenceOf(
            sheet,
            rows.map((_, row) => text(row, column)),
          )}
        </output>
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
