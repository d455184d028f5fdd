import type { Page } from "playwright-core";
import { expect } from "vitest";
import { decodeRecord } from "../../src/drafts/draft-record.ts";
import { keyOf } from "../../src/drafts/draft-storage.ts";
import { type CellId, cellById, cellsOf } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { atPath } from "../../src/lib/at-path.ts";
import { cleanText } from "../../src/lib/clean-text.ts";
import { withText, withTexts } from "../../src/report/cell-entry.ts";
import { type Draft, valuesOf } from "../../src/report/schema.ts";
import { printTotal, totalsOf } from "../../src/report/totals.ts";
import { parseRoute } from "../../src/screens/shared/route.ts";
import { exampleDraft } from "./example-draft.ts";

/** What a page shows and what lies in its storage, as plain texts. */
export interface ScreenState {
  readonly hash: string;
  /** What entered cells and sums show, and what stands in the fields of texts, each by its id. */
  readonly cells: Readonly<Record<string, string>>;
  readonly sums: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  /** Words of the notices that nobody must ever see. */
  readonly faults: readonly string[];
  /** Everything in local storage. */
  readonly stored: Readonly<Record<string, string>>;
}

/** Has the program save what has changed, as when the page is hidden, and tells how everything stands. */
export async function screenState(page: Page): Promise<ScreenState> {
  return page.evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange"));
    const values = (selector: string) =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLInputElement>(selector)].map((one) => [one.id, one.value ?? one.textContent]),
      );
    return {
      hash: window.location.hash,
      cells: values("input[data-cell]"),
      sums: values("output[id]"),
      texts: values("textarea[id], input[id]:not([data-cell]):not([type=checkbox]):not([type=file]), select[id]"),
      faults: [...document.querySelectorAll("h1, [aria-label=故障]")]
        .map((one) => one.textContent ?? "")
        .filter((words) => /显示不出来|故障/.test(words)),
      stored: { ...localStorage },
    };
  });
}

/** The draft that is open on the page, as it lies in the storage. */
export function storedDraft({ hash, stored }: ScreenState): Draft | undefined {
  const route = parseRoute(hash);
  if (route.at !== "draft") return undefined;
  const entry = decodeRecord(stored[keyOf("draft", route.id)] ?? "");
  expect(entry.kind, "the entry in the storage").toBe("good");
  return entry.kind === "good" ? entry.record.draft : undefined;
}

/** The sums that a page shows are those of its own cells, worked out from nothing but what stands in them. */
function expectSums({ cells, sums }: ScreenState): void {
  const texts = new Map(Object.entries(cells) as [CellId, string][]);
  const draft = withTexts(exampleDraft(), texts);
  for (const table of tables.filter((one) => cellsOf(one).some(({ id }) => id in cells))) {
    const wanted = [...totalsOf(table, valuesOf(draft, table))].map(([id, total]) => [
      id,
      total.filled > 0 ? printTotal(total) : "",
    ]);
    const own = wanted.map(([id]) => [id, sums[id as string]]);
    expect(own, `sums of ${table.name}`).toEqual(wanted);
  }
}

/** What stands in the fields of a page is what its draft holds in the storage. */
function expectStored({ cells, texts }: ScreenState, draft: Draft): void {
  const apart = Object.entries(cells).filter(([id, text]) => {
    const cell = cellById(id);
    return cell && JSON.stringify(withText(draft, cell, text)) !== JSON.stringify(draft);
  });
  expect(apart, "cells that are not stored as shown").toEqual([]);
  const other = Object.entries(texts).filter(([id, text]) => {
    const explained = /^explanation\.(.*)$/s.exec(id)?.[1];
    // What nobody sees is not stored, though the field in focus still holds it.
    if (explained !== undefined) return cleanText(text).trim() !== (draft.explanations[explained] ?? "").trim();
    const own = id === "year" ? undefined : atPath(draft, id);
    // A text area gives every line break as one sign.
    return typeof own === "string" && own.replace(/\r\n?/g, "\n") !== text.replace(/\r\n?/g, "\n");
  });
  expect(other, "texts that are not stored as shown").toEqual([]);
}

/** Whatever was done to a page: nothing is broken, its sums are right, and its storage holds what it shows. */
export function expectSound(state: ScreenState): void {
  expect(state.faults).toEqual([]);
  expectSums(state);
  const draft = storedDraft(state);
  if (draft) expectStored(state, draft);
}
