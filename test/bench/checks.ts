import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { unbalancedColumns } from "../../src/checks/numbers/relations.ts";
import { checks } from "../../src/checks/rules.ts";
import { runChecks } from "../../src/checks/run.ts";
import { reportTexts } from "../../src/report/report-texts.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fixtureText, publishedReport } from "../kit/reports.ts";
import { range, table } from "./markdown.ts";
import { spread } from "./statistics.ts";

// Checks a full report with some 20,000 characters of text, many times, and writes CHECKS.md. Times in ms of the processor.
const rounds = 60;
const wanted = 20_000;

/** A city's numbers, last year's beside them, and as texts the township's words and the sentences of the fixtures. */
function longReport(): Draft {
  const { draft } = publishedReport("suqian-2024");
  const sentences = fixtureText("sentences.txt").match(/(?<= \| ).*/g) ?? [];
  const words = [...exampleDraft().overview.aspects.map(({ text }) => text), ...sentences].join("");
  const long = words.repeat(Math.ceil(wanted / 5 / words.length)).slice(0, wanted / 5);
  const aspects = draft.overview.aspects.map((aspect) => ({ ...aspect, text: long }));
  const lastYear = asPastReport(publishedReport("suqian-2023").draft);
  return { ...draft, overview: { ...draft.overview, aspects }, lastYear };
}

/** A draft that nothing is remembered of, with one number changed as by a keystroke. */
const afresh = (draft: Draft, round: number): Draft => {
  const received = { ...draft.applications.received, naturalPerson: 3440 + (round % 2) };
  return { ...draft, overview: { ...draft.overview }, applications: { ...draft.applications, received } };
};

const report = longReport();
const size = reportTexts(report).reduce((sum, { text }) => sum + text.length, 0);
/** The same with every sentence another than before, so that nothing of it was read yet. */
const unread = (draft: Draft, round: number): Draft => {
  const aspects = draft.overview.aspects.map((aspect) => ({
    ...aspect,
    text: aspect.text.replaceAll("。", `（${round}）。`).slice(0, aspect.text.length),
  }));
  return { ...draft, overview: { ...draft.overview, aspects } };
};

/** The same with some letters more in one aspect, as by a keystroke in a text. */
const typedInto = (draft: Draft, round: number): Draft => {
  const aspects = draft.overview.aspects.map((aspect, at) =>
    at === 1 ? { ...aspect, text: `${"年".repeat(1 + round)}${aspect.text}` } : aspect,
  );
  return { ...draft, overview: { ...draft.overview, aspects } };
};

const measured = (work: (draft: Draft) => unknown, change: (draft: Draft, round: number) => Draft) =>
  spread(
    Array.from({ length: rounds }, (_, round) => {
      const draft = change(report, round);
      const began = process.cpuUsage();
      work(draft);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    }).slice(10),
  );
const all = (draft: Draft) => runChecks(checks, draft);
const lines = [
  { name: `all ${checks.length} rules, ${size} characters, every sentence new`, target: 30, work: all, change: unread },
  { name: "all rules again, after a keystroke in a table", target: 10, work: all, change: afresh },
  { name: "all rules again, after a keystroke in a text of 4000 characters", target: 10, work: all, change: typedInto },
  {
    name: "relations alone, after a keystroke",
    target: 0.2,
    work: (draft: Draft) => unbalancedColumns({ draft }),
    change: afresh,
  },
].map(({ name, target, work, change }) => {
  const time = measured(work, change);
  if (!time) throw new Error(name);
  return [name, range(time), `< ${target}: ${time.median < target ? "met" : "**missed**"}`];
});
const body = table(["what is checked", "ms of the processor", "target"], lines);
writeFileSync(
  "test/bench/CHECKS.md",
  [
    "# Checks, measured",
    "",
    "Written by `npm run bench:checks`; not by hand. Times in ms of the processor, with all that its other threads do besides;",
    "other work on the machine (the load average) raises them too. The sentences are those of the fixtures, in nearly each of which",
    "something is wrong.",
    "",
    `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim()}, ${cpus().length} cores · Node ${process.versions.node} · load average ${(loadavg()[0] ?? 0).toFixed(0)} · medians of ${rounds - 10} with least and most`,
    "",
    body,
    "",
  ].join("\n"),
);
process.stdout.write(`${body}\n`);
