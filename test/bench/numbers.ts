import type { Totals } from "./contract.ts";
import { type Sheet, totalsFromValues } from "./sheet.ts";

/** A number to be typed, as its digits, each with the totals that stand once it is in. */
export interface Typed {
  readonly row: number;
  readonly column: number;
  readonly digits: readonly string[];
  readonly after: readonly Totals[];
  /** The totals before its first digit. */
  readonly before: Totals;
}

/** The cells as they have to stand after all that was typed and pasted: the runner's own account. */
export interface Account {
  /** The next number, in a cell far from the one before; the account takes it as typed. */
  readonly next: () => Typed;
  readonly block: () => { readonly text: string; readonly after: Totals };
  /** Takes a number into a cell. */
  readonly put: (row: number, column: number, value: number) => void;
  readonly totals: () => Totals;
}

/** Changes the first row of a whole table so that both sides of its relation agree, as in a report: else it could be another block. */
function balance({ rows }: Sheet, lines: readonly number[][]): void {
  const received = rows.findIndex(({ role }) => role === "received");
  const first = lines[received] ?? [];
  for (const column of first.keys()) {
    const at = (row: number) => lines[row]?.[column] ?? 0;
    const others = rows.flatMap(({ role }, row) =>
      role === "carriedIn" ? [-at(row)] : role === "received" ? [] : [at(row)],
    );
    first[column] = others.reduce((sum, one) => sum + one, 0);
  }
}

const blockRows = 24;
/** Shares no factor with the 144 or 1440 cells, so that all of them come up. */
const stride = 37;

/** The same numbers in every run of every contender. */
export function createAccount(sheet: Sheet): Account {
  const { rows, columns } = sheet;
  const values = rows.map(() => columns.map(() => 0));
  let state = 20231;
  let cell = 0;
  const below = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const put = (row: number, column: number, value: number) => {
    const line = values[row];
    if (line) line[column] = value;
  };
  const totals = () => totalsFromValues(sheet, values);
  return {
    next: () => {
      const row = Math.floor(cell / columns.length);
      const column = cell % columns.length;
      cell = (cell + stride) % (rows.length * columns.length);
      const before = totals();
      const digits = String(100 + below(900)).split("");
      const after = digits.map((_, at) => {
        put(row, column, Number(digits.slice(0, at + 1).join("")));
        return totals();
      });
      return { row, column, digits, before, after };
    },
    block: () => {
      const lines = Array.from({ length: blockRows }, () => columns.map(() => below(1000)));
      if (rows.length === blockRows) balance(sheet, lines);
      for (const [row, line] of lines.entries()) {
        for (const [column, value] of line.entries()) put(row, column, value);
      }
      return { text: lines.map((line) => line.join("\t")).join("\n"), after: totals() };
    },
    put,
    totals,
  };
}
