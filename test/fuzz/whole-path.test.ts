import { expect } from "vitest";
import { check } from "../../src/checks/rules.ts";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { createDraftStore } from "../../src/drafts/draft-store.ts";
import { fromJson, toDataBlock, toJson } from "../../src/files/json.ts";
import { cellById } from "../../src/form/cells.ts";
import type { Draft } from "../../src/report/schema.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { test as property } from "../kit/property.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { fakeBrowser } from "../kit/storage.ts";
import { writtenReport } from "../kit/written-report.ts";

let made = 0;

/** A draft as another tab finds it: saved by one program, opened by another over the same storage. */
function throughStorage(draft: Draft, change: (draft: Draft) => Draft): Draft {
  const browser = fakeBrowser();
  const program = (tab: string) =>
    createDraftStore({
      ...browser.openTab(),
      now: () => 1000 + made,
      newId: () => {
        made += 1;
        return `draft-${made}`;
      },
      tab,
    });
  const first = program("first");
  const { id } = first.create(change(draft));
  first.save(id, draft, "basics");
  const opened = program("second").open(id);
  if (opened.kind !== "opened") throw new Error(opened.kind);
  return opened.record.draft;
}

/** A page of a draft, and the same page without the block of data: what anybody could have typed off from paper. */
function pagesOf(draft: Draft): { readonly whole: string; readonly shown: string } {
  const blocks = compose(draft, { finished: false });
  return { whole: toHtml(blocks, toDataBlock(draft, { finished: false })), shown: toHtml(blocks) };
}

property(
  "any draft goes through storage, the checks, the page and back, a file and back, and is the same draft with the same findings",
  [arbitraryDraft()],
  async (draft) => {
    const opened = throughStorage(draft, (one) => ({ ...one, organ: `${one.organ}（旧）` }));
    expect(opened).toEqual(draft);
    const findings = check(opened);
    const { draft: fromPage } = await readingOf(fileSource("年报.html", pagesOf(opened).whole));
    expect(fromPage).toEqual(draft);
    expect(check(fromPage)).toEqual(findings);
    const fromFile = fromJson(toJson(fromPage, new Date(0)));
    expect(fromFile).toEqual({ ok: true, value: { draft, setAside: [] } });
    expect(throughStorage(fromPage, (one) => one)).toEqual(draft);
  },
  60,
);

property(
  "every place that a finding names is a place of the form, and every word it marks stands in its text",
  [arbitraryDraft()],
  (draft) => {
    for (const { place, words = [] } of check(draft)) {
      expect(place.field).not.toBe("");
      for (const { start, end } of words) expect(0 <= start && start < end).toBe(true);
      if (/^(?:disclosure|applications|litigation)\.\w+\.\w+$/.test(place.field))
        expect(cellById(place.field)).toBeDefined();
    }
  },
  60,
);

property(
  "what an office writes is read back from the bare page, goes through storage, and gives the same page again",
  [writtenReport()],
  async (draft) => {
    const { shown } = pagesOf(throughStorage(draft, (one) => one));
    const reading = await readingOf(fileSource("年报.html", shown));
    const again = throughStorage({ ...reading.draft, organKind: draft.organKind }, (one) => one);
    expect(pagesOf(again).shown).toBe(shown);
  },
  20,
);
