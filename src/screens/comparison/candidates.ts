import type { DraftStore } from "../../drafts/draft-store.ts";
import { organOrUnnamed } from "../../drafts/messages.ts";
import { draftOf, versionsOf } from "../../drafts/versions.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { dateAndTime, exactTime } from "../../lib/days.ts";
import { asPastReport, type Draft, type PastReport } from "../../report/schema.ts";

/** A report that the one being written can be compared with. */
export interface Candidate {
  readonly id: string;
  /** What it is called in the list and over its column. */
  readonly name: string;
  /** Undefined where it can no longer be read. */
  readonly open: () => PastReport | undefined;
}

/** Last year's report, where the draft has one. */
export function lastYearOf({ lastYear }: Draft): readonly Candidate[] {
  return lastYear === null ? [] : [{ id: "last-year", name: `上年报告（${lastYear.year}年）`, open: () => lastYear }];
}

/** The earlier versions of a draft that are kept, the newest first. */
export function earlierVersions(store: DraftStore, draftId: string): readonly Candidate[] {
  return versionsOf(store, draftId).map(({ key, at }) => ({
    id: `version-${key}`,
    name: `${exactTime(at)} 的版本`,
    open: () => draftOf(store, draftId, key),
  }));
}

/** The other drafts of this browser, the one edited last first. */
export function otherDrafts(store: DraftStore, draftId: string): readonly Candidate[] {
  return store.list().flatMap((entry): Candidate[] => {
    if (entry.kind !== "draft" || entry.id === draftId) return [];
    const { id, organ, year, savedAt } = entry;
    const edited = dateAndTime(savedAt);
    const open = () => {
      const draft = store.peek(id);
      return draft && asPastReport(draft);
    };
    return [{ id, name: `${organOrUnnamed(organ)} ${year}年（${edited} 编辑）`, open }];
  });
}

/** A report read from a file or from what was pasted; `at` tells several apart. */
export function readFrom({ draft }: ImportedReport, at: number): Candidate {
  const report = asPastReport(draft);
  return { id: `read-${at}`, name: `${organOrUnnamed(draft.organ)} ${draft.year}年（来自文件）`, open: () => report };
}
