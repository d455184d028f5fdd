import { disclosure } from "../../form/disclosure.ts";
import { linesOf } from "../claims/bases.ts";
import { countOf, printedOf } from "./amounts.ts";
import type { SentenceSource, TableSentenceDef } from "./table-sentence.ts";

/** The printed labels of the rows that are spoken of. */
const labels = new Map(linesOf(disclosure).map(({ id, label }) => [id, label]));
const label = (row: string): string => labels.get(row) ?? "";
const [document, licence, penalty, coercive, fee] = [
  "normativeDocuments",
  "licences",
  "penalties",
  "coercion",
  "fees",
].map(label);

function documents({ draft }: SentenceSource): readonly string[] | undefined {
  const count = (column: string) => countOf(draft, { table: "disclosure", rows: ["normativeDocuments"], column });
  const [issued, repealed, inForce] = ["issued", "repealed", "inForce"].map(count);
  if (issued === undefined || repealed === undefined || inForce === undefined) return undefined;
  const { year } = draft;
  const made = issued === 0 ? `${year}年未制发${document}` : `${year}年制发${document}${issued}件`;
  const standing = inForce === 0 ? `没有现行有效的${document}` : `现行有效${document}${inForce}件`;
  const ended = repealed === 0 ? `未废止${document}` : `废止${document}${repealed}件`;
  return [`${made}，${standing}。`, `${made}，${ended}，${standing}。`];
}

function decisions({ draft }: SentenceSource): readonly string[] | undefined {
  const count = (row: string) => countOf(draft, { table: "disclosure", rows: [row], column: "decisions" });
  const [licences, penalties, coercion] = ["licences", "penalties", "coercion"].map(count);
  if (licences === undefined || penalties === undefined || coercion === undefined) return undefined;
  const made = [
    licences > 0 && `作出${licence}决定${licences}件`,
    penalties > 0 && `作出${penalty}决定${penalties}件`,
    coercion > 0 && `实施${coercive}${coercion}件`,
  ].filter(Boolean);
  if (made.length === 0) return [`${draft.year}年未作出${licence}、${penalty}决定，未实施${coercive}。`];
  return [`${draft.year}年${made.join("，")}。`];
}

function fees({ draft }: SentenceSource): readonly string[] | undefined {
  const amount = printedOf(draft, { table: "disclosure", rows: ["fees"], column: "amount" });
  if (amount === undefined) return undefined;
  return [`${draft.year}年${Number(amount) === 0 ? `未收取${fee}` : `收取${fee}${amount}万元`}。`];
}

/** Documents, decisions and fees of 表二. */
export const disclosureSentences: readonly TableSentenceDef[] = [
  {
    id: "documents",
    name: label("normativeDocuments"),
    table: "disclosure",
    aspects: ["proactive", "management"],
    wordings: documents,
  },
  {
    id: "decisions",
    name: ["licences", "penalties", "coercion"].map(label).join("、"),
    table: "disclosure",
    aspects: ["proactive"],
    wordings: decisions,
  },
  { id: "fees", name: label("fees"), table: "disclosure", aspects: ["proactive"], wordings: fees },
];
