import { applications } from "../../form/applications.ts";
import { applicationName } from "../../form/spoken.ts";
import type { PastReport } from "../../report/schema.ts";
import { countOf, growthWords, listed } from "./amounts.ts";
import type { SentenceSource, TableSentenceDef } from "./table-sentence.ts";

const [{ columns, rows }] = applications.bands;

/** The count of some rows, of 总计 or of one column. */
const count = (report: PastReport, ids: readonly string[], column?: string): number | undefined =>
  countOf(report, { table: "applications", rows: ids, ...(column === undefined ? {} : { column }) });

/** The outcomes by the headings that they are printed under, or by their own label, without what stands in brackets. */
const outcomes: readonly (readonly [name: string, rows: readonly string[]])[] = (() => {
  const groups = new Map<string, string[]>();
  for (const row of rows.filter((one) => "under" in one && !("sum" in one))) {
    const [, group = row.label] = "under" in row ? row.under : [];
    const name = group.replace(/^（.）/, "").replace(/（[^（）]{1,60}）$/, "");
    groups.set(name, [...(groups.get(name) ?? []), row.id]);
  }
  return [...groups];
})();

/** Who applied, by column; 其他 is one of 法人或其他组织 and is called so. */
const applicants: readonly (readonly [name: string, column: string])[] = columns
  .filter((column) => !("sum" in column))
  .map(({ id, label }) => [label === "其他" ? "其他组织" : label, id]);

function wordings({ draft, last, withShares }: SentenceSource): readonly string[] | undefined {
  const [received, carriedIn, concluded, carriedOut] = ["received", "carriedIn", "concluded", "carriedOut"].map((row) =>
    count(draft, [row]),
  );
  if (received === undefined || carriedIn === undefined || concluded === undefined || carriedOut === undefined)
    return undefined;
  const { year } = draft;
  if (received + carriedIn + concluded + carriedOut === 0) {
    return [
      `${year}年未收到${applicationName}。`,
      `${year}年未收到${applicationName}，没有上年结转和结转下年度办理的申请。`,
    ];
  }
  // Of none there is nothing to say but that there are none.
  const growth = received > 0 ? growthWords(received, last && count(last, ["received"])) : "";
  const taken = received === 0 ? `${year}年未新收${applicationName}` : `${year}年新收${applicationName}${received}件`;
  const rest = [
    carriedIn > 0 && `上年结转${carriedIn}件`,
    (concluded > 0 || carriedOut === 0) && `办结${concluded}件`,
    carriedOut > 0 && `结转下年度继续办理${carriedOut}件`,
  ]
    .filter(Boolean)
    .join("，");
  const all = (whole: number) => (withShares ? whole : undefined);
  const counts = applicants.map(([name, column]) => [name, count(draft, ["received"], column) ?? 0] as const);
  const sole = counts.find(([, own]) => own === received);
  const by = sole ? `${received > 1 ? "均" : ""}为${sole[0]}申请` : `其中${listed(counts, all(received))}`;
  const who = received > 0 ? `，${by}` : "";
  const how = listed(
    outcomes.map(([name, ids]) => [name, count(draft, ids) ?? 0]),
    all(concluded),
  );
  const results = concluded > 0 ? `办结的${applicationName}中，${how}。` : "";
  return [`${taken}，${rest}。`, `${taken}${growth}${who}；${rest}。`, `${taken}${growth}${who}；${rest}。${results}`];
}

/** 收到和处理申请: how many came, from whom, and what became of them. */
export const applicationsSentence: TableSentenceDef = {
  id: "applications",
  name: "收到和处理申请",
  table: "applications",
  aspects: ["onRequest"],
  wordings,
};
