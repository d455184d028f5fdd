import type { ListedDraft } from "../../drafts/listing.ts";
import type { KeptReport } from "../../drafts/shelf/kept-report.ts";
import { asPastReport, type Draft, type PastReport } from "../../report/schema.ts";

/** A report of an organ, and where it is from. */
export interface YearReport {
  readonly report: PastReport;
  readonly from: "final" | "kept" | "draft" | "beside";
  /** Of the draft that it is, or stands beside. */
  readonly draftId?: string;
  readonly kept?: KeptReport;
}

/** What counts where there are several of a year: what was declared final, then what was kept, then a draft, then what stands beside one. */
const order: readonly YearReport["from"][] = ["final", "kept", "draft", "beside"];

interface Known {
  readonly drafts: readonly ListedDraft[];
  readonly peek: (id: string) => Draft | undefined;
  readonly kept: readonly KeptReport[];
}

/** The reports of an organ that are known here, one of each year, in the order of the years. */
export function yearReports(organ: string, { drafts, peek, kept }: Known): readonly YearReport[] {
  const isOwn = (one: { readonly organ: string }) => one.organ.trim() === organ.trim();
  const ofDrafts = drafts.flatMap((entry): readonly YearReport[] => {
    const draft = entry.kind === "draft" && isOwn(entry) ? peek(entry.id) : undefined;
    if (!draft) return [];
    const own: YearReport = {
      report: asPastReport(draft),
      from: draft.finalisedOn === null ? "draft" : "final",
      draftId: entry.id,
    };
    // An organ may have had another name then.
    return draft.lastYear ? [own, { report: draft.lastYear, from: "beside", draftId: entry.id }] : [own];
  });
  const ofShelf = kept
    .filter(({ report }) => isOwn(report))
    .map((one): YearReport => ({ report: one.report, from: "kept", kept: one }));
  const byYear = new Map<number, YearReport>();
  for (const one of [...ofDrafts, ...ofShelf].sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from))) {
    if (!byYear.has(one.report.year)) byYear.set(one.report.year, one);
  }
  return [...byYear.values()].sort((a, b) => a.report.year - b.report.year);
}
