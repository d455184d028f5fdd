import { type Cell, cellById } from "../../../../src/form/cells.ts";
import type { Damage, RightCell } from "./damages.ts";

interface ShownCell {
  readonly cell: Cell;
  /** What the document shows. */
  readonly text: string;
}

const plain = (text: string): string => text.normalize("NFKC").replace(/[,，\s]/g, "");

function shownAs(text: string): RightCell {
  const shown = plain(text);
  if (shown === "") return { kind: "blank", text };
  if (/^-?\d+(?:\.\d+)?$/.test(shown)) return { kind: "number", text: shown };
  return { kind: "sign", text: shown };
}

/** Of the edition of 2019 what has the same meaning in that of 2021; `made` need not be taken for 制发. */
const counterparts: Readonly<Record<string, string>> = {
  "disclosure.licences.decisions": "disclosure.licences.decisions",
  "disclosure.penalties.decisions": "disclosure.penalties.decisions",
  "disclosure.coercion.decisions": "disclosure.coercion.decisions",
  "disclosure.regulations.made": "disclosure.regulations.issued",
  "disclosure.normativeDocuments.made": "disclosure.normativeDocuments.issued",
};

const without2019 = [
  ...["regulations", "normativeDocuments"].flatMap((row) =>
    ["repealed", "inForce"].map((column) => `disclosure.${row}.${column}`),
  ),
  "disclosure.fees.amount",
];

function of2019({ cell, text }: ShownCell): readonly (readonly [string, RightCell])[] {
  const id = counterparts[cell.id];
  if (cell.table.id !== "disclosure") return [[cell.id, shownAs(text)]];
  if (id === undefined) return [];
  return [[id, cell.column.id === "made" ? { kind: "either", text: plain(text) } : shownAs(text)]];
}

/** （六）其他处理 as one row: zeros are zeros of all three; any other number is the person's to divide. */
function divided(all: ReadonlyMap<string, RightCell>): ReadonlyMap<string, RightCell> {
  const rows = ["notSupplemented", "feeUnpaid", "otherHandling"];
  const columns = [...all].filter(([id]) => id.startsWith("applications.otherHandling."));
  return new Map([
    ...all,
    ...columns.flatMap(([id, right]) =>
      rows.map((row): readonly [string, RightCell] => [
        id.replace("otherHandling", row),
        right.kind === "number" && right.text !== "0" ? { kind: "divided", text: right.text } : right,
      ]),
    ),
  ]);
}

/** What a reading should have of each cell of the form, of what stands in the document's cells. */
export function rightCells(
  cells: readonly ShownCell[],
  edition: 2019 | 2021,
  damage: Damage,
): ReadonlyMap<string, RightCell> {
  const all = new Map<string, RightCell>([
    ...(edition === 2019 ? without2019.map((id): [string, RightCell] => [id, { kind: "blank", text: "" }]) : []),
    ...cells.flatMap((one) => (edition === 2019 ? of2019(one) : [[one.cell.id, shownAs(one.text)] as const])),
  ]);
  const known = new Map([...all].filter(([id]) => cellById(id) !== undefined));
  return edition === 2019 || damage.otherAsOne ? divided(known) : known;
}
