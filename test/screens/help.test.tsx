import { readFileSync } from "node:fs";
import { manual } from "virtual:manual";
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { manualIn } from "../../.build/manual.ts";
import { manualPoints } from "../../src/screens/help/manual-points.ts";
import { renderStart } from "../kit/render.tsx";

const readme = readFileSync("README.md", "utf8");

test("使用说明 is the text of README.md, every point and every word of it", () => {
  expect(manual).toBe(manualIn(readme));
  const points = manualPoints(manual);
  expect(points.map(({ title }) => title)).toEqual(
    [...manual.matchAll(/^\d+\. \*\*(.+?)\*\*：/gm)].map(([, title]) => title),
  );
  const plain = (text: string) => text.replace(/\*\*|\s/g, "");
  const words = points.map(({ title, stretches }) => `${title}：${stretches.map(({ text }) => text).join("")}`);
  expect(plain(words.join(""))).toBe(plain(manual.replace(/^\d+\. /gm, "")));
});

test("a line end of the source is no space between Chinese signs, and one between Latin words", () => {
  expect(manualPoints("1. **一**：前\n   后，word\n   word\n   和 **重**点。\n2. **二**：无。")).toEqual([
    {
      title: "一",
      stretches: [
        { text: "前后，word word和 ", isStrong: false },
        { text: "重", isStrong: true },
        { text: "点。", isStrong: false },
      ],
    },
    { title: "二", stretches: [{ text: "无。", isStrong: false }] },
  ]);
});

test("使用说明 opens from the first screen, with the keys at its end, and gives the focus back", async () => {
  const { user } = renderStart();
  const button = screen.getByRole("button", { name: "使用说明" });
  await user.click(button);
  const dialog = within(await screen.findByRole("dialog", { name: "使用说明" }));
  expect(dialog.getByRole("heading", { name: "新建报告" })).toBeInTheDocument();
  expect(dialog.getByRole("heading", { name: "按键" })).toBeInTheDocument();
  expect(dialog.getByText("撤销 / 重做")).toBeInTheDocument();
  await user.click(dialog.getByRole("button", { name: "关闭" }));
  expect(button).toHaveFocus();
});
