import { useEffect, useState } from "react";
import type { ListedDraft } from "../../drafts/listing.ts";
import { loadOnce } from "../../lib/loading/load-once.ts";
import { inSlices, type Work } from "../../lib/slices.ts";
import type { OfficeSettings } from "../../notice/settings.ts";
import type { Draft } from "../../report/schema.ts";
import { preloadSettings, useOfficeSettings } from "../shared/office-settings.ts";
import { useProgram } from "../shared/program-context.ts";
import type { DraftSummary } from "./draft-summary.ts";

/** It brings all rules along, which are no part of the first screen. */
const part = loadOnce(async () => {
  const [{ summariseDraft }] = await Promise.all([import("./draft-summary.ts"), preloadSettings()]);
  return summariseDraft;
});

/** The rules are loaded so long after the list stands, in ms: the first press on it comes first. */
const afterMs = 200;

interface Known {
  readonly order: number;
  readonly settings: OfficeSettings;
  readonly summary: DraftSummary;
}

/** What was found in drafts as they were stored, so that coming back to the list finds it known. */
const known = new Map<string, Known>();

/** Returns what is known of a draft, where it is as stored now and was looked at under these settings. */
function summaryIn(entry: ListedDraft, settings: OfficeSettings): DraftSummary | undefined {
  if (entry.kind !== "draft") return undefined;
  const one = known.get(entry.id);
  return one?.order === entry.order && one.settings === settings ? one.summary : undefined;
}

/** Looks at each draft that is not known yet; between two of them the page may answer. */
function* summariesOf(
  drafts: readonly ListedDraft[],
  settings: OfficeSettings,
  summarise: (draft: Draft, settings: OfficeSettings) => DraftSummary,
  peek: (id: string) => Draft | undefined,
): Work<number> {
  let count = 0;
  for (const entry of drafts) {
    if (entry.kind !== "draft" || summaryIn(entry, settings)) continue;
    const draft = peek(entry.id);
    if (!draft) continue;
    known.set(entry.id, { order: entry.order, settings, summary: summarise(draft, settings) });
    count += 1;
    yield;
  }
  return count;
}

/** Returns what reviews say of listed drafts: nothing at first, then of one after another, as the list need not wait for it. */
export function useSummaries(drafts: readonly ListedDraft[]): (entry: ListedDraft) => DraftSummary | undefined {
  const { store } = useProgram();
  const settings = useOfficeSettings();
  const [, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const show = () => isWanted && setRound((before) => before + 1);
    const look = async () => {
      const summarise = await part.preload();
      // The first is the one to go on with.
      for (const some of [drafts.slice(0, 1), drafts]) {
        if (!isWanted) return;
        const done = await inSlices(summariesOf(some, settings, summarise, store.peek), () => isWanted);
        if (done && done.value > 0) show();
      }
    };
    // Without the rules the list shows what is filled in.
    const start = () => void look().catch(() => undefined);
    const timer = setTimeout(start, part.loaded() ? 0 : afterMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [drafts, settings, store]);
  return (entry) => summaryIn(entry, settings);
}
