import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toWebPage } from "../../src/document/html/web-page.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { publishedReport } from "../kit/reports.ts";

const page = toWebPage(compose(publishedReport("hangzhou-2025").draft, { finished: true }));
const id = "disclosure.normativeDocuments.issued";
/** The page with a sign at a number of 表二, and lines below that table. */
const noted = (sign: string, ...lines: readonly string[]) =>
  page
    .replace(">564<", `>564${sign}<`)
    .replace("</table>\n</div>", `</table>\n</div>${lines.map((line) => `<p>${line}</p>`).join("")}`);
const read = (html: string) => readingOf(fileSource("网页.html", html));

test("the words of a note below a table stand at the number whose sign leads to it", async () => {
  const reading = await read(noted("<sup>①</sup>", "注：①其中修订16件。"));
  expect(reading.draft.notes).toEqual({ [id]: "其中修订16件。" });
  expect(reading.unplaced).toEqual([]);
});

test("a note that no number leads to, and a sign without a note, are told as before", async () => {
  const other = await read(noted("<sup>①</sup>", "注：②其中修订16件。"));
  expect(other.draft.notes).toEqual({ [id]: "①" });
  expect(other.unplaced.map(({ text }) => text)).toEqual(["注：②其中修订16件。"]);
});

test("a note whose sign stands twice below the table leads nowhere", async () => {
  const reading = await read(noted("<sup>①</sup>", "①其中修订16件", "①其中废止2件"));
  expect(reading.draft.notes).toEqual({ [id]: "①" });
  expect(reading.unplaced.map(({ text }) => text).join("\n")).toContain("①其中修订16件");
});
