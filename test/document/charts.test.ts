import { expect, test } from "vitest";
import { chartOf } from "../../src/document/charts/chart-data.ts";
import { isChartLine } from "../../src/document/charts/chart-text.ts";
import { placedCharts } from "../../src/document/charts/placed-charts.ts";
import { chartSvg } from "../../src/document/charts/svg.ts";
import { compose } from "../../src/document/compose.ts";
import { contentCode } from "../../src/document/content-code.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toWebPage } from "../../src/document/html/web-page.ts";
import { toPlainText } from "../../src/document/plain-text.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { fromJson, toJson } from "../../src/files/json.ts";
import { cellById } from "../../src/form/cells.ts";
import { withText } from "../../src/report/cell-entry.ts";
import { type ChartChoice, chartIds } from "../../src/report/charts/chart-choice.ts";
import { exampleReport } from "../../src/report/example.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { docxParts } from "../kit/docx.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fileSource, readingOf } from "../kit/read.ts";

const earlier = [{ year: 2022, received: 3000, concluded: 2990, carriedOut: 110 }];
const all: ChartChoice = {
  places: { outcomes: "overview", applicants: "page", years: "page", disputes: "overview" },
  earlier,
};
/** The example with last year's report beside it and every chart chosen. */
function charted(charts = all): Draft {
  const draft = exampleReport();
  return { ...draft, lastYear: asPastReport({ ...draft, year: draft.year - 1 }), charts };
}
const shown = (draft: Draft, id: (typeof chartIds)[number]) => {
  const chart = chartOf(draft, id);
  if (typeof chart === "string") throw new Error(chart);
  return { categories: chart.categories, series: chart.series.map(({ name, values }) => [name, ...values]) };
};

// The numbers that the text of the example states of its own tables.
test("each chart has the numbers of its tables: outcomes by their headings, applicants, three bars a year, results of cases", () => {
  const draft = charted();
  expect(shown(draft, "outcomes")).toEqual({
    categories: ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"],
    series: [["件数", 1431, 471, 92, 941, 117, 469]],
  });
  expect(shown(draft, "applicants")).toEqual({
    categories: ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
    series: [["件数", 3440, 75, 0, 1, 6, 3]],
  });
  expect(shown(draft, "years")).toEqual({
    categories: ["本年新收", "本年办结", "结转下年度"],
    series: [
      ["2022年", 3000, 2990, 110],
      ["2023年", 3525, 3521, 125],
      ["2024年", 3525, 3521, 125],
    ],
  });
  expect(shown(draft, "disputes")).toEqual({
    categories: ["行政复议", "未经复议直接起诉", "复议后起诉"],
    series: [
      ["结果维持", 88, 7, 33],
      ["结果纠正", 18, 0, 0],
      ["其他结果", 28, 11, 6],
      ["尚未审结", 36, 7, 13],
    ],
  });
});

test("each number of a chart stands beside its bar, and not close to any other", () => {
  const draft = charted();
  for (const block of Object.values(placedCharts(draft)).flat()) {
    const svg = chartSvg(block);
    const numbers = (of: string) =>
      [...of.matchAll(/(x|y|width|height)="([\d.]+)"/g)].map(([, , value]) => Number(value));
    const bars = [...svg.matchAll(/<rect x="[^>]*stroke-width="0.6"\/>/g)].map(([bar]) => numbers(bar));
    const words = [...svg.matchAll(/<text [^>]*text-anchor="start">\d/g)].map(([text]) => numbers(text));
    expect(words.length).toBeGreaterThan(5);
    for (const [x = 0, y = 0] of words) {
      // Figures are some 7.5 points high, with 2.5 around them.
      const over = bars.filter(
        ([left = 0, top = 0, wide = 0, high = 0]) =>
          x < left + wide && x > left && y > top - 2.5 && y - 7.5 < top + high + 2.5,
      );
      expect([block.id, x, y, over]).toEqual([block.id, x, y, []]);
    }
  }
});

test("there is no chart where all is 0, where a number is blank, or where last year is not known", () => {
  expect(chartIds.map((id) => chartOf(exampleDraft(), id))).toEqual(["zero", "zero", "alone", "zero"]);
  const received = cellById("applications.received.naturalPerson")!;
  const blank = withText(charted(), received, "");
  expect(chartIds.map((id) => typeof chartOf(blank, id))).toEqual(["object", "string", "string", "object"]);
  expect(chartOf(withText(charted(), received, "约30"), "applicants")).toBe("blank");
  expect(placedCharts({ ...exampleDraft(), charts: all })).toEqual({ overview: [], page: [] });
});

test("no chart is printed unless it was chosen; those that are stand where they were put, numbered in the order of print", () => {
  const { charts: _, ...plain } = charted();
  expect(toPlainText(compose(plain, { finished: true }))).not.toMatch(/图\d/);
  const text = toPlainText(compose(charted(), { finished: true }));
  const heads = text.split("\r\n").filter((line) => /^(?:图|[一二]、)/.test(line) && !/数据：|\t/.test(line));
  expect(heads).toEqual([
    "一、总体情况",
    "图1　2024年政府信息公开申请办理结果（单位：件）",
    "图2　2024年政府信息公开行政复议、行政诉讼情况（单位：件）",
    "二、主动公开政府信息情况",
    "图解",
    "图3　2024年新收政府信息公开申请的申请人情况（单位：件）",
    "图4　2022—2024年政府信息公开申请新收、办结和结转情况（单位：件）",
  ]);
  expect(text).toContain("图1数据：予以公开1431（40.6%），部分公开471（13.4%），");
});

test("a drawing has a title, a description with all numbers, each number at its bar, and prints in black and white", () => {
  for (const chart of Object.values(placedCharts(charted())).flat()) {
    const svg = chartSvg(chart);
    expect(svg).toContain(`<title id="chart-${chart.id}-title">图${chart.number}　${chart.title}（单位：件）</title>`);
    const described = /<desc [^>]*>(.*?)<\/desc>/.exec(svg)?.[1] ?? "";
    for (const value of chart.series.flatMap(({ values }) => values)) {
      expect(described).toContain(String(value));
      expect(svg).toMatch(new RegExp(`>${value}(?:（(?:不到)?[\\d.]+%）)?</text>`));
    }
    const colours = new Set(svg.match(/#[0-9a-f]{3,6}\b(?!-)/gi)?.filter((one) => !/^#chart/.test(one)));
    expect([...colours].filter((colour) => !["#000", "#fff", "#4d4d4d"].includes(colour))).toEqual([]);
    const fills = (svg.match(/<rect [^>]*height="11" fill="([^"]+)"/g) ?? []).map(
      (one) => /fill="([^"]+)"/.exec(one)?.[1],
    );
    expect(new Set(fills).size).toBe(chart.series.length);
    expect(svg).not.toMatch(/style=|<script|href/);
  }
});

test("a report with charts is read back the same from every kind of file: what was drawn is no text of it", async () => {
  const draft = charted();
  const blocks = compose(draft, { finished: true });
  const sources = [
    fileSource("报告.docx", await toDocx(blocks, { organ: draft.organ })),
    fileSource("报告.html", toHtml(blocks)),
    fileSource("报告.html", toWebPage(blocks)),
    fileSource("报告.html", toWebPage(blocks, { hasTitle: true, isStyled: false })),
    { kind: "pasted", html: "", text: toPlainText(blocks) } as const,
  ];
  for (const source of sources) {
    const { draft: read, unplaced, furniture } = await readingOf(source);
    expect([read.overview.opening, read.overview.aspects]).toEqual([draft.overview.opening, draft.overview.aspects]);
    expect(unplaced).toEqual([]);
    expect(contentCode(read)).toBe(contentCode(draft));
    expect(furniture.filter(({ where }) => where === "图").length).toBeGreaterThan(0);
  }
  expect(isChartLine("图12024年政府信息公开申请办理结果(单位:件)")).toBe(true);
  expect(isChartLine("图书馆设置查阅场所。")).toBe(false);
});

test("the choice of charts goes with the draft's file, and one that cannot be taken is set aside without the report", () => {
  const json = toJson(charted(), new Date(2025, 0, 1));
  const read = fromJson(json);
  expect(read.ok && read.value.draft.charts).toEqual(all);
  const other = fromJson(json.replace('"page"', '"nowhere"'));
  expect(other.ok && other.value.draft.charts).toBeUndefined();
  expect(other.ok && other.value.setAside.map(({ place }) => place)).toEqual(["图解"]);
});

test("in Word each chart is Word's own, with its numbers, hatched, described, and the same bytes each time", async () => {
  const draft = charted();
  const make = () => toDocx(compose(draft, { finished: true }), { organ: draft.organ, day: "2025-01-20" });
  const bytes = await make();
  const parts = docxParts(bytes);
  const charts = [...parts].filter(([path]) => /^word\/charts\/chart\d+\.xml$/.test(path));
  const drawn = Object.values(placedCharts(draft)).flat();
  expect(charts).toHaveLength(drawn.length);
  for (const { series, categories } of drawn) {
    const wanted = [...categories, ...series.flatMap(({ values }) => values.map(String))];
    expect(charts.some(([, xml]) => wanted.every((one) => xml.includes(`<c:v>${one}</c:v>`)))).toBe(true);
  }
  expect(charts.map(([, xml]) => xml).join("")).toMatch(/<a:pattFill prst="wdUpDiag">/);
  expect(charts.map(([, xml]) => xml).join("")).not.toContain("0F0E0");
  const document = parts.get("word/document.xml") ?? "";
  expect(document).toContain('descr="予以公开1431（40.6%），');
  expect(Buffer.compare(await make(), bytes)).toBe(0);
});
