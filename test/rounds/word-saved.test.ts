import { expect, test as statement } from "vitest";
import { toDataBlock } from "../../src/files/json.ts";
import type { Draft } from "../../src/report/schema.ts";
import { returnedDocx } from "../../src/rounds/word-copy.ts";
import {
  between,
  cellChanges,
  changes,
  inRow,
  inText,
  numberedAnew,
  replied,
  sessions,
  type WordAuthor,
  withParts,
} from "../kit/as-word-saves.ts";
import { returnedDraft, roundsIn } from "../kit/comments.ts";
import { fileSource, readingOf } from "../kit/read.ts";

const li: WordAuthor = { by: "缙氏镇 李某", date: "2024-01-18T17:30:00Z", utc: "2024-01-18T09:30:00Z" };
const zhao: WordAuthor = { by: "赵某", date: "2024-01-19T10:00:00Z", utc: "2024-01-19T02:00:00Z" };

const copyOf = (draft: Draft) =>
  returnedDocx(draft, { finished: false, data: toDataBlock(draft, { finished: false, withRounds: true }) });
let made: Promise<Uint8Array> | undefined;
/** The report that was sent back, which most of these begin with: made once. */
const sentCopy = (): Promise<Uint8Array> => {
  made ??= copyOf(returnedDraft());
  return made;
};
const readBack = (bytes: Uint8Array) => readingOf(fileSource("退回.docx", bytes));

const inDocument =
  (...works: readonly ((xml: string) => string)[]) =>
  (parts: Readonly<Record<string, string>>) => ({
    ...parts,
    "word/document.xml": works.reduce((xml, work) => work(xml), parts["word/document.xml"] ?? ""),
  });

const withAspects = (draft: Draft, change: (text: string, at: number) => string): Draft => ({
  ...draft,
  overview: {
    ...draft.overview,
    aspects: draft.overview.aspects.map((one, at) => ({ ...one, text: change(one.text, at) })),
  },
});

statement("a document that Word only saved anew, run by run, is the report as it was sent", async () => {
  const draft = returnedDraft();
  const bytes = withParts(await sentCopy(), inDocument(sessions));
  const { draft: back, issues } = await readBack(bytes);
  expect([back, issues]).toEqual([draft, []]);
});

statement(
  "tracked changes as Word writes them are taken as made: put in, taken out, put in by one and out by another, dragged, a look",
  async () => {
    const draft = returnedDraft();
    const moved = "未接到关于不予公开政府信息的电话咨询，";
    const bytes = withParts(
      await sentCopy(),
      inDocument(
        inText("137 条", changes.deleted(li, "137"), changes.inserted(li, "139"), changes.kept(" 条")),
        inText("做到应公开、尽公开", changes.lookChanged(zhao, "做到应公开、尽公开")),
        inText("二是党政办", changes.insertedAndDeleted(li, zhao, "经研究，"), changes.kept("二是党政办")),
        inText("，及时调整政务公开目录", changes.deleted(zhao, "，及时调整政务公开目录")),
        inText(moved, changes.movedAway(li, "move155555555", moved)),
        inText("等多种制度。", changes.kept("等多种制度。"), changes.movedHere(li, "move155555555", moved)),
        sessions,
      ),
    );
    const { draft: back, issues } = await readBack(bytes);
    const expected = withAspects(draft, (text, at) => {
      if (at === 0) return text.replace("137 条", "139 条");
      if (at === 1) return text.replace(moved, "");
      if (at === 3) return text.replace("，及时调整政务公开目录", "");
      return at === 4 ? text.replace("等多种制度。", `等多种制度。${moved}`) : text;
    });
    expect(back.overview).toEqual(expected.overview);
    expect({ ...back, rounds: draft.rounds, overview: draft.overview }).toEqual(draft);
    expect(roundsIn(back).comments.map(({ id, answer }) => [id, answer?.kind])).toEqual([
      ["c1", "changed"],
      ["c2", undefined],
      ["c3", undefined],
    ]);
    expect(issues).toEqual([]);
  },
);

/** Word names a comment by its last paragraph; ours have one each, in the order of the report: whole, words, cell. */
const [onWhole, onWords, onCell] = ["00000001", "00000002", "00000003"];
const answersIn = (draft: Draft) =>
  roundsIn(draft).comments.map(({ id, answer }) => [id, answer?.kind, answer?.words, answer?.at]);

statement(
  "replies as Word writes them, of some paragraphs, with their times in UTC in a part of their own",
  async () => {
    const draft = returnedDraft();
    const sent = await sentCopy();
    const bytes = withParts(sent, (parts) =>
      numberedAnew(
        replied(
          inDocument(sessions)(parts),
          [
            { who: li, lines: ["已按要求修改。", "另核对了公告。"], to: onWords },
            { who: zhao, lines: ["同意。"], to: onWords },
            { who: zhao, lines: ["全年确无申请。", ""], to: onCell },
          ],
          [onWhole],
        ),
      ),
    );
    const { draft: back, issues } = await readBack(bytes);
    expect(answersIn(back)).toEqual([
      ["c1", "changed", "另核对了公告。\n同意。", "2024-01-19T02:00:00.000Z"],
      ["c2", "explained", "全年确无申请。", "2024-01-19T02:00:00.000Z"],
      ["c3", "changed", "", expect.any(String)],
    ]);
    expect(issues).toEqual([]);
    expect(roundsIn(back).rounds.at(-1)).toMatchObject({ kind: "answered", by: "赵某" });
    const { rounds: _, ...report } = back;
    const { rounds: __, ...before } = draft;
    expect(report).toEqual(before);
  },
);

statement(
  "signs that Word has elements for are words of a reply, and where its list of times is missing the clock counts",
  async () => {
    const bytes = withParts(await sentCopy(), (parts) =>
      replied(
        parts,
        [{ who: li, lines: [`已核${between.tick}，见附表 2${between.hyphen}1。`, "另见公告。"], to: onWords }],
        [],
        "not at all",
      ),
    );
    const { draft: back } = await readBack(bytes);
    const onTheWall = new Date("2024-01-18T17:30:00").toISOString();
    expect(answersIn(back)[0]).toEqual(["c1", "explained", "已核□，见附表 2-1。\n另见公告。", onTheWall]);
  },
);

statement(
  "a comment of somebody else between two words of a comment, where no words were chosen, is an answer to it",
  async () => {
    const bytes = withParts(await sentCopy(), (parts) => ({
      ...inDocument(
        inText("137 条", changes.kept("137"), '<w:r><w:commentReference w:id="95"/></w:r>', changes.kept(" 条")),
      )(parts),
      "word/comments.xml": (parts["word/comments.xml"] ?? "").replace(
        "</w:comments>",
        '<w:comment w:id="95" w:author="李某" w:date="2024-01-18T17:30:00Z"><w:p><w:r><w:t>含公告 2 条。</w:t></w:r></w:p></w:comment></w:comments>',
      ),
    }));
    const { draft: back, issues } = await readBack(bytes);
    expect(answersIn(back)[0]?.slice(0, 3)).toEqual(["c1", "explained", "含公告 2 条。"]);
    expect(issues).toEqual([]);
  },
);

statement("a paragraph that was divided, or taken out with its end, is so in the report", async () => {
  const base = returnedDraft();
  const draft = { ...base, other: "第一段的话。第二段的话。\n要删的一段。\n最后一段。" };
  const bytes = withParts(
    await copyOf(draft),
    inDocument(
      inText("第一段的话。", changes.kept("第一段的话。"), changes.paragraphEnd(li)),
      inText("要删的一段。", changes.deleted(li, "要删的一段。")),
      (xml) =>
        xml.replace(
          /<w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr>(?=<w:del (?:(?!<\/w:del>).)*要删的一段)/,
          '<w:pPr>$1<w:rPr><w:del w:id="950" w:author="李某" w:date="2024-01-18T17:30:00Z"/></w:rPr></w:pPr>',
        ),
      sessions,
    ),
  );
  const { draft: back } = await readBack(bytes);
  expect(back.other).toBe("第一段的话。\n第二段的话。\n最后一段。");
  expect({ ...back, other: "", rounds: draft.rounds }).toEqual({ ...draft, other: "" });
});

statement("words that were dragged away with the end of their paragraph leave no break behind", async () => {
  const draft = { ...returnedDraft(), other: "第一段的话。拖走的话。\n第二段的话。\n最后一段。" };
  const bytes = withParts(
    await copyOf(draft),
    inDocument(
      inText("拖走的话。", changes.movedAway(li, "move1", "拖走的话。")),
      (xml) =>
        xml.replace(
          /<w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr>(?=(?:(?!<\/w:p>).)*<w:moveFrom )/,
          '<w:pPr>$1<w:rPr><w:moveFrom w:id="951" w:author="李某" w:date="2024-01-18T17:30:00Z"/></w:rPr></w:pPr>',
        ),
      inText("最后一段。", changes.kept("最后一段。"), changes.movedHere(li, "move1", "拖走的话。")),
      sessions,
    ),
  );
  const { draft: back } = await readBack(bytes);
  expect(back.other).toBe("第一段的话。第二段的话。\n最后一段。拖走的话。");
});

const received = "一、本年新收政府信息公开申请数量";
const withReceived = (naturalPerson: number, commercialEnterprise: number): Draft => {
  const draft = returnedDraft();
  const numbers = { ...draft.applications.received, naturalPerson, commercialEnterprise };
  return { ...draft, applications: { ...draft.applications, received: numbers } };
};
/** What comes back of 新收, and what is told of it, of a report whose row was changed with changes tracked. */
async function rowChanged(change: (cells: readonly string[]) => readonly string[]) {
  const bytes = withParts(await copyOf(withReceived(7, 2)), inDocument(inRow(received, change)));
  const { draft, issues } = await readBack(bytes);
  const { naturalPerson, commercialEnterprise, researchInstitution, otherOrganization } = draft.applications.received;
  return {
    numbers: [naturalPerson, commercialEnterprise, researchInstitution, otherOrganization],
    told: issues.map(({ place, message }) => `${place}：${message}`),
  };
}
const wasThere = (column: string, number: number) =>
  `表三 ${received} ${column}：原来是 ${number}，Word 文件里这一格删空了，先留空。请核对。`;
const cellsOfRow = (count: number) =>
  `文件：表格中有 ${count} 格是以修订方式删除或插入的：删除的按空白读取，插入的照样读取。请核对这些格所在的行。`;

statement("a number that was taken out of its cell in Word is blank, and that it was there is told", async () => {
  expect(
    await rowChanged(([label = "", person = "", ...others]) => [label, cellChanges.emptied(li, person), ...others]),
  ).toEqual({
    numbers: [null, 2, 0, 0],
    told: [wasThere("自然人", 7)],
  });
});

statement(
  "a cell that was taken out in Word is blank in its place, no number moves into another column, and it is told",
  async () => {
    const deleted = await rowChanged(([label = "", person = "", ...others]) => [
      label,
      cellChanges.deleted(li, person),
      ...others,
    ]);
    expect(deleted).toEqual({ numbers: [null, 2, 0, 0], told: [cellsOfRow(1), wasThere("自然人", 7)] });
    // One that only has the mark, as its number was put in after it.
    const marked = await rowChanged(([label = "", person = "", ...others]) => [
      label,
      person.replace("</w:tcPr>", '<w:cellDel w:id="990" w:author="李某" w:date="2024-01-18T17:30:00Z"/></w:tcPr>'),
      ...others,
    ]);
    expect(marked).toEqual(deleted);
  },
);

statement("a cell that was put in for one that was taken out has its place, and is told", async () => {
  const replaced = await rowChanged(([label = "", person = "", ...others]) => [
    label,
    cellChanges.followed(li, cellChanges.deleted(li, person), "4"),
    ...others,
  ]);
  expect(replaced.numbers).toEqual([4, 2, 0, 0]);
  expect(replaced.told).toContain(cellsOfRow(2));
});

statement(
  "a comment in a note at the foot of a page is told whole with its replies, and that it has no place",
  async () => {
    const question = `附表口径${"请再核实一遍，".repeat(12)}谢谢。`;
    const note = (id: number, paragraph: string, words: string) =>
      `<w:comment w:id="${id}" w:author="李某" w:date="2024-01-18T17:30:00Z"><w:p w14:paraId="${paragraph}"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
    const bytes = withParts(await sentCopy(), (parts) => ({
      ...parts,
      "word/footnotes.xml": `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:commentRangeStart w:id="96"/><w:r><w:t>含公告。</w:t></w:r><w:commentRangeEnd w:id="96"/><w:r><w:commentReference w:id="96"/></w:r></w:p></w:footnote></w:footnotes>`,
      "word/comments.xml": (parts["word/comments.xml"] ?? "").replace(
        "</w:comments>",
        `${note(96, "7D000001", question)}${note(97, "7D000002", "已问过。")}</w:comments>`,
      ),
      "word/commentsExtended.xml":
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="7D000001" w15:done="0"/><w15:commentEx w15:paraId="7D000002" w15:paraIdParent="7D000001" w15:done="0"/></w15:commentsEx>',
    }));
    const { draft: back, issues } = await readBack(bytes);
    expect(roundsIn(back).comments).toHaveLength(3);
    expect(issues.map(({ message }) => message)).toEqual([
      `Word 文件中李某的批注“${question}”写在脚注、尾注里，在报告中没有位置，没有读入。`,
      "Word 文件中李某的批注“已问过。”写在脚注、尾注里，在报告中没有位置，没有读入。",
    ]);
  },
);
