import { expect, test } from "vitest";
import { withRepair } from "../../src/checks/repair.ts";
import { check, checks } from "../../src/checks/rules.ts";
import type { Draft } from "../../src/report/schema.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { test as property } from "../kit/property.ts";
import { precision, recall, scoresOf, sentencesIn, together } from "../kit/sentences.ts";

const warnings = checks.filter(({ severity }) => severity === "warning").map(({ id }) => id);

test.each(["sentences.txt", "sentences-more.txt"])(
  "of the sentences in %s, what is wrong is found and what is right is left alone",
  (file) => {
    const lines = sentencesIn(file);
    const scores = [...scoresOf(lines)];
    for (const [check, score] of scores) {
      const faults = [...score.wrong.map((text) => ` ✗ ${text}`), ...score.missed.map((text) => ` – ${text}`)].join("");
      console.info(`${check}: precision ${precision(score).toFixed(2)}, recall ${recall(score).toFixed(2)}${faults}`);
    }
    const all = together(scores.filter(([id]) => warnings.includes(id)).map(([, score]) => score));
    expect(precision(all)).toBeGreaterThanOrEqual(0.98);
    expect(recall(all)).toBeGreaterThanOrEqual(0.95);
    expect(lines.length).toBeGreaterThanOrEqual(150);
  },
);

property("any draft can be checked, and the same draft gives the same findings", [arbitraryDraft()], (draft) => {
  const found = check(draft);
  expect(check({ ...draft })).toEqual(found);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
});

property("a repair takes its finding away and brings none of the same kind", [arbitraryDraft()], (draft) => {
  for (const { repairs = [], check: id } of check(draft)) {
    const count = (one: Draft) => check(one).filter((finding) => finding.check === id).length;
    for (const repair of repairs) expect(count(withRepair(draft, repair)), id).toBeLessThan(count(draft));
  }
});
