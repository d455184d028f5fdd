import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test as statement } from "vitest";
import { toDataBlock } from "../../src/files/json.ts";
import type { Draft } from "../../src/report/schema.ts";
import { joinRounds } from "../../src/rounds/join.ts";
import { isForSupervisor } from "../../src/rounds/receive.ts";
import { returnedDocx } from "../../src/rounds/word-copy.ts";
import { answeredDraft, returnedDraft, roundsIn } from "../kit/comments.ts";
import { docxParts } from "../kit/docx.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { payloads } from "../kit/hostile.ts";
import { test as property } from "../kit/property.ts";
import { fileSource, readingOf } from "../kit/read.ts";

const copyOf = (draft: Draft) =>
  returnedDocx(draft, { finished: false, data: toDataBlock(draft, { finished: false, withRounds: true }) });
const readBack = (bytes: Uint8Array) => readingOf(fileSource("退回.docx", bytes));
let made: Promise<Uint8Array> | undefined;
/** The report that was sent back, as most of these begin with it: made once. */
const sentCopy = (): Promise<Uint8Array> => {
  made ??= copyOf(returnedDraft());
  return made;
};

/** What Word lists as soon as one comment answers another. */
const noThreads = '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"></w15:commentsEx>';

/** The document with some of its parts changed, as Word saves them. */
function edited(bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const files = unzipSync(bytes);
  const changed = Object.entries(changes).map(([path, change]) => {
    const before = files[path] ? strFromU8(files[path]) : noThreads;
    const after = change(before);
    if (before === after) throw new Error(`nothing to change in ${path}`);
    return [path, strToU8(after)] as const;
  });
  return zipSync({ ...files, ...Object.fromEntries(changed) });
}

const at = "2024-01-18T09:30:00Z";
const author = `w:author="缙氏镇 李某" w:date="${at}"`;
const inserted = (text: string) => `<w:ins w:id="901" ${author}><w:r><w:t>${text}</w:t></w:r></w:ins>`;
const deleted = (text: string) => `<w:del w:id="902" ${author}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

/** Words in a run of their own taken out and others put in, with changes tracked. */
const tracked = (before: string, after: string) => (xml: string) =>
  xml.replace(new RegExp(`<w:r>(?:(?!</w:r>).)*<w:t[^>]*>${before}</w:t></w:r>`), deleted(before) + inserted(after));

/** A comment more, as Word lists it. */
const noted = (id: number, paragraph: string, words: string) => (xml: string) =>
  xml.replace(
    "</w:comments>",
    `<w:comment w:id="${id}" ${author}><w:p w14:paraId="${paragraph}"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment></w:comments>`,
  );
/** The comment by that paragraph answers another. */
const replyTo = (paragraph: string, parent: string) => (xml: string) =>
  xml.replace(
    "</w15:commentsEx>",
    `<w15:commentEx w15:paraId="${paragraph}" w15:paraIdParent="${parent}" w15:done="0"/></w15:commentsEx>`,
  );
/** The paragraph by which others speak of the comment that says these words. */
function paragraphOf(bytes: Uint8Array, words: string): string {
  const xml = docxParts(bytes).get("word/comments.xml") ?? "";
  const comment = xml.split("<w:comment ").find((one) => one.includes(words)) ?? "";
  return /w14:paraId="(\w+)"/.exec(comment)?.[1] ?? expect.fail(`no comment ${words}`);
}

const textOf = (xml: string) => xml.replace(/<w:delText[^>]*>[^<]*<\/w:delText>|<[^>]+>|\u200b/g, "");
/** What stands between the marks of each comment, in the order of the document. */
const quotedIn = (xml: string) =>
  [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(([start, id]) => {
    const from = xml.indexOf(start) + start.length;
    return [Number(id), textOf(xml.slice(from, xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`)))] as const;
  });

statement("a report is sent back as a Word document with its comments at the words and the cells", async () => {
  const parts = docxParts(await copyOf(answeredDraft()));
  const quoted = quotedIn(parts.get("word/document.xml") ?? "").map(([, words]) => words);
  expect(quoted).toEqual([expect.stringContaining("政府信息公开工作年度报告"), "137 条", "137 条", "0"]);
  const comments = parts.get("word/comments.xml") ?? "";
  expect(comments.match(/w:author="[^"]+"/g)).toEqual([
    'w:author="某区政务公开办"',
    'w:author="某区政务公开办"',
    'w:author="报送单位"',
    'w:author="某区政务公开办"',
  ]);
  for (const words of ["建议修改：全文偏简略。", "必须修改：与分项之和不一致，请核对。", "已改：改为 139 条。"]) {
    expect(textOf(comments)).toContain(words);
  }
  expect(parts.get("word/commentsExtended.xml")).toMatch(/paraIdParent/);
  expect(parts.get("customXml/item1.xml")).not.toContain("<w:");
});

statement(
  "opened as it was sent, the Word document is the report with its comments, and nothing was answered",
  async () => {
    const draft = returnedDraft();
    const read = await readBack(await sentCopy());
    expect(read.draft).toEqual(draft);
    expect(read.issues).toEqual([]);
    expect(isForSupervisor(read.draft)).toBe(false);
  },
);

statement(
  "replies and tracked changes in Word become answers and changes of the report, and nothing else changes",
  async () => {
    const draft = returnedDraft();
    const sent = await sentCopy();
    const bytes = edited(sent, {
      "word/document.xml": (xml) => {
        const [before = "", ...others] = xml.split('<w:commentRangeStart w:id="2"/>');
        const cell = others.join("");
        return `${tracked("137 条", "139 条")(before)}<w:commentRangeStart w:id="2"/>${tracked("0", "3")(cell)}`;
      },
      "word/comments.xml": (xml) =>
        noted(91, "0A000001", "已修改，按 139 条。")(noted(92, "0A000002", "全年确有三件。")(xml)),
      "word/commentsExtended.xml": (xml) =>
        replyTo("0A000001", paragraphOf(sent, "与分项之和"))(replyTo("0A000002", paragraphOf(sent, "确无申请"))(xml)),
    });
    const { draft: back, issues } = await readBack(bytes);
    const { rounds, ...report } = back;
    const { rounds: _, ...before } = draft;
    expect(report).toEqual({
      ...before,
      overview: {
        ...before.overview,
        aspects: before.overview.aspects.map((one, index) =>
          index === 0 ? { ...one, text: one.text.replace("137 条", "139 条") } : one,
        ),
      },
      applications: {
        ...before.applications,
        received: { ...before.applications.received, naturalPerson: 3 },
      },
    });
    expect(rounds?.comments.map(({ id, answer }) => [id, answer?.kind, answer?.words])).toEqual([
      ["c1", "changed", "按 139 条。"],
      ["c2", "changed", "全年确有三件。"],
      ["c3", undefined, undefined],
    ]);
    expect(rounds?.rounds.map(({ kind, number, by }) => [kind, number, by])).toEqual([
      ["returned", 1, "某区政务公开办"],
      ["answered", 1, "缙氏镇 李某"],
    ]);
    expect(isForSupervisor(back)).toBe(true);
    // The total was not changed along with it.
    expect(issues.map(({ kind, cell }) => [kind, cell])).toEqual([["difference", "applications.received.total"]]);
    // The same file once more is the same answer.
    expect((await readBack(bytes)).draft).toEqual(back);
    // A clock that is years behind makes no answer older than what it answers.
    const behind = (xml: string) => xml.replaceAll(at, "2020-01-01T00:00:00Z");
    const late = await readBack(edited(bytes, { "word/document.xml": behind, "word/comments.xml": behind }));
    expect(isForSupervisor(late.draft)).toBe(true);
    expect(joinRounds(roundsIn(draft), roundsIn(late.draft)).comments[0]?.answer).toMatchObject({
      words: "按 139 条。",
      at: "2024-01-15T06:10:01.000Z",
    });
  },
);

statement(
  "where a program has no replies, a comment at the same words and words behind the comment are the answer",
  async () => {
    const sent = await sentCopy();
    const mark = /<w:commentRangeStart w:id="1"\/>/;
    const end = /(<w:commentRangeEnd w:id="1"\/>)/;
    const bytes = edited(sent, {
      "word/document.xml": (xml) =>
        xml
          .replace(mark, (start) => `${start}<w:commentRangeStart w:id="95"/>`)
          .replace(end, '<w:commentRangeEnd w:id="95"/>$1'),
      "word/comments.xml": (xml) =>
        noted(
          95,
          "0A000005",
          "分项另含公告 2 条。",
        )(xml.replace("请说明：请说明是否确无申请。", "请说明：请说明是否确无申请。确无。")).replace(
          / w14:\w+="\w+"/g,
          "",
        ),
    });
    const { draft } = await readBack(bytes);
    expect(roundsIn(draft).comments.map(({ answer }) => [answer?.kind, answer?.words])).toEqual([
      ["explained", "分项另含公告 2 条。"],
      ["explained", "确无。"],
      [undefined, undefined],
    ]);
  },
);

statement(
  "a comment that was deleted in Word stays and is open, one that is solved there is answered, a new one is told",
  async () => {
    const sent = await sentCopy();
    const gone = paragraphOf(sent, "全文偏简略");
    const done = paragraphOf(sent, "与分项之和");
    const bytes = edited(sent, {
      "word/comments.xml": (xml) =>
        noted(
          97,
          "0A000007",
          "封面何时提供？",
        )(xml.replace(new RegExp(`<w:comment (?:(?!</w:comment>).)*${gone}.*?</w:comment>`), "")),
      "word/commentsExtended.xml": (xml) =>
        xml.replace("</w15:", `<w15:commentEx w15:paraId="${done}" w15:done="1"/></w15:`),
      // What a program that knows no lasting names leaves of them.
      "word/commentsIds.xml": (xml) => xml.replace(/<w16cid:commentId [^>]*\/>/g, ""),
    });
    const { draft, issues } = await readBack(bytes);
    expect(roundsIn(draft).comments.map(({ id, answer }) => [id, answer?.kind])).toEqual([
      ["c1", "changed"],
      ["c2", undefined],
      ["c3", undefined],
    ]);
    expect(issues.map(({ message }) => message)).toEqual(["Word 文件中缙氏镇 李某的批注“封面何时提供？”没有读入。"]);
  },
);

statement("of comments in any other Word document it is said that they are not read", async () => {
  const bytes = edited(await sentCopy(), {
    "customXml/item1.xml": () => "<other/>",
  });
  const { draft, issues } = await readBack(bytes);
  expect(draft.rounds).toBeUndefined();
  expect(issues.map(({ message }) => message)).toContain("文件中的 3 条批注没有读取。");
});

property(
  "no number and no word of any report is changed by going to Word and back unanswered",
  [arbitraryDraft()],
  async ({ rounds: _, ...any }) => {
    const draft = returnedDraft(any);
    expect((await readBack(await copyOf(draft))).draft).toEqual(draft);
  },
  4,
);

statement(
  "hostile words of comments, answers and names are text in the Word document and come back as they were",
  async () => {
    const shown = payloads.filter((words) => words.trim() !== "");
    const base = returnedDraft();
    const rounds = roundsIn(base);
    const [first] = rounds.comments;
    if (!first) expect.fail("no comment");
    const draft: Draft = {
      ...base,
      rounds: { ...rounds, comments: shown.map((words, index) => ({ ...first, id: `h${index}`, words })) },
    };
    const bytes = await copyOf(draft);
    for (const [path, xml] of docxParts(bytes)) {
      if (!/comments|customXml/.test(path)) continue;
      expect(xml).not.toMatch(/<(?:img|script|svg|iframe|object|a)[\s>]/i);
      expect(xml).not.toMatch(/w:(?:instrText|hyperlink|altChunk|fldSimple)/);
    }
    const read = await readBack(bytes);
    expect(roundsIn(read.draft).comments.filter(({ answer }) => answer)).toEqual([]);
  },
);
