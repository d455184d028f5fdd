import { type Balance, balanceName, balancesOf, balanceWords } from "../../checks/balance.ts";
import { type Finding, severityWords } from "../../checks/finding.ts";
import type { Review } from "../../checks/review.ts";
import type { ProofLine, Remark, ReviewLayer, WordsRemark } from "../../document/review-layer.ts";
import { cellById } from "../../form/cells.ts";
import { type PartId, type TableId, tables } from "../../form/form.ts";
import { balanceId, sideId } from "../../form/sums.ts";
import type { Relation, TableDef } from "../../form/table.ts";
import type { Blank } from "../../report/completeness.ts";
import { type Draft, valuesOf } from "../../report/schema.ts";
import { printTotal } from "../../report/totals.ts";

const unfilled: Remark = { tone: "blank", words: "未填", isShown: true };
const unbalanced: Remark = { tone: "error", words: "不平衡", isShown: false };

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** Both sides of a relation and whether they agree, column by column. */
function proofOf(table: TableDef, relation: Relation, balances: readonly Balance[]): readonly ProofLine[] {
  const line = (label: string, idOf: (one: Balance) => string, textOf: (one: Balance) => string): ProofLine => ({
    label,
    figures: balances.map((one) => ({ id: idOf(one), text: textOf(one) })),
  });
  const side = (which: "left" | "right", label: string) =>
    line(
      label,
      ({ column }) => sideId(table, relation, column, which),
      (one) => (one[which].filled > 0 ? printTotal(one[which]) : ""),
    );
  return [
    side("left", relation.leftName),
    side("right", relation.rightName),
    line(balanceName, ({ column }) => balanceId(table, relation, column), balanceWords),
  ];
}

function proofs(draft: Draft, cells: Map<string, Remark[]>): ReviewLayer["proofs"] {
  const all = new Map<TableId, readonly ProofLine[]>();
  for (const table of tables as readonly TableDef[]) {
    const lines = table.relations.flatMap((relation) => {
      const balances = balancesOf(table, relation, valuesOf(draft, table));
      for (const { column, state } of balances) {
        if (state === "broken") add(cells, balanceId(table, relation, column), unbalanced);
      }
      return proofOf(table, relation, balances);
    });
    if (lines.length > 0) all.set(table.id as TableId, lines);
  }
  return all;
}

/** A finding at its cells, shown at the one to go to, and at its words. */
function mark(finding: Finding, number: number, cells: Map<string, Remark[]>, words: Map<string, WordsRemark[]>): void {
  const { severity: tone, fields, place } = finding;
  const remark = { tone, words: severityWords[tone], number };
  for (const id of new Set([place.field, ...fields])) {
    if (cellById(id)) add(cells, id, { ...remark, isShown: id === place.field });
  }
  for (const { path, start, end } of finding.words ?? []) {
    add(words, path, { ...remark, isShown: true, start, end });
  }
}

const partOf = ({ section }: Blank): PartId | undefined => (section === "basics" ? undefined : section);

/** What a reviewer is shown over the report: blanks, findings by number, and the balance of each column. */
export function reviewLayerOf({ draft, findings, blanks }: Review): ReviewLayer {
  const cells = new Map<string, Remark[]>();
  const words = new Map<string, WordsRemark[]>();
  const lacking = new Map<PartId | undefined, string[]>();
  for (const blank of blanks) {
    if (cellById(blank.field)) add(cells, blank.field, unfilled);
    else add(lacking, partOf(blank), blank.label);
  }
  const numbered = findings.map((finding, at) => {
    mark(finding, at + 1, cells, words);
    return {
      tone: finding.severity,
      words: severityWords[finding.severity],
      number: at + 1,
      sentence: finding.message,
    };
  });
  return { findings: numbered, cells, words, lacking, proofs: proofs(draft, cells) };
}
