import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { eventfulReport } from "../kit/every-screen.ts";
import { renderStep } from "../kit/render.tsx";

const { innerWidth } = window;
afterEach(() => {
  window.innerWidth = innerWidth;
});

test("in a wide window 审核 shows beside the list the place of the finding that is looked at, and leads there", async () => {
  window.innerWidth = 1920;
  const { user } = renderStep({ ...eventfulReport(), typed: {} }, "review");
  const place = within(await screen.findByRole("complementary", { name: "所在位置" }, { timeout: 5000 }));
  // The gravest first: the column that does not balance, with the cell to begin at.
  expect(place.getByRole("row", { current: true })).toHaveTextContent(/^一、本年新收政府信息公开申请数量12$/);
  const list = within(screen.getByRole("list", { name: "审核结果" }));
  const row = list.getByText(/写的是共 139 条/).closest("button") as HTMLElement;
  fireEvent.click(row);
  const marks = (await screen.findByRole("region", { name: "原文" })).querySelectorAll("mark");
  expect([...marks].map((one) => one.textContent)).toContain("139 条");
  await user.click(screen.getByRole("link", { name: "去修改 （一）主动公开" }));
  expect(await screen.findByRole("heading", { level: 1, name: "一、总体情况" })).toBeInTheDocument();
});

test("in other windows the list stands alone", async () => {
  renderStep({ ...eventfulReport(), typed: {} }, "review");
  await screen.findByRole("list", { name: "审核结果" });
  expect(screen.queryByRole("complementary", { name: "所在位置" })).toBeNull();
});
