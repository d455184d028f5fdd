import { expect, test } from "vitest";
import { statedAt } from "../../src/checks/narrative/stated.ts";
import { exampleReport } from "../../src/report/example.ts";
import { withTextAt } from "../../src/report/report-texts.ts";

const path = "overview.aspects.1.text";
const statedIn = (text: string) =>
  statedAt(withTextAt(exampleReport(), path, text), path).map(({ start, end, name, total, cell }) => {
    return [text.slice(start, end), name.replace(/^(表.).*?(总计|自然人)$/, "$1 $2"), total, cell];
  });

test("a number that is that of the tables is told with its place there, and a cell that takes part", () => {
  expect(statedIn("全年收到政府信息公开申请3525件，其中自然人3440件。")).toEqual([
    ["3525件", "表三 总计", 3525, "applications.received.naturalPerson"],
    ["3440件", "表三 自然人", 3440, "applications.received.naturalPerson"],
  ]);
});

test.each([
  ["is wrong", "全年收到政府信息公开申请3999件。"],
  ["speaks of another year", "2022年收到政府信息公开申请3525件。"],
  ["speaks of another office", "市公安局收到政府信息公开申请3525件。"],
  ["is of about so many", "全年收到政府信息公开申请约3525件。"],
])("a number that %s has no such mark", (_, text) => {
  expect(statedIn(text)).toEqual([]);
});
