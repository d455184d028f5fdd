import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStep } from "../kit/render.tsx";

const blank = () => blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });
const box = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const button = (name: string) => screen.getByRole("button", { name });
const stepLink = (name: string) =>
  within(screen.getByRole("navigation", { name: "填报步骤" })).getByRole("link", { name });

test("the step list names the nine steps, each with its state in words", async () => {
  const { user } = renderStep(blank(), "applications");
  const links = within(screen.getByRole("navigation", { name: "填报步骤" })).getAllByRole("link");
  expect(links.map((link) => link.textContent)).toEqual([
    "基本信息",
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
    "审核",
    "预览与导出",
  ]);
  const own = stepLink("三、收到和处理政府信息公开申请情况");
  expect(own).toHaveAttribute("aria-current", "step");
  expect(own).toHaveAccessibleDescription("未填写");
  await user.type(box("（一）予以公开 自然人"), "1");
  await waitFor(() => expect(own).toHaveAccessibleDescription("填写中 1/144"));
  await user.type(box("（一）予以公开 自然人"), "a");
  await waitFor(() => expect(own).toHaveAccessibleDescription("1 处错误"));
  expect(stepLink("基本信息")).toHaveAccessibleDescription("已核对");
});

test("a changed year changes 统计期限 with it, unless that was written by hand", async () => {
  const { user, saved } = renderStep(blank(), "basics");
  await user.clear(box("年度"));
  await user.type(box("年度"), "2023");
  expect((await saved()).overview.period).toBe("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。");
  await user.click(stepLink("一、总体情况"));
  await user.clear(box("统计期限"));
  await user.type(box("统计期限"), "另有说明。");
  await user.click(stepLink("基本信息"));
  await user.clear(box("年度"));
  await user.type(box("年度"), "2022");
  expect((await saved()).overview.period).toBe("另有说明。");
});

test("机关类型 follows the name until it is chosen by hand, in one step of undo with it", async () => {
  const { user, saved } = renderStep(blank(), "basics");
  const kind = screen.getByRole("combobox", { name: "机关类型" });
  fireEvent.change(box("机关名称"), { target: { value: "云岭县教育局" } });
  expect(kind).toHaveDisplayValue("政府部门");
  expect(await saved()).toMatchObject({ organ: "云岭县教育局", organKind: "department" });
  await user.click(button("撤销"));
  await waitFor(() => expect(box("机关名称")).toHaveValue("某镇人民政府"));
  expect(kind).toHaveDisplayValue("乡镇人民政府");
  await user.selectOptions(kind, "其他");
  await user.type(box("机关名称"), "办公室");
  expect(kind).toHaveDisplayValue("其他");
});

test("a year that is none is explained, and the last good one stays", async () => {
  const { user, saved } = renderStep(blank(), "basics");
  await user.clear(box("年度"));
  await user.type(box("年度"), "二〇二三");
  expect(box("年度")).not.toHaveAccessibleDescription(/请填写四位数的年份/);
  await user.tab();
  expect(box("年度")).toHaveAccessibleDescription(/请填写四位数的年份/);
  expect((await saved()).year).toBe(2024);
});

test("an empty name is explained once its field is left, and no longer once it is filled and left", async () => {
  const { user } = renderStep(blank(), "basics");
  await user.clear(box("机关名称"));
  expect(box("机关名称")).not.toHaveAccessibleDescription(/请填写机关名称/);
  await user.tab();
  expect(box("机关名称")).toHaveAccessibleDescription(/请填写机关名称。/);
  expect(box("机关名称")).toBeInvalid();
  await user.type(box("机关名称"), "某县人民政府");
  await user.tab();
  expect(box("机关名称")).not.toHaveAccessibleDescription(/请填写机关名称/);
  expect(box("机关名称")).not.toBeInvalid();
});

test("a year stays as it is typed, undo shows in its field, and what is no year is gone at the next visit", async () => {
  const { user, saved } = renderStep(blank(), "basics");
  await user.clear(box("年度"));
  await user.type(box("年度"), "２０２３年");
  expect(box("年度")).toHaveValue("２０２３年");
  expect((await saved()).year).toBe(2023);
  await user.click(button("撤销"));
  expect(box("年度")).toHaveValue("2024");
  await user.clear(box("年度"));
  await user.tab();
  expect(box("年度")).toHaveAccessibleDescription(/请填写四位数的年份/);
  await user.click(stepLink("一、总体情况"));
  await user.click(stepLink("基本信息"));
  expect(box("年度")).toHaveValue("2024");
  expect(box("年度")).not.toBeInvalid();
});

test("aspects are added, named, moved, removed and put back", async () => {
  const { user, saved } = renderStep(exampleDraft(), "overview");
  const headings = async () => (await saved()).overview.aspects.map((aspect) => aspect.heading);
  await user.click(button("增加一个方面"));
  await waitFor(() => expect(box("第 6 个方面的标题")).toHaveFocus());
  await user.type(box("第 6 个方面的标题"), "政务公开培训");
  await user.click(button("确定标题 （六）政务公开培训"));
  await user.type(box("（六）政务公开培训"), "举办培训2次。");
  await user.click(button("上移 （六）政务公开培训"));
  await waitFor(() => expect(box("（五）政务公开培训")).toHaveFocus());
  expect(box("（五）政务公开培训").value).toBe("举办培训2次。");
  expect(await headings()).toEqual([
    "主动公开情况",
    "依申请公开",
    "政府信息管理",
    "平台建设方面",
    "政务公开培训",
    "监督保障方面",
  ]);
  await user.click(button("删除 （五）政务公开培训"));
  expect(await headings()).toHaveLength(5);
  await user.click(button("撤销删除"));
  expect((await headings())[4]).toBe("政务公开培训");
  expect(box("（五）政务公开培训").value).toBe("举办培训2次。");
});

test("a prescribed aspect is emptied, not deleted, and what stood in it can be put back", async () => {
  const { user, saved } = renderStep(exampleDraft(), "overview");
  const before = exampleDraft().overview.aspects[0]?.text;
  expect(screen.queryByRole("button", { name: /^删除 / })).toBeNull();
  await user.click(button("清空 （一）主动公开情况"));
  expect(box("（一）主动公开情况")).toHaveValue("");
  expect(box("（一）主动公开情况")).toHaveFocus();
  expect((await saved()).overview.aspects).toHaveLength(5);
  await user.click(button("撤销清空"));
  expect(box("（一）主动公开情况")).toHaveValue(before);
  expect(box("（一）主动公开情况")).toHaveFocus();
});

test("the legal basis is offered as a sentence to start from", async () => {
  const { user, saved } = renderStep(blank(), "overview");
  await user.click(button("填入参考语句"));
  expect((await saved()).overview.basis).toContain("国办公开办函〔2021〕30号");
});

test("the 信息处理费 sentence is written from a sum in 元, and rewritten, with the rest left as it was", async () => {
  const { user, saved } = renderStep(blank(), "other");
  const sum = box("本年度收取的信息处理费（元）");
  await user.type(box("其他需要报告的事项"), "其他事项。");
  await user.type(sum, "无");
  await user.click(button("写入信息处理费语句"));
  expect(sum).toHaveAccessibleDescription(/请填写金额，最多两位小数/);
  await user.clear(sum);
  await user.type(sum, "４００");
  await user.click(button("写入信息处理费语句"));
  expect(box("其他需要报告的事项").value).toBe(
    "按照《政府信息公开信息处理费管理办法》规定，2024年本机关收取信息处理费400元。\n其他事项。",
  );
  await user.clear(sum);
  await user.type(sum, "0");
  await user.click(button("写入信息处理费语句"));
  expect((await saved()).other).toBe(
    "按照《政府信息公开信息处理费管理办法》规定，2024年本机关未收取信息处理费。\n其他事项。",
  );
});

test("下一步 first shows what is open as links, then goes on all the same", async () => {
  const { user } = renderStep(blank(), "problems");
  await user.click(button("下一步"));
  const summary = screen.getByRole("alert", { name: "这一步还有需要处理的地方" });
  expect(summary).toHaveFocus();
  expect(
    within(summary)
      .getAllByRole("link")
      .map((link) => link.textContent),
  ).toEqual(["请填写“存在的主要问题”。", "请填写“改进情况”。"]);
  await user.click(within(summary).getByRole("link", { name: "请填写“改进情况”。" }));
  await waitFor(() => expect(box("改进情况")).toHaveFocus());
  await user.click(button("下一步"));
  expect(await screen.findByRole("heading", { level: 1, name: "六、其他需要报告的事项" })).toBeInTheDocument();
});

test("a step with nothing open goes on at the first press", async () => {
  const { user } = renderStep(exampleDraft(), "disclosure");
  await user.click(button("下一步"));
  await screen.findByRole("heading", { level: 1, name: "三、收到和处理政府信息公开申请情况" });
  await user.click(button("上一步"));
  await screen.findByRole("heading", { level: 1, name: "二、主动公开政府信息情况" });
});

test("审核 lists 错误 with their arithmetic, 警告, and what is blank, each with a way there", async () => {
  const draft = exampleDraft();
  draft.applications.received.commercialEnterprise = 12;
  draft.applications.granted.commercialEnterprise = 11;
  draft.litigation.review.upheld = null;
  const { user } = renderStep(draft, "review");
  const items = within(screen.getByRole("list", { name: "审核结果" })).getAllByRole("listitem");
  const severities = items.map((item) => item.textContent?.slice(0, 2));
  expect([...new Set(severities)]).toEqual(["错误", "警告", "建议"]);
  const errors = items.filter((_, at) => severities[at] === "错误");
  expect(errors).toHaveLength(1);
  expect(errors[0]).toHaveTextContent("表三 商业企业列：第一项加第二项之和为 12，第三项加第四项之和为 11，相差 1。");
  expect(errors[0]).toHaveTextContent("（七）总计 11 ＋ 四、结转下年度继续办理 0 ＝ 11");
  await user.click(screen.getByRole("link", { name: "表四 行政复议 结果维持" }));
  await waitFor(() => expect(box("行政复议 结果维持")).toHaveFocus());
});

test("a removed aspect that Ctrl+Z brought back is not offered a second time", async () => {
  const before = [...exampleDraft().overview.aspects, { heading: "政务公开培训", text: "举办培训2次。" }];
  const draft = { ...exampleDraft(), overview: { ...exampleDraft().overview, aspects: before } };
  const { user, saved } = renderStep(draft, "overview");
  await user.click(button("删除 （六）政务公开培训"));
  expect(button("撤销删除")).toBeVisible();
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(screen.queryByRole("button", { name: "撤销删除" })).not.toBeInTheDocument());
  expect((await saved()).overview.aspects).toEqual(before);
  await user.keyboard("{Control>}y{/Control}");
  expect(await screen.findByRole("button", { name: "撤销删除" })).toBeVisible();
});

test("an organ with nothing in one table fills the others of which nothing was said with one more press", async () => {
  const { user, saved } = renderStep(blank(), "disclosure");
  await user.click(button("本项无数据"));
  await user.click(button("表三、表四也填 0"));
  expect(button("本项无数据")).toHaveFocus();
  expect(screen.getByText(/^已在表三、表四的 \d+ 个空格中填 0。/)).toBeVisible();
  const { applications, litigation } = await saved();
  expect([applications.received.naturalPerson, litigation.review.upheld]).toEqual([0, 0]);
  await user.click(button("撤销填 0"));
  expect((await saved()).applications.received.naturalPerson).toBeNull();
});

test("where another table has a number, or this one has, no other is offered to be filled with 0", async () => {
  const draft = blank();
  draft.applications.received.naturalPerson = 3;
  const { user } = renderStep(draft, "disclosure");
  await user.click(button("本项无数据"));
  expect(button("表四也填 0")).toBeVisible();
  await user.click(screen.getByRole("link", { name: "三、收到和处理政府信息公开申请情况" }));
  await user.click(await screen.findByRole("button", { name: "本项无数据" }));
  await screen.findByText(/^已在表三的/);
  expect(screen.queryByRole("button", { name: /也填 0$/ })).toBeNull();
});

test("taking away zeros that Ctrl+Z took already is no step of its own", async () => {
  const { user } = renderStep(blank(), "litigation");
  await user.click(button("本项无数据"));
  await user.keyboard("{Control>}z{/Control}");
  await user.click(button("撤销填 0"));
  expect(button("撤销")).toHaveAttribute("title", "没有可以撤销的修改");
});
