import { expect, test } from "vitest";
import { readingOf } from "../kit/read.ts";
import { fixtureText } from "../kit/reports.ts";

/** A report that was once read wrongly, and what its reading should have. */
interface OddReport {
  readonly what: string;
  readonly input: string;
  readonly draft?: object;
  readonly cells?: Readonly<Record<string, string>>;
  /** Cells in which nothing may stand. */
  readonly empty?: readonly string[];
  /** What some issue should say, and what should stand among the words that have no place. */
  readonly issue?: string;
  readonly unplaced?: string;
}

const all = fixtureText("odd-reports.jsonl")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as OddReport);

test.each(all)("read as it stands: $what", async ({ input, draft = {}, cells = {}, empty = [], issue, unplaced }) => {
  const reading = await readingOf({ kind: "pasted", html: "", text: input });
  expect(reading.draft).toMatchObject(draft);
  expect(Object.fromEntries([...reading.cells].map(([id, { text }]) => [id, text]))).toMatchObject(cells);
  expect([...reading.cells.keys()].filter((id) => empty.includes(id))).toEqual([]);
  if (issue) expect(reading.issues.map(({ message }) => message).join("\n")).toContain(issue);
  if (unplaced) expect(reading.unplaced.map(({ text }) => text).join("\n")).toContain(unplaced);
});
