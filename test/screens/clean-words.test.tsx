import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { toJson } from "../../src/files/json.ts";
import { cellById } from "../../src/form/cells.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";
import { unseenSigns } from "../kit/unseen.ts";

const box = (name: string) => screen.getByRole<HTMLInputElement | HTMLTextAreaElement>("textbox", { name });

/** Nothing that is printed, previewed or exported of the draft holds what nobody sees, nor U+FFFD in its place. */
function expectClean(draft: Draft): void {
  const page = toHtml(compose(draft, { finished: false }));
  const file = toJson(draft, new Date(0));
  for (const sign of [...unseenSigns, "\u000b", "\ufffd"])
    expect([page, file].map((text) => text.includes(sign))).toEqual([false, false]);
}

test("a soft break pasted into a text is a line break, and what nobody sees is left out; the cursor stays behind it", async () => {
  const { user, saved } = renderStep({ ...exampleDraft(), problems: { problems: "前后", measures: "" } }, "problems");
  const area = box("存在的主要问题");
  await user.click(area);
  area.setSelectionRange(1, 1);
  await user.paste("\ufeff第一行。\u000b第二行。\u200b");
  expect(area).toHaveValue("前第一行。\n第二行。后");
  expect(area.selectionStart).toBe("前第一行。\n第二行。".length);
  await user.keyboard("再");
  expect(area).toHaveValue("前第一行。\n第二行。再后");
  const draft = await saved();
  expect(draft.problems.problems).toBe("前第一行。\n第二行。再后");
  expectClean(draft);
});

test("so it is with the name of the organ, the year, an aspect's heading, an annotation and what is no number", async () => {
  const { user, saved } = renderStep(exampleDraft(), "basics");
  await user.clear(box("机关名称"));
  await user.click(box("机关名称"));
  await user.paste("\u202d某镇\u200b人民政府\u202c");
  await user.clear(box("年度"));
  await user.paste("\u202d２０２１\u202c");
  await user.click(screen.getByRole("link", { name: "一、总体情况" }));
  await user.click(screen.getAllByRole("button", { name: /^修改标题 （一）/ })[0]!);
  await user.clear(box("第 1 个方面的标题"));
  await user.click(box("第 1 个方面的标题"));
  await user.paste("主动\u00ad公开");
  await user.click(screen.getByRole("link", { name: "三、收到和处理政府信息公开申请情况" }));
  await user.click(box("一、本年新收政府信息公开申请数量 自然人"));
  await user.keyboard("{Control>}.{/Control}");
  await user.click(box("附注内容"));
  await user.paste("其中\u200b3件");
  await user.click(screen.getByRole("button", { name: "保存附注" }));
  await user.clear(box("二、上年结转政府信息公开申请数量 自然人"));
  await user.click(box("二、上年结转政府信息公开申请数量 自然人"));
  await user.paste("\u200e约\u200f3件");
  const draft = await saved();
  expect([draft.organ, draft.year, draft.overview.aspects[0]?.heading]).toEqual(["某镇人民政府", 2021, "主动公开"]);
  expect(draft.notes).toMatchObject({ "applications.received.naturalPerson": "其中3件" });
  expect(draft.typed).toEqual({ "applications.carriedIn.naturalPerson": "约3件" });
  expectClean(draft);
});

test("a number with a mark of a note keeps the number, and shows the mark as its annotation", async () => {
  const { user, saved } = renderStep(exampleDraft(), "applications");
  const cell = box("一、本年新收政府信息公开申请数量 自然人");
  await user.clear(cell);
  await user.type(cell, "12①");
  await user.tab();
  expect(cell).toHaveValue("12");
  const draft = await saved();
  expect(draft.applications.received.naturalPerson).toBe(12);
  expect(draft.notes).toEqual({ [cellById("applications.received.naturalPerson")?.id ?? ""]: "①" });
});

test("a year with a mark of a note is no year, and no other year", async () => {
  const { user, saved } = renderStep(exampleDraft(), "basics");
  const before = exampleDraft().year;
  await user.clear(box("年度"));
  await user.type(box("年度"), "202④");
  await user.tab();
  expect(box("年度")).toHaveAccessibleDescription(/请填写四位数的年份/);
  expect((await saved()).year).toBe(before);
});
