import { countOf, printedOf } from "./amounts.ts";
import type { StatementDef, StatementSource } from "./statement.ts";

function documents({ draft }: StatementSource): readonly string[] | undefined {
  const count = (column: string) => countOf(draft, { table: "disclosure", rows: ["normativeDocuments"], column });
  const [issued, repealed, inForce] = ["issued", "repealed", "inForce"].map(count);
  if (issued === undefined || repealed === undefined || inForce === undefined) return undefined;
  const { year } = draft;
  const made = issued === 0 ? `${year}年未制发行政规范性文件` : `${year}年制发行政规范性文件${issued}件`;
  const standing = inForce === 0 ? "没有现行有效的行政规范性文件" : `现行有效行政规范性文件${inForce}件`;
  const ended = repealed === 0 ? "未废止行政规范性文件" : `废止行政规范性文件${repealed}件`;
  return [`${made}，${standing}。`, `${made}，${ended}，${standing}。`];
}

function decisions({ draft }: StatementSource): readonly string[] | undefined {
  const count = (row: string) => countOf(draft, { table: "disclosure", rows: [row], column: "decisions" });
  const [licences, penalties, coercion] = ["licences", "penalties", "coercion"].map(count);
  if (licences === undefined || penalties === undefined || coercion === undefined) return undefined;
  const made = [
    licences > 0 && `作出行政许可决定${licences}件`,
    penalties > 0 && `作出行政处罚决定${penalties}件`,
    coercion > 0 && `实施行政强制${coercion}件`,
  ].filter(Boolean);
  if (made.length === 0) return [`${draft.year}年未作出行政许可、行政处罚决定，未实施行政强制。`];
  return [`${draft.year}年${made.join("，")}。`];
}

function fees({ draft }: StatementSource): readonly string[] | undefined {
  const amount = printedOf(draft, { table: "disclosure", rows: ["fees"], column: "amount" });
  if (amount === undefined) return undefined;
  return [`${draft.year}年${Number(amount) === 0 ? "未收取行政事业性收费" : `收取行政事业性收费${amount}万元`}。`];
}

/** 行政规范性文件, 行政许可 and the like, 行政事业性收费. */
export const disclosureStatements: readonly StatementDef[] = [
  { id: "documents", name: "行政规范性文件", aspects: ["proactive", "management"], wordings: documents },
  { id: "decisions", name: "行政许可、行政处罚、行政强制", aspects: ["proactive"], wordings: decisions },
  { id: "fees", name: "行政事业性收费", aspects: ["proactive"], wordings: fees },
];
