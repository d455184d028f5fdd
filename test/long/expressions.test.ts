import { beforeAll, expect, test } from "vitest";
import { collectComposed, type Expression, filesThatCompose, literalExpressions } from "../kit/expressions.ts";
import { hostileTo } from "../kit/hostile-strings.ts";

/** Milliseconds of work to look through a whole text, the least of some times; not of the clock, as others use the machine too. */
function timeOf(expression: RegExp, text: string, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    expression.lastIndex = 0;
    const start = process.cpuUsage();
    let from = 0;
    while (expression.test(text) && expression.global) {
      // Where nothing is what matches, the next look begins at the same place.
      if (expression.lastIndex === from) expression.lastIndex += 1;
      from = expression.lastIndex;
    }
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Lengths that each are four times the one before; the first is harmless even to what grows with the fourth power. */
const lengths = [30, 120, 480, 1920, 7680];
/** What takes less, in ms, is not slow yet, whatever it took before. */
const slow = 20;

/** Times at a length and at four times the length, where the second is slow and far more than four times the first. */
function leap(expression: RegExp, at: (length: number) => string, length: number): string | undefined {
  const [text, longer] = [at(length), at(4 * length)];
  for (const times of [1, 3]) {
    const [before, now] = [timeOf(expression, text, times), timeOf(expression, longer, times)];
    if (now <= slow || now <= 8 * before) return undefined;
    if (times > 1 || now > 200) return `${before.toFixed(1)} → ${now.toFixed(1)} ms at ${4 * length}`;
  }
  return undefined;
}

/** How the time grows where it grows far more than fourfold with the length; undefined where it does not. */
function growth(expression: RegExp, at: (length: number) => string): string | undefined {
  for (const length of lengths) {
    const found = leap(expression, at, length);
    // An engine that begins to compile halfway is faster before than after: what leaps must leap again.
    if (found !== undefined)
      return timeOf(expression, at(4 * length), 1) > 200 ? found : leap(expression, at, 4 * length);
    if (length > 1000 && timeOf(expression, at(4 * length), 1) < 1) return undefined;
  }
  return undefined;
}

/** The first text for which four times the length takes far more than four times as long, and how it grows. */
function superLinear(expression: RegExp): string | undefined {
  for (const { name, at } of hostileTo(expression)) {
    const how = growth(expression, at);
    if (how !== undefined) return `${how} by ${name}`;
  }
  return undefined;
}

const composed = collectComposed();
let all: readonly Expression[] = [];
beforeAll(async () => {
  const rooms = import.meta.glob([
    "../../src/{lib,form,report,tabular,prose,checks,document,comparison,files,export,clipboard,import,review,drafts,editing}/**/*.ts",
    "!**/worker.ts",
  ]);
  for (const load of Object.values(rooms)) await load();
  const { check } = await import("../../src/checks/rules.ts");
  const { exampleDraft } = await import("../kit/example-draft.ts");
  const { withFeeSentence } = await import("../../src/report/processing-fee.ts");
  check(exampleDraft());
  withFeeSentence("", 2023, "0");
  composed.stop();
  all = [...literalExpressions(), ...composed.found.values()];
}, 120_000);

test("every expression of the program is looked at, those put together from words too", () => {
  const found = new Set([...composed.found.values()].map(({ file }) => file));
  expect(filesThatCompose().filter((file) => !found.has(file))).toEqual([]);
  expect(all.length).toBeGreaterThan(250);
});

test("an expression that grows with the square of a text is seen as such", () => {
  for (const bad of [/\s+$/, /《[^》]*》/g, /，\s*一是[^。；]*。\s*二是/, /（.*$/, /(?:统计|数据).*1月1日/]) {
    expect(superLinear(bad), String(bad)).toBeDefined();
  }
  expect(superLinear(/《[^》]{0,80}》/g)).toBeUndefined();
}, 120_000);

test("no expression takes longer than in proportion to a text, however hostile", () => {
  const found = all.flatMap(({ file, expression }) => {
    const first = superLinear(expression);
    return first === undefined ? [] : [`${file} ${expression}: ${first}`];
  });
  expect(found).toEqual([]);
}, 1_800_000);
