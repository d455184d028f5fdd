import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toDataBlock, toJson } from "../../src/files/json.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fileSource, readingOf } from "../kit/read.ts";

test("a file of this program with bad values is imported, and each is among what is to be checked, with its text", async () => {
  const file = JSON.parse(toJson(exampleDraft(), new Date(0)));
  file.report.applications.received.naturalPerson = "约20";
  file.report.other = ["甲", "乙"];
  delete file.report.litigation.review.upheld;
  const { draft, issues, unplaced } = await readingOf(fileSource("年报.json", JSON.stringify(file)));
  expect(draft.problems).toEqual(exampleDraft().problems);
  expect(issues).toMatchObject([
    { kind: "doubt", place: "六、其他需要报告的事项" },
    { kind: "doubt", cell: "applications.received.naturalPerson" },
    { kind: "missing", cell: "litigation.review.upheld" },
  ]);
  expect(unplaced).toEqual([
    { where: "六、其他需要报告的事项", text: '["甲","乙"]' },
    { where: "表三 一、本年新收政府信息公开申请数量 自然人", text: "约20" },
  ]);
});

test("a page whose block of data has a bad value is read by what it shows", async () => {
  const block = toDataBlock(exampleDraft(), { finished: false });
  const bad = block.replace('"organKind":"township"', '"organKind":"village"');
  expect(bad).not.toBe(block);
  const page = toHtml(compose(exampleDraft(), { finished: true }), bad);
  const { draft } = await readingOf(fileSource("年报.html", page));
  expect([draft.organ, draft.organKind]).toEqual([exampleDraft().organ, "township"]);
  expect(draft.applications).toEqual(exampleDraft().applications);
});
