import type { Finding, Gravity, Repair, TextRange } from "../checks/finding.ts";
import { check } from "../checks/rules.ts";
import { cellById } from "../form/cells.ts";
import { type Blank, blanksOf } from "../report/completeness.ts";
import { textAt } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import type { SectionId } from "../report/sections.ts";

/** A finding, as it is told. */
interface ToldFinding {
  readonly rule: string;
  readonly severity: Gravity;
  readonly place: { readonly section: SectionId; readonly label: string };
  readonly message: string;
  readonly words: readonly (TextRange & { readonly text: string })[];
  /** Ids of all cells that take part. */
  readonly cells: readonly string[];
  readonly repairs: readonly Repair[];
}

/** What is told of one report: its findings in the order of 审核, and what is still blank. */
export interface CheckAnswer {
  readonly findings: readonly ToldFinding[];
  readonly blanks: readonly Blank[];
}

function told(draft: Draft, { check: rule, severity, place, message, fields, ...finding }: Finding): ToldFinding {
  const { words = [], repairs = [] } = finding;
  return {
    rule,
    severity,
    place: { section: place.section, label: place.label },
    message,
    words: words.map(({ path, start, end }) => ({
      path,
      start,
      end,
      text: textAt(draft, path).slice(start, end),
    })),
    cells: fields.filter((field) => cellById(field) !== undefined),
    repairs,
  };
}

/** What 审核 finds in a report under the usual settings, and what is still blank. */
export function checkAnswer(draft: Draft): CheckAnswer {
  return { findings: check(draft).map((finding) => told(draft, finding)), blanks: blanksOf(draft) };
}
