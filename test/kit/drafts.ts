import fc from "fast-check";
import { type Cell, type CellId, enteredCells } from "../../src/form/cells.ts";
import { aspects, type OrganKind, organKinds, tables } from "../../src/form/form.ts";
import { cleanText } from "../../src/lib/clean-text.ts";
import { type ChartChoice, chartIds } from "../../src/report/charts/chart-choice.ts";
import { readQuantity } from "../../src/report/quantity.ts";
import type { Draft, PastReport } from "../../src/report/schema.ts";

const hostile = [
  "<script>alert(1)</script>",
  "</title></style><img src=x onerror=alert(1)>",
  "&amp;\"'`",
  "\u0000\u0008\u001b\u007f\ud800",
  "\u202e倒写",
  "第一段\r\n\r\n\u2028第二段\n",
  "　全角空格　",
  "__proto__",
];

/** Any string at all: ordinary, hostile, or with halves of surrogate pairs. */
const anyString = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(""),
    fc.constantFrom("2023年，我镇主动公开信息137条。", "一是不足。\n二是改进。", ...hostile),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
  );

/** Any string a text field may hold: such a string without what nobody sees. */
export const arbitraryText = (): fc.Arbitrary<string> => anyString().map(cleanText);

const written = (): fc.Arbitrary<string> => arbitraryText().filter((text) => /\S/.test(text));

const count = fc.oneof(fc.constant(0), fc.nat(50), fc.nat(999_999_999));
const money = fc
  .tuple(fc.nat(999_999_999), fc.option(fc.nat(999_999), { nil: undefined }))
  .map(([whole, places]) => (places === undefined ? `${whole}` : `${whole}.${String(places).padStart(6, "0")}`));

/** A cell as the program leaves it: blank, a number, or text that is none with the number blank. */
interface Entry {
  readonly cell: Cell;
  readonly value: number | string | null;
  readonly typed?: string;
  readonly note?: string;
}

function entry(cell: Cell): fc.Arbitrary<Entry> {
  const wrong = fc
    .oneof(fc.constantFrom("-", "/", "无", "12a", "1.5555555", "约20件"), written())
    .filter((text) => readQuantity(text, cell.column.unit).kind === "problem");
  const amount = cell.column.unit === "件" ? count : money;
  return fc.oneof(
    { weight: 4, arbitrary: amount.map((value): Entry => ({ cell, value })) },
    { weight: 2, arbitrary: fc.constant<Entry>({ cell, value: null }) },
    { weight: 1, arbitrary: wrong.map((typed): Entry => ({ cell, value: null, typed })) },
    { weight: 1, arbitrary: fc.tuple(amount, written()).map(([value, note]): Entry => ({ cell, value, note })) },
  );
}

function entriesToFields(entries: readonly Entry[]) {
  const values: Record<string, Record<string, Record<string, number | string | null>>> = {};
  const typed: Partial<Record<CellId, string>> = {};
  const notes: Partial<Record<CellId, string>> = {};
  for (const { cell, value, ...rest } of entries) {
    const rows = values[cell.table.id] ?? {};
    rows[cell.row.id] = { ...rows[cell.row.id], [cell.column.id]: value };
    values[cell.table.id] = rows;
    if (rest.typed !== undefined) typed[cell.id] = rest.typed;
    if (rest.note !== undefined) notes[cell.id] = rest.note;
  }
  return { ...values, typed, notes };
}

const entries = fc.tuple(...tables.flatMap((table) => enteredCells(table)).map(entry)).map(entriesToFields);

/** Any report the program can hold, however broken: blanks, wrong numbers, hostile texts, no aspects or many. */
function arbitraryReport(): fc.Arbitrary<PastReport> {
  const kinds = Object.keys(organKinds) as OrganKind[];
  const aspect = fc.record(
    {
      heading: fc.oneof(fc.constantFrom(...aspects.map(({ label }) => label)), arbitraryText()),
      text: arbitraryText(),
    },
    { noNullPrototype: true },
  );
  const record = fc.record(
    {
      organ: fc.oneof(fc.constantFrom("缙氏镇人民政府", "杭州市"), arbitraryText()),
      organKind: fc.constantFrom(...kinds),
      year: fc.integer({ min: 2000, max: 2100 }),
      overview: fc.record(
        {
          basis: arbitraryText(),
          period: arbitraryText(),
          contact: arbitraryText(),
          opening: arbitraryText(),
          aspects: fc.array(aspect, { maxLength: 12 }),
        },
        { noNullPrototype: true },
      ),
      problems: fc.record({ problems: arbitraryText(), measures: arbitraryText() }, { noNullPrototype: true }),
      other: arbitraryText(),
      attachments: arbitraryText(),
      signedBy: arbitraryText(),
      signedOn: arbitraryText(),
    },
    { noNullPrototype: true },
  );
  return fc.tuple(record, entries).map(([texts, numbers]) => ({ ...texts, ...numbers }) as unknown as PastReport);
}

/** Any draft the program can hold: a report, now and then beside last year's and with explanations. */
export function arbitraryDraft(): fc.Arbitrary<Draft> {
  const lastYear = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: arbitraryReport() });
  const places = fc.dictionary(fc.constantFrom(...chartIds), fc.constantFrom("overview", "page"), {
    noNullPrototype: true,
  });
  const charts = fc.option(
    places.map((placed): ChartChoice => ({ places: placed, earlier: [] })),
    { nil: undefined, freq: 1 },
  );
  const explanations = fc.dictionary(fc.constantFrom("X1 a", "X4 b"), written(), { noNullPrototype: true });
  return fc
    .tuple(arbitraryReport(), lastYear, explanations, fc.array(written(), { maxLength: 3 }), fc.boolean(), charts)
    .chain(([report, last, reasons, confirmed, followsTables, choice]) =>
      fc.constantFrom(null, "2026-01-20").map((day) => ({
        ...report,
        lastYear: last,
        explanations: reasons,
        confirmed,
        followsTables,
        finalisedOn: day,
        ...(choice && { charts: choice }),
      })),
    );
}
