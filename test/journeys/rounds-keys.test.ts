import { expect, test } from "vitest";
import { fromJson, toJson } from "../../src/files/json.ts";
import { downloaded } from "../kit/browser.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { browserPages } from "../kit/journey.ts";
import { chooseFile, keyboardAt } from "../kit/keyboard.ts";

const open = browserPages();
const listHeading = "政府信息公开工作年度报告填报";

const commentsIn = (text: string) => {
  const read = fromJson(text);
  return read.ok ? (read.value.draft.rounds?.comments ?? []) : expect.fail(read.message);
};

test("a supervisor and a clerk without a mouse comment, take over, send back, answer and agree", async () => {
  const { page: supervisor } = await open();
  const { page: unit } = await open();
  const [above, clerk] = [keyboardAt(supervisor), keyboardAt(unit)];
  const first = toJson(exampleDraft(), new Date(0));
  await chooseFile(unit, clerk, "导入 JSON", first);
  await clerk.arriveAtHeading("基本信息");

  await above.enter("审阅");
  await above.arriveAtHeading("审阅报告");
  await chooseFile(supervisor, above, "选择文件", first);
  await supervisor.getByRole("button", { name: "供审阅" }).waitFor();
  await above.enter("供审阅");
  const state = supervisor.getByRole("status", { name: "审阅状态" });
  await state.getByText("第 1 轮").waitFor();
  await supervisor.getByRole("button", { name: "下一页" }).waitFor();
  await above.press("Alt+m");
  await supervisor.getByRole("dialog", { name: "写批注" }).waitFor();
  await above.arriveAt("批注的部分");
  for (let down = 0; down < 3; down += 1) await above.press("ArrowDown");
  await above.tabTo("位置");
  for (let down = 0; down < 2; down += 1) await above.press("ArrowDown");
  await above.tabTo("必须修改");
  await above.press("ArrowUp");
  await above.tabTo("批注内容");
  await above.write("请说明是否确无申请。");
  await above.enter("写上");
  await state.getByText("批注 1").waitFor();
  await above.enter("审核");
  await above.enter(/^转为批注 /);
  await state.getByText("批注 2").waitFor();
  const sendBack = async () => {
    await above.enter("退回修改");
    await above.arriveAt("审阅人（单位或姓名）");
    await above.write("某区政务公开办");
    return downloaded(supervisor, () => above.enter("退回修改"));
  };
  const returned = await sendBack();
  expect(commentsIn(returned.text).map(({ weight, anchor }) => [weight, anchor.path])).toEqual([
    ["explain", "applications.received.naturalPerson"],
    ["explain", "overview.period"],
  ]);

  await clerk.enter("全部草稿", true);
  await clerk.arriveAtHeading(listHeading);
  await chooseFile(unit, clerk, "导入 JSON", returned.text);
  await unit.getByRole("dialog", { name: "收到往来文件" }).waitFor();
  await clerk.enter("读入本机草稿");
  await clerk.arriveAtHeading("审核");
  const bar = unit.getByRole("region", { name: "上级意见" });
  await bar.getByText("上级意见 2 条，已答复 0 条").waitFor();
  await clerk.enter(/^答复 /);
  await clerk.enter(/^已改 /);
  await bar.getByText("已答复 1 条").waitFor();
  // F8 leads to the other comment, in another part, where it is answered beside its number.
  const card = unit.getByRole("dialog", { name: /^审核提示/ });
  const own = card.filter({ hasText: "请说明是否确无申请。" });
  /** Where the focus is, what is selected there, and the card beside it. */
  const lookAround = () =>
    unit.evaluate(() => {
      const field = document.activeElement;
      const from = field instanceof HTMLTextAreaElement ? field.selectionStart : "";
      const words = document.querySelector("[role=dialog]")?.textContent ?? "";
      return words === "" ? "" : `${field?.id} ${from} ${words}`;
    });
  for (let press = 0; press < 20 && (await own.count()) === 0; press += 1) {
    const before = await lookAround();
    await clerk.press("F8");
    await expect.poll(async () => !["", before].includes(await lookAround())).toBe(true);
  }
  await clerk.arriveAt("一、本年新收政府信息公开申请数量 自然人");
  await own.getByText("上级意见").waitFor();
  await clerk.press("Alt+Enter");
  await clerk.arriveAt(/^答复 /);
  await clerk.press("Enter");
  await own.getByRole("textbox").waitFor();
  await clerk.write("确无申请。");
  await clerk.press("Escape");
  await clerk.enter("审核", true);
  await clerk.arriveAtHeading("审核");
  await bar.getByText("已答复 2 条").waitFor();
  await clerk.enter("再次报送", true);
  await clerk.arriveAt("报送人（单位或姓名）");
  await clerk.write("缙氏镇");
  const answered = await downloaded(unit, () => clerk.enter("再次报送"));

  await above.enter("全部草稿", true);
  await above.arriveAtHeading(listHeading);
  await chooseFile(supervisor, above, "导入 JSON", answered.text);
  await state.getByText("第 2 轮").waitFor();
  await supervisor.getByRole("button", { name: "下一页" }).waitFor();
  await above.enter(/^确认 /);
  await state.getByText("已确认 1").waitFor();
  await above.enter("同意", true);
  await above.tabTo("同意并存文件");
  const agreed = await downloaded(supervisor, () => above.press("Enter"));
  expect(commentsIn(agreed.text)).toHaveLength(2);
  // The pages in their frame are taller than the window, so that their middle is out of it.
  const unseen = [...above.unseen, ...clerk.unseen].filter((one) => one !== "供审阅的报告 is covered");
  expect(unseen).toEqual([]);
});

test("without a mouse a part is handed out, filled in elsewhere and merged, and what both changed is chosen", async () => {
  const { page } = await open();
  const { page: other } = await open();
  const [clerk, colleague] = [keyboardAt(page), keyboardAt(other)];
  const [applications, received] = ["三、收到和处理政府信息公开申请情况", "一、本年新收政府信息公开申请数量 自然人"];
  await chooseFile(page, clerk, "导入 JSON", toJson(exampleDraft(), new Date(0)));
  await clerk.arriveAtHeading("基本信息");
  await clerk.enter("审核", true);
  await clerk.arriveAtHeading("审核");
  await clerk.enter("请别人填写");
  await page.getByRole("dialog", { name: "请填写" }).waitFor();
  await clerk.arriveAt(applications);
  await clerk.tabTo("存文件");
  const asked = await downloaded(page, () => clerk.press("Enter"));

  await chooseFile(other, colleague, "导入 JSON", asked.text);
  await colleague.arriveAtHeading(applications);
  await colleague.tabTo(received);
  await colleague.write("5");
  await colleague.press("Enter");
  await colleague.tabTo("交回", true);
  const filled = await downloaded(other, () => colleague.press("Enter"));

  await clerk.enter(applications, true);
  await clerk.arriveAtHeading(applications);
  await clerk.tabTo(received);
  await clerk.write("3");
  await clerk.press("Enter");
  await clerk.enter("全部草稿", true);
  await clerk.arriveAtHeading(listHeading);
  await chooseFile(page, clerk, "导入 JSON", filled.text);
  const offer = page.getByRole("dialog", { name: "合并" });
  await offer.waitFor();
  expect(await offer.getByRole("button", { name: "合并" }).isDisabled()).toBe(true);
  await clerk.tabTo("本机：3");
  await clerk.press("ArrowDown");
  await clerk.enter("合并");
  await clerk.arriveAtHeading(applications);
  await expect.poll(() => page.getByRole("textbox", { name: received, exact: true }).inputValue()).toBe("5");
  expect([...clerk.unseen, ...colleague.unseen]).toEqual([]);
});
