import { expect, test } from "vitest";
import { enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { withStartedTexts } from "../../src/prose/table-sentences/started-texts.ts";
import { tableSentencesFor } from "../../src/prose/table-sentences/table-sentences.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { withTexts } from "../../src/report/cell-entry.ts";
import { exampleReport } from "../../src/report/example.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { tableSentenceFaults } from "../kit/table-sentence-faults.ts";

const path = "overview.aspects.1.text";
const wordingsOf = (draft: Draft, name: string) =>
  tableSentencesFor(draft, path).find((one) => one.name === name)?.wordings;

test("whatever the tables hold, 审核 finds nothing in a sentence that is offered, and every number changed in it", () => {
  expect(tableSentenceFaults(1, 30)).toEqual([]);
  // None this year, some last year.
  // 12573: a share that is wrong, and would be right of the part beside it.
  for (const seed of [1003, 1004, 1018, 12573]) expect(tableSentenceFaults(seed, 1)).toEqual([]);
});

test("growth is told where last year is known, to two places, and naught is told as offices do", () => {
  const report = exampleReport();
  const { applications } = report;
  const received = { ...applications.received, naturalPerson: 3000 };
  const lastYear = asPastReport({ ...report, year: 2023, applications: { ...applications, received } });
  const [short, middle] = wordingsOf({ ...report, lastYear }, "收到和处理申请") ?? [];
  expect(short).not.toContain("比上年");
  expect(middle).toContain("申请3525件，比上年增加440件，增长14.26%，其中自然人3440件");
});

test("where one kind is all, nothing is told of parts; what is not done is not counted, and no wording is offered twice", () => {
  const blank = blankDraft({ organ: "石桥镇人民政府", organKind: "township", year: 2024 });
  const numbers = (own: Readonly<Record<string, string>>) =>
    withTexts(blank, new Map(tables.flatMap((table) => enteredCells(table)).map(({ id }) => [id, own[id] ?? "0"])));
  const draft = numbers({
    "applications.received.otherOrganization": "2",
    "applications.carriedOut.otherOrganization": "2",
  });
  expect(wordingsOf(draft, "收到和处理申请")).toEqual([
    "2024年新收政府信息公开申请2件，结转下年度继续办理2件。",
    "2024年新收政府信息公开申请2件，均为其他组织申请；结转下年度继续办理2件。",
  ]);
  const one = numbers({ "applications.received.naturalPerson": "1", "applications.granted.naturalPerson": "1" });
  const [offered] = tableSentencesFor(one, path, { withShares: true });
  expect(offered?.wordings[2]).toBe(
    "2024年新收政府信息公开申请1件，为自然人申请；办结1件。办结的政府信息公开申请中，予以公开1件。",
  );
});

test("an aspect is offered what belongs in it, any other text all", () => {
  const namesAt = (at: string) => tableSentencesFor(exampleReport(), at).map(({ name }) => name);
  expect(namesAt(path)).toEqual(["收到和处理申请", "行政复议和行政诉讼"]);
  expect(namesAt("other")).toHaveLength(5);
});

test("where two years before are known, a number is told with theirs in brackets; a year that is missing ends the row", () => {
  const report = exampleReport();
  const of = (year: number, natural: number) =>
    asPastReport({
      ...report,
      year,
      applications: { ...report.applications, received: { ...report.applications.received, naturalPerson: natural } },
    });
  const draft = { ...report, lastYear: of(report.year - 1, 0) };
  const told = (...earlier: ReturnType<typeof of>[]) =>
    tableSentencesFor(draft, path, { earlier }).find(({ name }) => name.startsWith("历年新收"))?.wordings;
  expect(told(of(report.year - 2, 1))).toEqual([
    expect.stringMatching(/^2024年新收政府信息公开申请3525件（2023年85件，2022年86件）。$/),
  ]);
  expect(told(of(report.year - 2, 1), of(report.year - 3, 2))).toHaveLength(2);
  expect(told(of(report.year - 3, 2))).toBeUndefined();
});

test("blank aspects begin with what the tables say, once each and without last year; what is written stays", () => {
  const report = exampleReport();
  const blank = report.overview.aspects.map((aspect, at) => ({ ...aspect, text: at === 0 ? "已写好。" : "" }));
  const draft = {
    ...report,
    lastYear: asPastReport({ ...report, year: 2023 }),
    overview: { ...report.overview, aspects: blank },
  };
  const started = withStartedTexts(draft);
  const texts = started.overview.aspects.map(({ text }) => text);
  expect(texts[0]).toBe("已写好。");
  expect(texts[1]).toMatch(/^2024年新收政府信息公开申请\d+件.*。2024年.*行政复议.*。$/);
  expect(texts[1]).not.toContain("比上年");
  expect(texts.slice(2).join("")).toBe("");
  expect({ ...started, overview: draft.overview }).toEqual(draft);
  // A number that is blank is not spoken of.
  const lacking = {
    ...draft,
    applications: { ...draft.applications, received: { ...draft.applications.received, naturalPerson: null } },
  };
  expect(withStartedTexts(lacking).overview.aspects[1]?.text).not.toContain("新收");
});
