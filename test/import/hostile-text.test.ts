import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { toDataBlock, toJson } from "../../src/files/json.ts";
import { enteredIds } from "../../src/form/cells.ts";
import type { Draft } from "../../src/report/schema.ts";
import { asRead, hostileReports, payloads } from "../kit/hostile.ts";
import { fileSource, readingOf, sourceOf } from "../kit/read.ts";
import { ownRenderings } from "../kit/renderings/own.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { publishedReport } from "../kit/reports.ts";

const noted = enteredIds[0]!;

/** A report as an office writes it, with a text as a paragraph of every part and beside a number. */
function reportWith(text: string): Draft {
  const { draft } = publishedReport("suqian-2023");
  const sentence = "政府信息公开工作平稳有序。";
  const aspects = draft.overview.aspects.map(({ heading }) => ({ heading, text: `${sentence}\n${text}` }));
  return {
    ...draft,
    organ: "某镇人民政府",
    overview: { ...draft.overview, opening: `${sentence}\n${text}`, aspects },
    problems: { problems: `一是认识不足。\n${text}`, measures: `下一步，加强学习。\n${text}` },
    other: `${draft.other}\n${text}`,
    notes: { [noted]: text },
  };
}

const textsOf = ({ organ, overview, problems, other }: Draft) => ({ organ, overview, problems, other });
/** What is kept beside a number, or, where that is not taken for an annotation, of the number with it. */
const beside = ({ notes, typed }: Draft) => notes[noted] ?? typed[noted];

const doors = [
  ...renderings.filter(({ name }) => ["clean page", "page saved by Word", "government site", "tabs"].includes(name)),
  ...ownRenderings.filter(({ kind }) => kind !== "xlsx"),
];

test.each(doors)("hostile texts come in unaltered: $name", async (door) => {
  for (const text of payloads) {
    const draft = reportWith(text);
    const reading = await readingOf(await sourceOf(door, { draft }));
    expect(textsOf(reading.draft), text).toEqual(textsOf(draft));
    expect(beside(reading.draft), text).toContain(text);
  }
});

test("each comes in as it was, but for what nobody sees, by the program's own JSON and page", async () => {
  for (const { text, draft } of hostileReports()) {
    const page = toHtml(compose(draft, { finished: false }), toDataBlock(draft, { finished: false }));
    expect((await readingOf(fileSource(`${text}.html`, page))).draft, text).toEqual(asRead(draft));
    expect((await readingOf(fileSource("年报.json", toJson(draft, new Date(0))))).draft, text).toEqual(asRead(draft));
  }
});

test("all of them come in unaltered by the program's own Word document, and by any other", async () => {
  const draft = reportWith(payloads.join("\n"));
  const one = { ...draft, notes: {} };
  const own = await toDocx(compose(one, { finished: false }), { organ: one.organ });
  expect(textsOf((await readingOf(fileSource("年报.docx", own))).draft)).toEqual(textsOf(one));
  const other = renderings.find(({ name }) => name === "Word document")!;
  expect(textsOf((await readingOf(await sourceOf(other, { draft: one }))).draft)).toEqual(textsOf(one));
});
