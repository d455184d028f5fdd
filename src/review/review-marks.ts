import { type Finding, severityWords } from "../checks/finding.ts";
import type { ProofLine, ReviewLayer, ReviewMark, WordsMark } from "../document/review-layer.ts";
import { cellById } from "../form/cells.ts";
import { type PartId, type TableId, tables } from "../form/form.ts";
import { balanceId, sideId } from "../form/sums.ts";
import type { Relation, TableDef } from "../form/table.ts";
import { appendTo } from "../lib/lists.ts";
import { type Balance, balanceName, balancesOf, balanceWords } from "../report/balance.ts";
import { type Draft, valuesOf } from "../report/schema.ts";
import { printTotal } from "../report/totals.ts";
import type { Review } from "./review.ts";

const unfilled: ReviewMark = { tone: "blank", words: "未填", isShown: true };
const unbalanced: ReviewMark = { tone: "error", words: "不平衡", isShown: false };

/** Both sides of a relation and whether they agree, column by column. */
function proofOf(table: TableDef, relation: Relation, balances: readonly Balance[]): readonly ProofLine[] {
  const side = (which: "left" | "right"): ProofLine["figures"] =>
    balances.map(({ column, [which]: total }) => ({
      id: sideId(table, relation, column, which),
      text: total.filled > 0 ? printTotal(total) : "",
    }));
  return [
    { label: relation.leftName, figures: side("left") },
    { label: relation.rightName, figures: side("right") },
    {
      label: balanceName,
      figures: balances.map((balance) => {
        return { id: balanceId(table, relation, balance.column), text: balanceWords(balance) };
      }),
    },
  ];
}

function proofs(draft: Draft, cells: Map<string, ReviewMark[]>): ReviewLayer["proofs"] {
  const all = new Map<TableId, readonly ProofLine[]>();
  for (const table of tables as readonly TableDef[]) {
    const lines = table.relations.flatMap((relation) => {
      const balances = balancesOf(table, relation, valuesOf(draft, table), draft.typed);
      for (const { column, state } of balances) {
        if (state === "broken") appendTo(cells, balanceId(table, relation, column), unbalanced);
      }
      return proofOf(table, relation, balances);
    });
    if (lines.length > 0) all.set(table.id as TableId, lines);
  }
  return all;
}

/** A finding at its cells, shown at the one to go to, and at its words. */
function mark(
  finding: Finding,
  number: number,
  cells: Map<string, ReviewMark[]>,
  words: Map<string, WordsMark[]>,
): void {
  const { severity: tone, fields, place } = finding;
  const common = { tone, words: severityWords[tone], number };
  for (const id of new Set([place.field, ...fields])) {
    if (cellById(id)) appendTo(cells, id, { ...common, isShown: id === place.field });
  }
  for (const { path, start, end } of finding.words ?? []) {
    appendTo(words, path, { ...common, isShown: true, start, end });
  }
}

/** The marks of a review over its report: blanks, findings by number, and the balance of each column. */
export function reviewLayerOf({ draft, findings, blanks }: Review): ReviewLayer {
  const cells = new Map<string, ReviewMark[]>();
  const words = new Map<string, WordsMark[]>();
  const lacking = new Map<PartId | undefined, string[]>();
  for (const { field, section, label } of blanks) {
    if (cellById(field)) appendTo(cells, field, unfilled);
    else appendTo(lacking, section === "basics" ? undefined : section, label);
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
