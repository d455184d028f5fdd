import type { CellId } from "../form/cells.ts";
import { type PartId, tables } from "../form/form.ts";
import { offersFor } from "../report/across-years.ts";
import { blankDraft } from "../report/blank-draft.ts";
import { withTexts } from "../report/cell-entry.ts";
import { asPastReport, type Draft, type PastReport } from "../report/schema.ts";
import { withPartFromLastYear } from "./last-year-texts.ts";
import { withYearsAdvanced } from "./year-words.ts";

const textParts: readonly PartId[] = ["overview", "problems", "other"];

/** The headings of last year's aspects, without their texts; those prescribed where last year's had none. */
function headedAs(last: PastReport, draft: Draft): Draft["overview"]["aspects"] {
  const headings = last.overview.aspects.map(({ heading }) => heading).filter((heading) => heading.trim() !== "");
  return headings.length === 0 ? draft.overview.aspects : headings.map((heading) => ({ heading, text: "" }));
}

/**
 * The draft of the year after a report: the report stands beside it as last year's, its texts are the start with their years
 * gone on, and what follows by the relations across years is filled in. Who signs is taken over; on which day is not known,
 * and 定稿 and explanations were last year's. A year later than 2100 is none.
 */
export function nextYearDraft(report: Draft): Draft {
  const last = asPastReport(report);
  const { organ, organKind, signedBy } = last;
  const blank = blankDraft({ organ, organKind, year: Math.min(last.year + 1, 2100) });
  const { period } = last.overview;
  const own = period.trim() === "" ? blank.overview.period : withYearsAdvanced(period, last.year, blank.year).text;
  const headed: Draft = {
    ...blank,
    signedBy,
    lastYear: last,
    overview: { ...blank.overview, period: own, aspects: headedAs(last, blank) },
  };
  const texted = textParts.reduce((draft, part) => withPartFromLastYear(draft, last, part), headed);
  const following = tables.flatMap((table) => offersFor(texted, table)).flatMap(({ numbers }) => [...numbers]);
  return withTexts(texted, new Map(following.map(([cell, text]): [CellId, string] => [cell.id, text])));
}
