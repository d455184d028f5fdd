import { expect, test } from "vitest";
import { explanationOf, fingerprint } from "../../src/checks/finding.ts";
import { numberChecks } from "../../src/checks/numbers/number-checks.ts";
import { withRepair } from "../../src/checks/repair.ts";
import { runChecks } from "../../src/checks/run.ts";
import { cellById } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { offersFor, yearOnYearAt } from "../../src/report/across-years.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { publishedReport } from "../kit/reports.ts";

const last = () => asPastReport(publishedReport("suqian-2023").draft);
const draft = (): Draft => ({ ...publishedReport("suqian-2024").draft, lastYear: last() });
const acrossYears = (one: Draft) => runChecks(numberChecks, one).filter(({ check }) => check.startsWith("X"));
const found = (one: Draft) => acrossYears(one).filter(({ check }) => check !== "X4");
const cell = (id: string) => cellById(id)!;

test("宿迁 2024 takes over what 2023 carried forward, and its 现行有效 follow from 2023: nothing to find", () => {
  expect(found(draft())).toEqual([]);
});

test("X1: 上年结转 other than last year's 结转下年度 is found in its column, with both numbers", () => {
  const one = draft();
  one.applications.carriedIn.naturalPerson = 117;
  expect(found(one)).toMatchObject([
    {
      check: "X1",
      severity: "warning",
      place: { section: "applications", field: "applications.carriedIn.naturalPerson" },
      message:
        "表三 二、上年结转政府信息公开申请数量 自然人：本年为 117，上年报告的“四、结转下年度继续办理”为 118，相差 1。请核对；确有原因的，写出错说明。",
      arithmetic: { left: { amount: "117" }, right: { amount: "118" }, difference: "1" },
    },
  ]);
});

test("X1 and X2 are put right by one click: the number becomes what last year's report makes of it", () => {
  const one = draft();
  one.applications.carriedIn.naturalPerson = 117;
  one.disclosure.normativeDocuments.inForce = 421;
  const repairs = found(one).flatMap((finding) => finding.repairs ?? []);
  expect(repairs.map(({ name }) => name)).toEqual(["改为 420", "改为 118"]);
  expect(found(repairs.reduce(withRepair, one))).toEqual([]);
});

test("X2: 现行有效 other than last year's plus 制发 minus 废止 is found, with what it comes to", () => {
  const one = draft();
  one.disclosure.normativeDocuments.inForce = 421;
  expect(found(one)).toMatchObject([
    {
      check: "X2",
      message:
        "表二 行政规范性文件 现行有效件数：本年为 421，上年现行有效件数加本年制发减本年废止为 420，相差 1。请核对；确有原因的，写出错说明。",
      arithmetic: {
        right: {
          terms: [
            { name: "上年现行有效件数", amount: "597" },
            { name: "本年制发件数", amount: "50" },
            { name: "减本年废止件数", amount: "227" },
          ],
        },
      },
    },
  ]);
});

test("X3: more 废止 than were in force last year", () => {
  const one = draft();
  one.disclosure.regulations.repealed = 12;
  one.disclosure.regulations.inForce = 1;
  expect(found(one)).toMatchObject([
    { check: "X3", message: expect.stringContaining("本年为 12，上年现行有效件数为 11，多出 1。") },
  ]);
});

test("X4: a row's 总计 that is many times or a fraction of last year's asks for a reason; small numbers do not", () => {
  const jumps = acrossYears(draft()).map(({ id }) => id);
  expect(jumps).toEqual([
    "X4 applications.forbiddenByLaw.total",
    "X4 applications.petitionLike.total",
    "X4 applications.excessive.total",
    "X4 applications.feeUnpaid.total",
  ]);
});

test("X4 does not tell again of a number that breaks X1, X2 or X3", () => {
  const one = draft();
  one.disclosure.normativeDocuments.inForce = 4200;
  expect(acrossYears(one).filter(({ place }) => place.section === "disclosure")).toMatchObject([{ check: "X2" }]);
});

test("X4: 收费 is compared in 万元", () => {
  const one = draft();
  one.disclosure.fees.amount = "600";
  const [finding] = acrossYears(one);
  expect(finding?.message).toBe(
    "表二 行政事业性收费 本年收费金额（单位：万元）：本年为 600，上年为 59237.2449，减少 58637.2449，变化较大。请核对；确实如此的，写出错说明。",
  );
});

test("blanks on either side are not compared, nor is a report of any other year", () => {
  const blank = draft();
  blank.applications.carriedIn.naturalPerson = null;
  expect(found(blank)).toEqual([]);
  const other = draft();
  other.applications.carriedIn.naturalPerson = 117;
  expect(acrossYears({ ...other, lastYear: { ...last(), year: 2022 } })).toEqual([]);
  expect(acrossYears({ ...other, lastYear: null })).toEqual([]);
});

test("an explanation stands as long as the same is found, and not for other numbers", () => {
  const one = draft();
  one.applications.carriedIn.naturalPerson = 117;
  const [finding] = found(one);
  // As it stands in stored drafts.
  expect(fingerprint(finding!)).toBe("X1 applications.carriedIn.naturalPerson 117/118");
  const explanations = { [fingerprint(finding!)]: "上年有 1 件撤回。" };
  expect(explanationOf(finding!, explanations)).toBe("上年有 1 件撤回。");
  one.applications.carriedIn.naturalPerson = 116;
  expect(explanationOf(found({ ...one })[0]!, explanations)).toBeUndefined();
});

test("last year's report offers 上年结转 by column and 现行有效 by row; what stands there already is taken", () => {
  const one = draft();
  one.applications.carriedIn.naturalPerson = null;
  one.disclosure.regulations.issued = null;
  const offers = tables.flatMap((table) => offersFor(one, table));
  expect(
    offers.map(({ relation, numbers, taken }) => [
      relation.id,
      [...numbers].map(([{ id }, text]) => [id, text]),
      taken,
    ]),
  ).toEqual([
    ["X2", [["disclosure.normativeDocuments.inForce", "420"]], true],
    [
      "X1",
      [
        ["applications.carriedIn.naturalPerson", "118"],
        ["applications.carriedIn.commercialEnterprise", "3"],
        ["applications.carriedIn.researchInstitution", "0"],
        ["applications.carriedIn.publicInterestOrganization", "0"],
        ["applications.carriedIn.legalServiceAgency", "0"],
        ["applications.carriedIn.otherOrganization", "0"],
      ],
      false,
    ],
  ]);
});

test("a number beside last year's tells how it changed; a blank one tells last year's alone", () => {
  const one = draft();
  const at = (id: string) => yearOnYearAt(one, last(), cell(id));
  expect(at("applications.received.total")).toEqual({ before: "3511", change: { by: "14", direction: "more" } });
  expect(at("disclosure.fees.amount")).toEqual({
    before: "59237.2449",
    change: { by: "13464.0129", direction: "more" },
  });
  expect(at("applications.carriedOut.naturalPerson")).toMatchObject({ change: { by: "0", direction: "same" } });
  one.applications.received.naturalPerson = null;
  expect(yearOnYearAt({ ...one }, last(), cell("applications.received.naturalPerson"))).toEqual({ before: "3402" });
});
