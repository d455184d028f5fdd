import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../kit/browser.ts";
import { getBrowser } from "../kit/get-browser.ts";
import { buildAll, output, serveBuilt } from "./build.ts";
import { chosen, type Entry, floor, program } from "./contenders.ts";
import { measureFirstScreens } from "./first-screen.ts";
import { measure, type Sample, WrongTotals } from "./measure.ts";
import { readOptions, tenfold } from "./options.ts";
import { type ReadyDraft, readyDraft } from "./program.ts";
import { type Results, report } from "./report.ts";
import type { Surroundings } from "./session.ts";
import { measureTyping } from "./typing-minute.ts";

// Builds every page, measures them in turn in one browser, and writes RESULTS.md: see `readOptions` for the flags.
const options = readOptions(process.argv.slice(3));
const entries = chosen(options.only);
const throttles = [1, 6];
const factors = [1, 10];
/** A run longer than this, in ms, is not repeated in later rounds. */
const longRun = 45_000;

const say = (words: string) => process.stdout.write(`${words}\n`);
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

const began = Date.now();
await buildAll(entries, factors);
say(`built in ${seconds(Date.now() - began)}`);
const site = await serveBuilt();
const browser = await launchBrowser(getBrowser({ whole: true }));
const measuresProgram = entries.some(({ isProgram }) => isProgram);
const drafts = new Map<number, ReadyDraft>();
if (measuresProgram) {
  for (const factor of factors) drafts.set(factor, await readyDraft(browser, site.address, factor));
}
const surroundings: Surroundings = { browser, address: site.address, drafts };

const samples: Sample[] = [];
const faults = new Map<string, string>();
const once = new Set<string>();

async function runOnce(entry: Entry, factor: number, throttle: number, round: number): Promise<void> {
  const setting = `${entry.name}, ${factor}× rows, ${throttle}× throttle`;
  if (faults.has(entry.name) || once.has(setting)) return;
  const effort = factor === 1 ? options.effort : tenfold(options.effort);
  try {
    const sample = await measure(surroundings, entry, factor, throttle, effort);
    samples.push(sample);
    if (sample.took > longRun || sample.late) once.add(setting);
    say(`round ${round + 1}, ${setting}: ${seconds(sample.took)}${sample.late ? `, ${sample.late}` : ""}`);
  } catch (error) {
    const words = error instanceof WrongTotals ? error.message : String(error instanceof Error ? error.stack : error);
    faults.set(entry.name, `${setting}: ${words}`);
    say(`FAULT ${setting}: ${words}`);
  }
}

for (const factor of factors) {
  for (let round = 0; round < (factor === 1 ? options.rounds : options.tenfoldRounds); round += 1) {
    for (const throttle of throttles) {
      // Each round begins with another contender, so that none always follows the same one.
      for (const at of entries.keys()) {
        await runOnce(entries[(at + round) % entries.length] as Entry, factor, throttle, round);
      }
    }
  }
}

const self = entries.find(({ name }) => name === program);
const plain = entries.find(({ name }) => name === floor);
const typingOf = async (entry: Entry | undefined) => {
  if (!entry || faults.has(entry.name)) return undefined;
  const typing = await measureTyping(surroundings, entry, options.effort.typingSeconds);
  const wrong = typing.wrong.slice(0, 3).join("; ");
  if (wrong !== "") faults.set(entry.name, `after typing steadily: ${wrong}`);
  return typing;
};
const typing = { floor: await typingOf(plain), program: await typingOf(self) };
const firstScreens = self ? await measureFirstScreens(surroundings, options.effort.firstScreens) : undefined;

const results: Results = {
  entries,
  samples,
  typing,
  firstScreens,
  options,
  browser: browser.version(),
  took: Date.now() - began,
};
await browser.close();
await site.close();
mkdirSync(output, { recursive: true });
writeFileSync(join(output, "samples.json"), JSON.stringify(results, null, 2));
const isWhole = (options.only.length === 0 || options.isKept) && !options.isQuick && faults.size === 0;
const place = isWhole ? "test/bench/RESULTS.md" : join(output, "RESULTS.md");
writeFileSync(place, report(results));
say(`${place} written after ${seconds(results.took)}`);
for (const [name, fault] of faults) say(`${name} FAILED, its figures do not count: ${fault}`);
process.exit(faults.size > 0 ? 1 : 0);
