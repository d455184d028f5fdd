import { check } from "../../src/checks/rules.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { aspects, tables } from "../../src/form/form.ts";
import { overYears } from "../../src/prose/table-sentences/over-years.ts";
import { tableSentences } from "../../src/prose/table-sentences/table-sentences.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import { withTextAt } from "../../src/report/report-texts.ts";
import { asPastReport, type Draft, yearBefore } from "../../src/report/schema.ts";
import { type Random, randomFrom } from "./random.ts";

/** Any numbers, most of them naught as in a township's report, the others small, of an office or of a city. */
function randomReport(random: Random, year: number): Draft {
  const blank = blankDraft({ organ: "云岭市财政局", organKind: "department", year });
  const most = random.of([3, 40, 900]) ?? 3;
  const cells = tables.flatMap((table) => enteredCells(table));
  return withTexts(blank, new Map(cells.map(({ id }) => [id, String(random.nat(3) > 0 ? 0 : random.nat(most))])));
}

/** What is found in the words of a text in the aspect that it belongs in, but that the aspect should say more than this. */
function foundIn(draft: Draft, text: string, aspect: string) {
  const at = aspects.findIndex(({ id }) => id === aspect);
  const path = `overview.aspects.${at}.text`;
  return check(withTextAt(draft, path, text)).filter(
    ({ check: rule, words = [] }) => rule !== "noNumber" && words.some((range) => range.path === path),
  );
}

/** A text with one of its numbers, which is no year, changed to one that no table holds; undefined where it has none. */
function changed(random: Random, text: string, most = Number.POSITIVE_INFINITY): string | undefined {
  const match = random.of([...text.matchAll(/\d+(?:\.\d+)?(?=件|%|万元)/g)].slice(0, most));
  if (!match) return undefined;
  const [number] = match;
  const other = number.includes(".") ? (Number(number) + 3.07).toFixed(2) : String(Number(number) + 5003);
  return text.slice(0, match.index) + other + text.slice(match.index + number.length);
}

/**
 * Of random tables, every second with last year's: what is found in sentences that are offered, and each of them with a
 * changed number in which nothing is found. Every second with shares. One wording and one number of each sentence a report.
 */
export function tableSentenceFaults(seed: number, count: number): readonly string[] {
  const faults: string[] = [];
  for (let at = seed; at < seed + count; at += 1) {
    const random = randomFrom(at);
    const lastYear = random.nat(2) === 0 ? asPastReport(randomReport(random, 2023)) : null;
    const draft = { ...randomReport(random, 2024), lastYear };
    const earlier = lastYear ? [2021, 2022].map((year) => asPastReport(randomReport(random, year))) : [];
    const all = [...tableSentences, ...overYears];
    for (const [place, { aspects: own, wordings }] of all.entries()) {
      const source = { draft, last: yearBefore(draft), withShares: random.nat(2) === 0, earlier };
      const text = random.of(wordings(source) ?? []);
      const aspect = own[0];
      if (text === undefined || aspect === undefined) continue;
      faults.push(...foundIn(draft, text, aspect).map(({ message }) => `${at}: ${text} → ${message}`));
      // Numbers of other years in brackets are held against nothing: of them the shelf alone knows.
      const wrong = changed(random, text, place < tableSentences.length ? undefined : 1);
      if (wrong !== undefined && foundIn(draft, wrong, aspect).length === 0) faults.push(`${at}: ${wrong} for ${text}`);
    }
  }
  return faults;
}
