import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { exampleReport } from "../../src/report/example.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { chooseInRow, renderStart } from "../kit/render.tsx";

const town = blankDraft({ organ: "石桥镇人民政府", organKind: "township", year: 2024 });
const whole = (organ: string): Draft => ({ ...exampleReport(), organ });
const row = (name: string) => within(screen.getByRole("link", { name: `打开 ${name}` }).closest("tr") as HTMLElement);
const box = (name: string) => screen.getByRole("textbox", { name });
const press = (name: string | RegExp) => screen.getByRole("button", { name });

test("the first visit shows the deadline, three steps and the ways to begin", () => {
  renderStart();
  expect(screen.getByRole("region", { name: "公布期限" })).toHaveTextContent(
    /^20\d\d 年度报告应于 20\d\d年1月31日 前向社会公布/,
  );
  expect(screen.getByRole("heading", { name: "三步完成年度报告" })).toBeInTheDocument();
  for (const name of ["新建报告", "导入旧报告", "导入 JSON", "查看示例", "从备份恢复"])
    expect(press(name)).toBeEnabled();
  expect(screen.queryByRole("link", { name: "继续填写" })).toBeNull();
});

test("the draft worked on last is gone on with where it was left, and what is left is said, the worst first", async () => {
  const { store } = renderStart();
  const received = { ...exampleReport().applications.received, naturalPerson: 3441 };
  const wrong = { ...whole("云岭县人民政府"), applications: { ...exampleReport().applications, received }, other: "" };
  act(() => {
    const { id } = store.create(wrong);
    store.save(id, wrong, "applications");
    store.create({ ...whole("云岭县教育局"), finalisedOn: "2025-01-20" });
    store.create(exampleReport());
  });
  expect(screen.getByRole("link", { name: "继续填写" })).toHaveAttribute(
    "href",
    expect.stringMatching(/\/applications$/),
  );
  expect(screen.getByRole("heading", { name: "云岭县人民政府 · 2024 年度" })).toBeInTheDocument();
  const left = within(screen.getByRole("list", { name: "还剩什么" }));
  await waitFor(() => expect(left.getAllByRole("link")).toHaveLength(3), { timeout: 5000 });
  const [error, warning, blank] = left.getAllByRole("link").map(({ textContent }) => textContent);
  expect(error).toMatch(/^表三 自然人列：/);
  expect(warning).toMatch(/3525/);
  expect(blank).toBe("还没有填写：六、其他需要报告的事项 1 项");
  const strip = within(screen.getByRole("list", { name: "各部分" }));
  expect(strip.getByRole("link", { name: "三、收到和处理政府信息公开申请情况" })).toHaveAccessibleDescription(
    "1 处错误",
  );
  expect(strip.getByRole("link", { name: "四、政府信息公开行政复议、行政诉讼情况" })).toHaveAccessibleDescription(
    "已核对",
  );
});

test("the list says how each draft stands: not begun, being filled in, with 错误 and 警告, ready, final", async () => {
  const { store } = renderStart();
  act(() => {
    store.create(town);
    store.create({ ...town, organ: "云岭县教育局", problems: { problems: "公开还不够及时。", measures: "" } });
    store.create(exampleDraft());
    store.create(whole("云岭市人民政府"));
    store.create({ ...whole("云岭县财政局"), finalisedOn: "2025-01-20" });
  });
  expect(row("云岭市人民政府 2024年").getByText("已填完")).toBeInTheDocument();
  await waitFor(() => expect(row("云岭市人民政府 2024年").getByText("可以定稿")).toBeInTheDocument(), {
    timeout: 5000,
  });
  await waitFor(() => expect(row("偃师区缙氏镇人民政府 2023年").getByText("4 处警告")).toBeInTheDocument(), {
    timeout: 5000,
  });
  expect(row("石桥镇人民政府 2024年").getByText("未填写")).toBeInTheDocument();
  expect(row("云岭县教育局 2024年").getByText("填写中 1/174")).toBeInTheDocument();
  expect(row("云岭县财政局 2024年").getByText(/^已定稿/)).toHaveTextContent("已定稿 2025年1月20日");
});

test("a copy is called one, and may be given a name of its own, which stays when it is saved", async () => {
  const { user, store } = renderStart();
  act(() => void store.create(town));
  await chooseInRow(user.click, "复制 石桥镇人民政府 2024年");
  await chooseInRow(user.click, "复制 石桥镇人民政府 2024年");
  expect(row("石桥镇人民政府 2024年 副本 2").getByText("副本 2")).toBeInTheDocument();
  await chooseInRow(user.click, "改名 石桥镇人民政府 2024年 副本");
  await screen.findByRole("dialog", { name: "改名" });
  await user.clear(box("草稿名称"));
  await user.type(box("草稿名称"), " 送审前  留底 {Enter}");
  expect(await screen.findByRole("link", { name: "打开 石桥镇人民政府 2024年 送审前 留底" })).toBeInTheDocument();
  const named = store.list().find((one) => one.kind === "draft" && one.mark === "送审前 留底");
  expect(store.save(named?.id ?? "", town).kind).toBe("saved");
  expect(store.list()[0]).toMatchObject({ mark: "送审前 留底" });
  await chooseInRow(user.click, "改名 石桥镇人民政府 2024年 送审前 留底");
  await screen.findByRole("dialog", { name: "改名" });
  await user.clear(box("草稿名称"));
  await user.click(press("改名"));
  await waitFor(() => expect(screen.queryByText("送审前 留底")).toBeNull());
  expect(store.list()).toHaveLength(3);
});

test("a second report of one organ and year is asked about: the one that is there, or another beside it", async () => {
  const { user, store } = renderStart();
  act(() => void store.create(town));
  const fill = async () => {
    await user.click(press("新建报告"));
    await screen.findByRole("dialog", { name: "新建报告" });
    await user.type(box("机关名称"), " 石桥镇人民政府");
    await user.clear(box("年度"));
    await user.type(box("年度"), "2024");
    await user.click(press("创建报告"));
    return screen.findByRole("link", { name: "打开已有的" });
  };
  expect(await fill()).toHaveAttribute("href", `#/draft/${store.list()[0]?.id}`);
  expect(within(screen.getByRole("dialog")).getByRole("alert")).toHaveTextContent(
    /^已有“石桥镇人民政府 2024年”的草稿（未填写，最后编辑 /,
  );
  await user.type(box("年度"), "{Backspace}3");
  expect(screen.queryByRole("link", { name: "打开已有的" })).toBeNull();
  await user.type(box("年度"), "{Backspace}4");
  await user.click(press("创建报告"));
  await user.click(await screen.findByRole("button", { name: "另建一份" }));
  await screen.findByRole("heading", { level: 1, name: "基本信息" });
  expect(store.list().map((one) => one.kind === "draft" && one.mark)).toEqual(["另一份", undefined]);
});

test("机关类型 follows the name that is typed, until it is chosen", async () => {
  const { user } = renderStart();
  await user.click(press("新建报告"));
  const kind = await screen.findByRole("combobox", { name: "机关类型" });
  await user.type(box("机关名称"), "云岭县教育局");
  expect(kind).toHaveDisplayValue("政府部门");
  await user.selectOptions(kind, "其他");
  await user.clear(box("机关名称"));
  await user.type(box("机关名称"), "石桥镇人民政府");
  expect(kind).toHaveDisplayValue("其他");
});

test("from ten drafts on they are looked for by name, year or note", async () => {
  const { user, store } = renderStart();
  act(() => {
    for (let number = 1; number <= 9; number += 1) store.create({ ...town, organ: `第${number}镇人民政府` });
  });
  expect(screen.queryByRole("searchbox")).toBeNull();
  act(() => void store.create({ ...town, organ: "云岭县教育局", year: 2023 }, "送审前留底"));
  const search = await screen.findByRole("searchbox", { name: "查找草稿" });
  const found = () => screen.getAllByRole("link", { name: /^打开/ }).map((one) => one.getAttribute("aria-label"));
  expect(found()).toHaveLength(10);
  await user.type(search, "２０２３");
  expect(found()).toEqual(["打开 云岭县教育局 2023年 送审前留底"]);
  expect(screen.getByText("找到 1 份")).toBeInTheDocument();
  await user.clear(search);
  await user.type(search, "镇 3");
  expect(found()).toEqual(["打开 第3镇人民政府 2024年"]);
  await user.clear(search);
  await user.type(search, "没有");
  expect(screen.getByText("找到 0 份")).toBeInTheDocument();
  expect(search).toBeInTheDocument();
});

test("next year's draft is begun from a draft of the list by one press, with the report beside it; a second one is asked about", async () => {
  const { user, store } = renderStart();
  act(() => void store.create({ ...whole("云岭县教育局"), signedBy: "云岭县教育局", finalisedOn: "2025-01-20" }));
  const begin = async () => {
    await chooseInRow(user.click, "起草下一年度 云岭县教育局 2024年");
  };
  await begin();
  const [next] = store.list();
  const draft = next?.kind === "draft" ? store.peek(next.id) : undefined;
  expect([draft?.year, draft?.lastYear?.year, draft?.signedBy, draft?.finalisedOn]).toEqual([
    2025,
    2024,
    "云岭县教育局",
    null,
  ]);
  expect(draft?.other).not.toBe("");
  act(() => {
    window.location.hash = "";
  });
  await begin();
  expect(await screen.findByRole("dialog", { name: "起草下一年度" })).toHaveTextContent("已有“云岭县教育局 2025年”");
  await user.click(press("另建一份"));
  expect(store.list().map((one) => one.kind === "draft" && [one.year, one.mark])).toEqual([
    [2025, "另一份"],
    [2025, undefined],
    [2024, undefined],
  ]);
});

test("新建报告 offers to begin from last year's report where it is on this machine", async () => {
  const { user, store } = renderStart();
  act(() => void store.create(whole("云岭县教育局")));
  await user.click(press("新建报告"));
  await user.type(box("机关名称"), "云岭县教育");
  const year = box("年度");
  await user.clear(year);
  await user.type(year, "2025");
  expect(screen.queryByRole("button", { name: "从 2024 年报告起草" })).toBeNull();
  await user.type(box("机关名称"), "局");
  await user.click(press("从 2024 年报告起草"));
  expect(store.list().map((one) => one.kind === "draft" && one.year)).toEqual([2025, 2024]);
});
