import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { dayInWords, today } from "../../src/lib/days.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

test("one press fills in 落款 with the organ and the day, one more takes it back, and each can be typed", async () => {
  const { user, saved } = renderStep(exampleDraft(), "basics");
  const organ = await screen.findByRole("textbox", { name: "落款机关" });
  await user.click(screen.getByRole("button", { name: "填入机关名称和今天的日期" }));
  expect(organ).toHaveValue("偃师区缙氏镇人民政府");
  expect(screen.getByRole("textbox", { name: "落款日期" })).toHaveValue(dayInWords(today()));
  expect(await saved()).toMatchObject({ signedBy: "偃师区缙氏镇人民政府", signedOn: dayInWords(today()) });
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(organ).toHaveValue("");
  await user.type(organ, "缙氏镇");
  expect(await saved()).toMatchObject({ signedBy: "缙氏镇", signedOn: "" });
});

test("附件 are typed one a line", async () => {
  const { user, saved } = renderStep(exampleDraft(), "other");
  const field = await screen.findByRole("textbox", { name: "附件" });
  await user.type(field, "收费标准{Enter}依申请公开流程图");
  expect(await saved()).toMatchObject({ attachments: "收费标准\n依申请公开流程图" });
});
