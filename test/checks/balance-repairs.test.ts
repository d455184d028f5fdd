import { expect, test } from "vitest";
import { numberChecks } from "../../src/checks/numbers/number-checks.ts";
import { suspectCells } from "../../src/checks/numbers/relations.ts";
import { withRepair } from "../../src/checks/repair.ts";
import { runChecks } from "../../src/checks/run.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { publishedReport } from "../kit/reports.ts";

const numberFindings = (draft: Draft) => runChecks(numberChecks, draft);

/** What is offered for the first broken column, and whether taking it balances the table. */
const offered = (draft: Draft) =>
  (numberFindings(draft)[0]?.repairs ?? []).map((repair) => ({
    name: repair.name,
    reason: repair.reason,
    balances: numberFindings(withRepair(draft, repair)).length === 0,
  }));

test("一件 counted under 其他 at its arrival and under 自然人 at its end: the application is offered to be moved", () => {
  const draft = exampleDraft();
  draft.applications.received.naturalPerson = 60;
  draft.applications.received.otherOrganization = 1;
  draft.applications.granted.naturalPerson = 61;
  expect(offered(draft)[0]).toEqual({
    name: "一、本年新收政府信息公开申请数量：其他 1 移到自然人",
    reason: "两列相差的数正好相反，像是填错了列",
    balances: true,
  });
});

test("two digits the other way round are recognised in a published table", () => {
  const { draft } = publishedReport("suqian-2024");
  draft.applications.partlyGranted.naturalPerson = 426;
  expect(offered(draft)).toContainEqual({
    name: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）：426 改为 462",
    reason: "像是两位数字颠倒",
    balances: true,
  });
});

test.each([
  ["lost", 140, "像是少打了一位"],
  ["doubled", 14_408, "像是多打了一位"],
])("a digit that was %s is recognised", (_, wrong, reason) => {
  const { draft } = publishedReport("suqian-2024");
  draft.applications.granted.naturalPerson = wrong;
  expect(offered(draft)).toContainEqual({ name: `（一）予以公开：${wrong} 改为 1408`, reason, balances: true });
});

test("四 that would balance is offered last, and nothing while a number is blank", () => {
  const draft = exampleDraft();
  draft.applications.received.naturalPerson = 7;
  draft.applications.granted.naturalPerson = 3;
  expect(offered(draft)).toEqual([
    { name: "四、结转下年度继续办理：0 改为 4", reason: "其余各数不变时，这样平衡", balances: true },
  ]);
  draft.applications.granted.naturalPerson = 9;
  draft.applications.carriedOut.naturalPerson = null;
  expect(offered({ ...draft, applications: { ...draft.applications } })).toEqual([]);
});

test("a total typed in the place of a part is recognised, down the column and along the row", () => {
  const { draft } = publishedReport("suqian-2024");
  const { applications } = structuredClone(draft);
  const column = Object.entries(applications)
    .filter(([row]) => !["received", "carriedIn", "carriedOut"].includes(row))
    .reduce((sum, [, { naturalPerson }]) => sum + (naturalPerson ?? 0), 0);
  draft.applications.partlyGranted.naturalPerson = column;
  expect(offered(draft)).toContainEqual(expect.objectContaining({ reason: "像是把总计填成了分项", balances: true }));

  const other = publishedReport("suqian-2024").draft;
  const row = Object.values(other.applications.granted).reduce<number>((sum, one) => sum + (one ?? 0), 0);
  other.applications.granted.naturalPerson = row;
  expect(offered(other)).toContainEqual(
    expect.objectContaining({
      name: `（一）予以公开：${row} 改为 1408`,
      reason: "像是把总计填成了分项",
      balances: true,
    }),
  );
});

test("a slip in the last row is offered once, as the slip that it is", () => {
  const draft = exampleDraft();
  draft.applications.received.naturalPerson = 61;
  draft.applications.carriedOut.naturalPerson = 16;
  expect(offered(draft).map(({ name, reason }) => [name, reason])).toContainEqual([
    "四、结转下年度继续办理：16 改为 61",
    "像是两位数字颠倒",
  ]);
  const names = offered(draft).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

/** The cells that would be marked, by their rows and columns. */
const suspected = (draft: Draft) => suspectCells(draft).map((id) => id.replace("applications.", ""));

test("in a column that does not balance, the cell with a digit too many is the one that is marked", () => {
  const { draft } = publishedReport("suqian-2024");
  draft.applications.granted.naturalPerson = 14_408;
  expect(suspected(draft)).toEqual(["granted.naturalPerson"]);
});

test("a number that was counted in the wrong column is marked in both", () => {
  const draft = exampleDraft();
  draft.applications.received.naturalPerson = 60;
  draft.applications.received.otherOrganization = 1;
  draft.applications.granted.naturalPerson = 61;
  expect(new Set(suspected(draft))).toEqual(new Set(["received.otherOrganization", "received.naturalPerson"]));
});

test("where the digits of many numbers could be the other way round, none of them is marked", () => {
  const { draft } = publishedReport("suqian-2024");
  draft.applications.partlyGranted.naturalPerson = 426;
  expect(offered(draft)).toHaveLength(3);
  expect(suspected(draft)).toEqual([]);
});

test("where nothing tells which number is wrong, and while one is blank, no cell is marked", () => {
  const draft = exampleDraft();
  draft.applications.received.naturalPerson = 7;
  draft.applications.granted.naturalPerson = 3;
  expect(numberFindings(draft)).toHaveLength(1);
  expect(suspected(draft)).toEqual([]);
  const { draft: other } = publishedReport("suqian-2024");
  other.applications.granted.naturalPerson = 14_408;
  other.applications.partlyGranted.naturalPerson = null;
  expect(suspected(other)).toEqual([]);
});
