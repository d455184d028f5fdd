import { expect, test } from "vitest";
import { call, inFolder, jsonOf } from "../kit/command.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const cell = "applications.received.naturalPerson";
/** The example as an exported file, with a number that is none. */
const file = JSON.parse(jsonOf(exampleDraft()));
file.report.applications.received.naturalPerson = -1;

const note = {
  kind: "doubt",
  place: "表三 一、本年新收政府信息公开申请数量 自然人",
  cell,
  message: "原来的内容“-1”不符合要求，请核对后填写。",
};

test("a file with one bad value is read, checked and written; what stood there is in the notes", async () => {
  await inFolder({ "甲.json": JSON.stringify(file) }, async (folder) => {
    const read = await call(["read", "甲.json"], folder);
    expect(read.answers).toMatchObject([
      { notes: [note], unplaced: [{ where: note.place, text: "-1" }], report: { typed: { [cell]: "-1" } } },
    ]);
    const written = await call(["write", "甲.json", "--as", "txt"], folder);
    expect(written.answers).toEqual([{ file: "甲.json", written: expect.stringMatching(/\.txt$/), notes: [note] }]);
  });
  const checked = await call(["check", "-"], ".", JSON.stringify(file));
  expect(checked.answers).toMatchObject([{ line: 1, findings: expect.any(Array), notes: [note] }]);
});

test("a clipboard goes into a report with one bad value, which is told", async () => {
  const line = JSON.stringify({ cell: "applications.carriedIn.naturalPerson", text: "3", into: file });
  const { answers } = await call(["paste", "-"], ".", line);
  expect(answers).toMatchObject([{ placed: { "applications.carriedIn.naturalPerson": 3 } }]);
  expect(answers[0].told).toContain(`${note.place}：${note.message}`);
});
