import { applicationName } from "../../form/spoken.ts";
import type { PastReport } from "../../report/schema.ts";
import { type Counted, countOf } from "./amounts.ts";
import { lawsuits, review, reviewWords, suitWords } from "./litigation.ts";
import type { SentenceSource, TableSentenceDef } from "./table-sentence.ts";

/** More years than these no office sets side by side in a sentence. */
const mostYears = 5;

/** Last year's report and those before it, the newest first, as far as no year between them is missing. */
function yearsBefore({ draft, last, earlier = [] }: SentenceSource): readonly PastReport[] {
  const all = [...(last ? [last] : []), ...earlier.filter(({ year }) => year < (last?.year ?? draft.year))].sort(
    (one, other) => other.year - one.year,
  );
  const told: PastReport[] = [];
  for (const report of all) if (report.year === draft.year - told.length - 1) told.push(report);
  return told.slice(0, mostYears - 1);
}

/** A number of this year with those of the years before in brackets: 2024年新收…23件（2023年18件，2022年5件）。 */
function wordingsOf(said: string, counted: Counted) {
  return (source: SentenceSource): readonly string[] | undefined => {
    const now = countOf(source.draft, counted);
    const before = yearsBefore(source).map((report) => ({ year: report.year, count: countOf(report, counted) }));
    if (now === undefined || before.length < 2 || before.some(({ count }) => count === undefined)) return undefined;
    if (now + before.reduce((sum, { count = 0 }) => sum + count, 0) === 0) return undefined;
    const past = before.map(({ year, count }) => `${year}年${count}件`);
    return [2, past.length]
      .filter((length, at, all) => all.indexOf(length) === at)
      .map((length) => `${source.draft.year}年${said}${now}件（${past.slice(0, length).join("，")}）。`);
  };
}

/** What is told over several years, where the reports of at least two years before are known. */
export const overYears: readonly TableSentenceDef[] = [
  {
    id: "received-over-years",
    name: `历年新收${applicationName}`,
    table: "applications",
    aspects: ["onRequest"],
    wordings: wordingsOf(`新收${applicationName}`, { table: "applications", rows: ["received"] }),
  },
  {
    id: "reviews-over-years",
    name: `历年${reviewWords}`,
    table: "litigation",
    aspects: ["onRequest"],
    wordings: wordingsOf(`发生政府信息公开${reviewWords}`, { table: "litigation", rows: review }),
  },
  {
    id: "suits-over-years",
    name: `历年${suitWords}`,
    table: "litigation",
    aspects: ["onRequest"],
    wordings: wordingsOf(`发生政府信息公开${suitWords}`, { table: "litigation", rows: lawsuits }),
  },
];
