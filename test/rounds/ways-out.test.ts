import { strFromU8, unzipSync } from "fflate";
import { expect, test as statement } from "vitest";
import { officeDocx } from "../../src/document/office/to-docx.ts";
import { fileKinds } from "../../src/export/file-kinds.ts";
import { reportHtml } from "../../src/export/report-html.ts";
import { toDataBlock } from "../../src/files/json.ts";
import { readSource } from "../../src/import/read-source.ts";
import { opinionPaper, opinionSheet } from "../../src/review/opinion-sheet.ts";
import { reviewOf } from "../../src/review/review.ts";
import { reviewedHtml } from "../../src/review/reviewed-html.ts";
import { withComment } from "../../src/rounds/comments.ts";
import { forReading, forUnit, sentBack } from "../../src/rounds/course.ts";
import { returnedHtml } from "../../src/rounds/returned-page.ts";
import { answeredDraft } from "../kit/comments.ts";
import { docxParts } from "../kit/docx.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { payloads } from "../kit/hostile.ts";

const at = new Date("2024-01-20T06:00:00Z");
const secret = "此句不得外传";
const commented = () => {
  const read = withComment(
    forReading(answeredDraft()),
    { path: "other", start: 0, end: 4 },
    { weight: "must", words: secret },
    { id: "s", at },
  );
  return forUnit(sentBack(read, { by: secret, at }));
};

/** All that stands in a file: of an archive the text of each of its parts. */
async function textOf(content: string | Blob): Promise<string> {
  if (typeof content === "string") return content;
  const bytes = new Uint8Array(await content.arrayBuffer());
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}

statement.each(Object.keys(fileKinds).filter((kind) => kind !== "json") as (keyof typeof fileKinds)[])(
  "no comment and no name of who wrote it leaves by “%s”, finished or not",
  async (kind) => {
    for (const finished of [true, false]) {
      const text = await textOf(await fileKinds[kind].make(commented(), { finished, at }));
      expect(text).not.toContain(secret);
      expect(text).not.toContain("请说明是否确无申请");
    }
  },
);

statement("the page that is previewed, printed and published has no comment", () => {
  for (const finished of [true, false]) {
    expect(reportHtml(commented(), { finished })).not.toContain(secret);
    expect(reportHtml(commented(), { finished })).toBe(reportHtml(exampleDraft(), { finished }));
  }
  expect(reviewedHtml(reviewOf(commented(), []))).not.toContain(secret);
});

statement("the page that sends a report back shows its comments by number and is read back whole", async () => {
  const draft = commented();
  const page = returnedHtml(draft, {
    finished: false,
    data: toDataBlock(draft, { finished: false, withRounds: true }),
  });
  expect(page).toContain("审核意见");
  expect(page).toContain(secret);
  const bytes = new TextEncoder().encode(page);
  const read = await readSource({ kind: "file", name: "退回.html", bytes }, 2023, () => undefined);
  expect(read.ok && read.value.draft).toEqual(draft);
});

statement(
  "hostile words of comments and names are text in the page that sends a report back and in 审核意见单",
  async () => {
    for (const payload of payloads) {
      if (payload.trim() === "") continue;
      const written = { weight: "must", words: payload } as const;
      const read = withComment(forReading(exampleDraft()), { path: "other", start: 0, end: 4 }, written, {
        id: "h",
        at,
      });
      const draft = sentBack(read, { by: payload, at });
      const html = returnedHtml(draft, {
        finished: false,
        data: toDataBlock(draft, { finished: false, withRounds: true }),
      });
      const word = docxParts(await officeDocx(opinionPaper(draft, false), { organ: payload }));
      expect(word.get("word/document.xml")).not.toMatch(
        /w:(?:instrText|hyperlink|altChunk|fldSimple)|<(?:img|script|a)[\s>]/i,
      );
      for (const page of [html, opinionSheet(draft, false)]) {
        expect(page).not.toMatch(/<(?:img|svg|iframe|object|embed|link|base|form|a)[\s>]/i);
        expect(page.match(/<script/g)?.length ?? 0).toBe(page === html ? 1 : 0);
        expect(page).not.toMatch(/<[^>]+\son\w+\s*=/i);
      }
    }
  },
);
