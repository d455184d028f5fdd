import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { applications } from "../../src/form/applications.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { numberAt, withTexts } from "../../src/report/cell-entry.ts";
import type { Draft } from "../../src/report/schema.ts";
import { downloaded } from "../kit/browser.ts";
import { clerkAt } from "../kit/clerk.ts";
import { browserPages } from "../kit/journey.ts";
import { publishedReport } from "../kit/reports.ts";
import { inRowMenu } from "../kit/row-menu.ts";

const open = browserPages();
const matrix = "三、收到和处理政府信息公开申请情况";
const overview = "一、总体情况";

/** A township to which nothing was applied for, as it reported on 2023. */
function township(): Draft {
  const blank = blankDraft({ organ: "石桥镇人民政府", organKind: "township", year: 2023 });
  const zero = withTexts(blank, new Map(tables.flatMap(enteredCells).map(({ id }) => [id, "0"])));
  const texts = [
    "2023年，我镇通过政府门户网站公开政府信息86条，其中政策文件12条、财政信息20条、其他信息54条。",
    "2023年，我镇未收到政府信息公开申请。",
    "严格执行公开前审查制度，及时清理失效信息。",
    "做好政府门户网站专栏的日常维护，及时更新机构职能等信息。",
    "明确专人负责政府信息公开工作。工作考核结果为良好，社会评议结果为满意，全年未发生责任追究情形。",
  ];
  return {
    ...zero,
    signedBy: "石桥镇人民政府",
    signedOn: "2024年1月20日",
    overview: {
      ...zero.overview,
      basis: "本报告根据《中华人民共和国政府信息公开条例》编制。",
      contact: "联系电话：0000-1234567。",
      aspects: zero.overview.aspects.map((aspect, at) => ({ ...aspect, text: texts[at] ?? "" })),
    },
    problems: {
      problems: "公开内容还不够丰富，政策解读形式较为单一。",
      measures: "针对上年所列公开不及时的问题，各科室已按月报送信息。下一步，我镇将增加图解等解读形式。",
    },
    other: "2023年，我镇未收取信息处理费。没有其他需要报告的事项。",
  };
}

test("an all-zero township goes from last year's Word file to the file to hand in by eight clicks, and types nothing", async () => {
  const { page } = await open({ width: 1366, height: 625 });
  let clicks = 0;
  const click = async (what: Locator) => {
    await what.click();
    clicks += 1;
  };
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const draft = township();
  const buffer = Buffer.from(await toDocx(compose(draft, { finished: true }), { organ: draft.organ }));
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await click(button("导入旧报告"));
  await page.getByLabel("选择文件").setInputFiles({ name: "2023年报.docx", mimeType, buffer });
  await button("起草下一年度").waitFor();
  await click(button("起草下一年度"));
  await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  const steps = page.getByRole("navigation", { name: "填报步骤" });
  await click(steps.getByRole("link", { name: "审核", exact: true }));
  await click(button("各表全部填 0"));
  await expect.poll(() => button("定稿").isEnabled()).toBe(true);
  await click(button("定稿"));
  await page.getByText(/^已于 .*定稿/).waitFor();
  await click(steps.getByRole("link", { name: "预览与导出", exact: true }));
  await page
    .getByRole("status")
    .filter({ hasText: /^第 \d+(–\d+)? \/ \d+ 页$/ })
    .waitFor();
  const { text } = await downloaded(page, async () => {
    await click(page.getByRole("button", { name: "导出", exact: true }));
    await click(page.getByRole("menuitem", { name: "导出 JSON" }));
  });
  expect(clicks).toBe(8);
  const report = JSON.parse(text).report as Draft;
  expect([report.year, report.organ, report.signedBy, report.signedOn]).toEqual([2024, draft.organ, draft.organ, ""]);
  expect(report.overview.aspects[1]?.text).toBe("2024年，我镇未收到政府信息公开申请。");
  expect(report.lastYear?.year).toBe(2023);
});

/** Texts as a city writes them: numbers of the tables, and others. */
const cityTexts = [
  "全年通过门户网站公开政府信息15236条，发布政策解读286篇。5月20日召开全市推进会。",
  "2023年，全市新收政府信息公开申请3511件，上年结转96件。予以公开1191件，部分公开328件，结转下年度继续办理121件。",
  "全年制发行政规范性文件45件。按照《宿迁市2023年政务公开工作要点》完成清理。",
  "市级政务新媒体发布信息4820条，政府公报出版12期。",
  "举办业务培训6场，参加540人次。健全工作制度，压实工作责任。",
];

function city(): Draft {
  const { draft } = publishedReport("suqian-2023");
  const aspects = draft.overview.aspects.map((aspect, at) => ({ ...aspect, text: cityTexts[at] ?? "" }));
  return {
    ...draft,
    overview: { ...draft.overview, aspects },
    problems: { problems: "一是公开内容不够全面。二是有18个镇街专栏更新不及时。", measures: "对3个单位进行约谈。" },
    other: "2023年，全市25件申请收取信息处理费2950元。",
  };
}

async function pasteApplications(page: Page, draft: Draft): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const cells = enteredCells(applications);
  const rows = [...new Set(cells.map(({ row }) => row.id))];
  const block = rows.map((id) =>
    cells
      .filter(({ row }) => row.id === id)
      .map((cell) => numberAt(draft, cell))
      .join("\t"),
  );
  await page.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人", exact: true }).click();
  await page.evaluate((words) => navigator.clipboard.writeText(words), block.join("\n"));
  await page.keyboard.press("Control+v");
  await page
    .getByRole("status", { name: "粘贴结果" })
    .getByText(/已粘贴/)
    .waitFor();
}

test("宿迁 2024 from 宿迁 2023, all numbers put in: 要改的 names every number, date and sentence that is still 2023's", async () => {
  const { page } = await open({ width: 1366, height: 768 });
  const clerk = clerkAt(page);
  await clerk.open(city());
  await page.getByText(/^已保存 /).waitFor();
  await page.getByRole("link", { name: "全部草稿" }).click();
  await (await inRowMenu(page, /^起草下一年度 宿迁市 2023年/)).click();
  await page.getByRole("heading", { level: 1, name: "基本信息" }).waitFor();
  const { draft } = publishedReport("suqian-2024");
  for (const id of ["disclosure", "litigation"] as const) {
    const table = tables.find((one) => one.id === id);
    const numbers = new Map((table ? enteredCells(table) : []).map((cell) => [cell.id, numberAt(draft, cell) ?? 0]));
    await clerk.fillTable(
      id === "disclosure" ? "二、主动公开政府信息情况" : "四、政府信息公开行政复议、行政诉讼情况",
      numbers,
    );
  }
  await clerk.openStep(matrix);
  await pasteApplications(page, draft);
  await clerk.openStep("审核");
  await page.getByRole("button", { name: /^要改的 \d+$/ }).click();
  const list = page.getByRole("list", { name: "审核结果" });
  const told = async () => (await list.getByRole("listitem").allTextContents()).join("\n");
  for (const words of ["15236条", "286篇", "5月20日", "4820条", "12期", "6场", "540人次", "18个", "2950元"]) {
    expect(await told(), words).toContain(words);
  }
  expect(await told()).toContain("《宿迁市2023年政务公开工作要点》");
  for (const words of ["3511件", "96件", "1191件", "328件", "121件", "45件", "25件"]) {
    expect(await told(), words).toContain(words);
  }
  // Sentences without such a number, and one with so few 个, are told text by text.
  expect(await told()).toMatch(/监督保障：有 1 句与上年相同/);
  expect(await told()).toMatch(/改进情况：有 1 句与上年相同/);
  const count = () => list.getByRole("listitem").count();
  const before = await count();
  await list
    .getByRole("button", { name: /^确认无误 （五）/ })
    .first()
    .click();
  await expect.poll(count).toBe(before - 1);
  await page.keyboard.press("Control+z");
  await expect.poll(count).toBe(before);
});

test("a number changed in 表三 is followed through three texts, that of another year is left, and one undo takes it back", async () => {
  const { page } = await open({ width: 1366, height: 625 });
  const clerk = clerkAt(page);
  const { draft } = publishedReport("suqian-2024");
  const texts = ["", "2024年新收政府信息公开申请3525件，其中自然人3440件。2023年新收政府信息公开申请3525件。"];
  const aspects = draft.overview.aspects.map((aspect, at) => ({ ...aspect, text: texts[at] || aspect.text }));
  const said = "全年新收政府信息公开申请3525件。";
  await clerk.open({
    ...draft,
    overview: { ...draft.overview, opening: said, aspects },
    other: `${draft.other}${said}`,
  });
  await clerk.openStep(matrix);
  await page.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人", exact: true }).click();
  await page.keyboard.type("3450");
  await page.keyboard.press("Enter");
  const told = page.getByRole("status", { name: "文中旧数" });
  await told.getByText("文中 4 处写的是旧数").waitFor();
  await told.getByRole("button", { name: "更新", exact: true }).click();
  await told.waitFor({ state: "hidden" });
  const area = (name: string) => page.getByRole("textbox", { name, exact: true });
  await clerk.openStep(overview);
  expect(await area("总述").inputValue()).toBe("全年新收政府信息公开申请3535件。");
  expect(await area("（二）依申请公开").inputValue()).toBe(
    "2024年新收政府信息公开申请3535件，其中自然人3450件。2023年新收政府信息公开申请3525件。",
  );
  await clerk.openStep("六、其他需要报告的事项");
  expect(await area("其他需要报告的事项").inputValue()).toContain("3535件");
  await page.keyboard.press("Control+z");
  await expect.poll(() => area("总述").or(area("其他需要报告的事项")).first().inputValue()).toContain("3525件");
  await clerk.openStep(matrix);
  const cell = page.getByRole("textbox", { name: "一、本年新收政府信息公开申请数量 自然人", exact: true });
  expect(await cell.inputValue()).toBe("3450");
});
