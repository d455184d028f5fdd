import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { officeDocx } from "../../src/document/office/to-docx.ts";
import { officeHtml } from "../../src/document/office/to-html.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { toWorkbook } from "../../src/document/workbook/workbook.ts";
import { defaultSettings } from "../../src/notice/settings.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { reviewPaper } from "../../src/review/review-sheet.ts";
import { codeMark } from "../../src/submission/code-mark.ts";
import { submissionOf } from "../../src/submission/submission.ts";
import { publishedReport } from "../kit/reports.ts";
import { worstReport } from "../kit/worst-report.ts";
import { range, table } from "./markdown.ts";
import { type Spread, spread } from "./statistics.ts";

// Writes a full report in each of its forms, many times, and the figures to DOCUMENTS.md. Times in ms.
const rounds = 40;
/** The first rounds of each, in which the engine has not compiled the code yet. They are not counted. */
const warmUp = 10;

/** One way in which a report leaves the program. */
interface Writer {
  readonly name: string;
  /** The median must be below this. */
  readonly target: number;
  /** From a draft to what is saved; gives its size in bytes. */
  readonly write: (draft: Draft) => number | Promise<number>;
}

/** The report with each of its charts, two in part one and two on a page of their own. */
const charted = (draft: Draft): Draft => ({
  ...draft,
  lastYear: asPastReport({ ...draft, year: draft.year - 1 }),
  charts: { places: { outcomes: "overview", applicants: "page", years: "page", disputes: "overview" }, earlier: [] },
});
const composed = (draft: Draft) => compose(draft, { finished: true });

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

const writers: readonly Writer[] = [
  { name: "HTML", target: 10, write: (draft) => sizeOf(toHtml(composed(draft))) },
  {
    name: "Word",
    target: 400,
    write: async (draft) => (await toDocx(composed(draft), { organ: draft.organ })).length,
  },
  { name: "Excel", target: 200, write: async (draft) => (await toWorkbook(draft, { finished: true })).size },
  { name: "HTML with charts", target: 10, write: (draft) => sizeOf(toHtml(composed(charted(draft)))) },
  {
    name: "Word with charts",
    target: 400,
    write: async (draft) => (await toDocx(composed(charted(draft)), { organ: draft.organ })).length,
  },
  {
    name: "审核表",
    target: 100,
    write: (draft) => sizeOf(officeHtml(reviewPaper(draft, "2026-01-20", defaultSettings, codeMark(draft)))),
  },
  {
    name: "审核表 in Word",
    target: 400,
    write: async (draft) => {
      const paper = reviewPaper(draft, "2026-01-20", defaultSettings, codeMark(draft));
      return (await officeDocx(paper, { organ: draft.organ })).length;
    },
  },
  {
    name: "报送包",
    target: 1500,
    write: async (draft) => {
      const withLast = { ...draft, lastYear: asPastReport({ ...draft, year: draft.year - 1 }) };
      return (await submissionOf(withLast, { finished: true, at: new Date(2026, 0, 20) }, defaultSettings)).size;
    },
  },
];

const reports: readonly (readonly [string, Draft])[] = [
  ["杭州 2025", publishedReport("hangzhou-2025").draft],
  ["worst case", worstReport()],
];

async function measured(write: Writer["write"], draft: Draft): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const began = performance.now();
    await write(draft);
    times.push(performance.now() - began);
  }
  return spread(times.slice(warmUp)) as Spread;
}

const lines: string[][] = [];
for (const { name, target, write } of writers) {
  for (const [report, draft] of reports) {
    const bytes = await write(draft);
    const time = await measured(write, draft);
    const met = `< ${target}: ${time.median < target ? "met" : "**missed**"}`;
    lines.push([`${name}, ${report}`, (bytes / 1000).toFixed(1), range(time), met]);
  }
}
const body = table(["what is written", "kB", "ms", "target"], lines);
writeFileSync(
  "test/bench/DOCUMENTS.md",
  [
    "# Documents, measured",
    "",
    `Written by \`npm run bench:documents\`; not by hand. From a draft to the bytes that are saved, in one process: ${warmUp} rounds to warm up, then ${rounds} that count. The worst case has 8 digits in every cell, annotations, a name of 27 characters and over 7,000 characters of text.`,
    "",
    `${new Date().toISOString().slice(0, 10)} · ${cpus()[0]?.model.trim()}, ${cpus().length} cores · Node ${process.versions.node} · medians of ${rounds} with least and most`,
    "",
    body,
    "",
  ].join("\n"),
);
process.stdout.write(`${body}\n`);
