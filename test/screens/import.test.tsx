// @vitest-environment jsdom
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { hrefOf } from "../../src/screens/shared/route.ts";
import { renderStart } from "../kit/render.tsx";

const long = `<p>甲</p>${"<b>字</b>".repeat(600_000)}`;

test("where there is no worker, 取消 stops the reading of a long page, and another can be read at once", async () => {
  const { user } = renderStart();
  window.location.hash = hrefOf({ at: "import" });
  const file = await screen.findByLabelText("选择文件");
  const choose = (name: string, content: string) =>
    fireEvent.change(file, { target: { files: [new File([content], name, { type: "text/html" })] } });
  choose("很长.html", long);
  await user.click(screen.getByRole("button", { name: "识别" }));
  await screen.findByRole("progressbar", { name: "识别进度" });
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(screen.queryByRole("progressbar")).toBeNull();
  choose("不是年报.html", "<p>今天天气很好。</p>");
  await user.click(screen.getByRole("button", { name: "识别" }));
  expect(await screen.findByText(/没有认出年度报告的内容/)).toBeVisible();
});
