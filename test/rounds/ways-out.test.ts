import { strFromU8, unzipSync } from "fflate";
import { expect, test as statement } from "vitest";
import { officeDocx } from "../../src/document/office/to-docx.ts";
import { type FileKindId, fileKinds } from "../../src/export/file-kinds.ts";
import { reportHtml } from "../../src/export/report-html.ts";
import { toDataBlock } from "../../src/files/json.ts";
import { readSource } from "../../src/import/read-source.ts";
import type { Draft } from "../../src/report/schema.ts";
import { opinionPaper, opinionSheet } from "../../src/review/opinion-sheet.ts";
import { reviewOf } from "../../src/review/review.ts";
import { reviewedHtml } from "../../src/review/reviewed-html.ts";
import { withAnswer } from "../../src/rounds/comments.ts";
import { forReading, forUnit, sentBack } from "../../src/rounds/course.ts";
import { withComment } from "../../src/rounds/new-comment.ts";
import { returnedHtml } from "../../src/rounds/returned-page.ts";
import { correctionPaper } from "../../src/submission/correction.ts";
import { submissionOf } from "../../src/submission/submission.ts";
import { answeredDraft, roundsIn } from "../kit/comments.ts";
import { docxParts } from "../kit/docx.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { payloads } from "../kit/hostile.ts";
import { settingsWith } from "../kit/office-settings.ts";

const at = new Date("2024-01-20T06:00:00Z");
const secret = "此句不得外传";
/** A report with words that must not go out in every place that its rounds have: comments, answers, names, the base, 略过; with one part open, too. */
const commented = () => {
  const read = withComment(
    forReading({ ...answeredDraft(), other: `${exampleDraft().other}${secret}` }),
    { path: "other", start: 0, end: 4 },
    { weight: "must", words: secret },
    { id: "s", at },
  );
  const sent = sentBack(withAnswer(read, "s", { kind: "explained", words: secret }, at), { by: secret, at });
  const { rounds } = forUnit({ ...sent, other: exampleDraft().other });
  return {
    ...exampleDraft(),
    rounds: { ...roundsIn({ ...exampleDraft(), rounds }), part: "applications" as const, passed: [secret] },
  };
};
/** All that stands in a file: of an archive the text of each of its parts, and of archives in it. */
async function textOf(content: string | Blob | Uint8Array): Promise<string> {
  if (typeof content === "string") return content;
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer());
  if (strFromU8(bytes.subarray(0, 2), true) !== "PK") return strFromU8(bytes);
  return (await Promise.all(Object.values(unzipSync(bytes)).map(textOf))).join("\n");
}

/** The one kind of file that is for this program, and has all that a draft has. */
const isOurs = (kind: string): boolean => kind === "json";

statement.each(Object.keys(fileKinds) as FileKindId[])(
  "no comment, no answer and no name of who wrote it leaves by “%s”, finished or not, but in the program's own file",
  async (kind) => {
    for (const finished of [true, false]) {
      const text = await textOf(await fileKinds[kind].make(commented(), { finished, at }));
      expect(text.includes(secret)).toBe(isOurs(kind));
      expect(text.includes("请说明是否确无申请")).toBe(isOurs(kind));
    }
  },
);

statement(
  "in the archive for 报送 comments are in the program's own file alone, and 审核表 and 更正说明 have none",
  async () => {
    const settings = settingsWith({});
    const archive = unzipSync(
      new Uint8Array(await (await submissionOf(commented(), { finished: true, at }, settings)).arrayBuffer()),
    );
    const told = await Promise.all(
      Object.entries(archive).map(async ([name, bytes]) => ((await textOf(bytes)).includes(secret) ? [name] : [])),
    );
    expect(told.flat()).toEqual([expect.stringMatching(/\.json$/)]);
    expect(JSON.stringify(correctionPaper(commented(), []))).not.toContain(secret);
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

/** A report whose comments, answers and names are all the hostile texts there are. */
function hostileDraft(): Draft {
  const shown = payloads.filter((words) => words.trim() !== "");
  const commentedBy = shown.reduce((now, words, index) => {
    const id = `h${index}`;
    const target = [{ path: "other", start: 0, end: 4 }, { path: "applications.received.naturalPerson" }, { path: "" }];
    const next = withComment(now, target[index % 3] ?? { path: "" }, { weight: "must", words }, { id, at });
    return withAnswer(next, id, { kind: "explained", words }, at);
  }, forReading(exampleDraft()));
  return shown.reduce(
    (now, by, index) => sentBack(now, { by, at: new Date(at.getTime() + index * 1000) }),
    commentedBy,
  );
}

statement(
  "hostile words of comments, answers and names are text in the page that sends a report back and in 审核意见单",
  async () => {
    const draft = hostileDraft();
    const data = toDataBlock(draft, { finished: false, withRounds: true });
    const html = returnedHtml(draft, { finished: false, data });
    expect(roundsIn(draft).comments.length).toBeGreaterThan(20);
    const word = docxParts(await officeDocx(opinionPaper(draft, false), { organ: payloads.join(" ") }));
    expect(word.get("word/document.xml")).not.toMatch(
      /w:(?:instrText|hyperlink|altChunk|fldSimple)|<(?:img|script|a)[\s>]/i,
    );
    for (const page of [html, opinionSheet(draft, false)]) {
      expect(page).not.toMatch(/<(?:img|svg|iframe|object|embed|link|base|form|a)[\s>]/i);
      expect(page.match(/<script/g)?.length ?? 0).toBe(page === html ? 1 : 0);
      expect(page).not.toMatch(/<[^>]+\son\w+\s*=/i);
    }
  },
);
