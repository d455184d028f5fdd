import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backupOf } from "../../src/drafts/backup.ts";
import { registerKey } from "../../src/drafts/draft-storage.ts";
import { packToJson } from "../../src/files/notice-json.ts";
import { emptyPack } from "../../src/notice/pack.ts";
import { keptText, readKept } from "../../src/notice/stored.ts";
import { handedFiles } from "../../src/screens/intake/handed-files.ts";
import { storedKnown } from "../../src/screens/register/known-store.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { noticePack, noticeText } from "../kit/notices.ts";
import { ownPack } from "../kit/office-settings.ts";
import { renderStart, renderStep } from "../kit/render.tsx";

const key = "annual-disclosure-report/settings";
const kept = () => readKept(localStorage.getItem(key) ?? "");

beforeEach(() => localStorage.clear());
afterEach(() => act(handedFiles.clear));

const dialog = async (name: string) => within(await screen.findByRole("dialog", { name }, { timeout: 10_000 }));
/** 通知包, by the way a clerk goes there. */
async function openNotice(user: UserEvent) {
  await user.click(screen.getByRole("button", { name: "本单位设置" }));
  await user.click((await dialog("本单位设置")).getByRole("button", { name: "通知包" }));
  return dialog("通知包");
}

/** Drops a file on the page, as the browser tells of it. */
const drop = (text: string, name = "通知包.json"): void => dropAll([new File([text], name)]);

/** Drops files on the page at once. */
function dropAll(files: readonly File[]): void {
  const event = (type: string) =>
    Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer: { types: ["Files"], files } });
  act(() => void document.body.dispatchEvent(event("dragover")));
  act(() => void document.body.dispatchEvent(event("drop")));
}

test("a notice written down item by item is saved, and 审核 goes by it and says where it is laid down", async () => {
  const { user } = renderStep(exampleDraft(), "review");
  const open = await openNotice(user);
  await user.type(open.getByRole("textbox", { name: "通知名称" }), "某市通知");
  await user.click(open.getByRole("button", { name: "字数" }));
  await user.click(open.getByRole("button", { name: "增加一条" }));
  expect(open.getByRole("combobox", { name: "位置" })).toHaveFocus();
  await user.type(open.getByRole("textbox", { name: "最多字数" }), "１００");
  await user.type(open.getByRole("textbox", { name: "出处" }), "通知第三条");
  await user.click(open.getByRole("button", { name: "保存通知包" }));
  expect(await open.findByText(/^已保存/)).toBeVisible();
  expect(kept().pack).toEqual({
    ...emptyPack,
    title: "某市通知",
    limits: [{ in: "overview", most: 100, least: null, source: "通知第三条" }],
  });
  await user.click(open.getByRole("button", { name: "关闭" }));
  await user.click((await dialog("本单位设置")).getByRole("button", { name: "取消" }));
  expect(screen.getByText(/超出规定的 100 字，多 \d+ 字（通知第三条）/)).toBeInTheDocument();
});

test("what was typed and not saved is there when the dialog is opened again, and can be given up", async () => {
  const { user } = renderStart();
  const open = await openNotice(user);
  await user.type(open.getByRole("textbox", { name: "通知名称" }), "某县通知");
  await user.click(open.getByRole("button", { name: "关闭" }));
  await user.click((await dialog("本单位设置")).getByRole("button", { name: "通知包" }));
  const again = await dialog("通知包");
  expect(again.getByText("上次改动没有保存，已接着显示。")).toBeVisible();
  expect(again.getByRole("textbox", { name: "通知名称" })).toHaveValue("某县通知");
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  await user.click(again.getByRole("button", { name: "放弃改动" }));
  expect(again.getByRole("textbox", { name: "通知名称" })).toHaveValue("");
  await user.click(again.getByRole("button", { name: "关闭" }));
  expect(localStorage.getItem(key)).toBeNull();
});

test("a day that does not exist is named, its section is shown, and nothing is saved", async () => {
  const { user } = renderStart();
  const open = await openNotice(user);
  await user.click(open.getByRole("button", { name: "阶段和日期" }));
  await user.click(open.getByRole("button", { name: "增加一条" }));
  await user.type(open.getByRole("textbox", { name: "截止（次年）" }), "2月30日");
  await user.click(open.getByRole("button", { name: "用语" }));
  await user.click(open.getByRole("button", { name: "保存通知包" }));
  expect(open.getByText("“阶段和日期”中有一处要改，改好后再保存。")).toBeVisible();
  expect(open.getByRole("textbox", { name: "截止（次年）" })).toHaveFocus();
  expect(open.getByText("请填写月和日，例如 1月28日。")).toBeVisible();
  expect(localStorage.getItem(key)).toBeNull();
  await user.click(open.getByRole("button", { name: "放弃改动" }));
});

test("an item that was taken off comes back where it stood", async () => {
  localStorage.setItem(key, keptText({ pack: noticePack("every-kind"), own: emptyPack }));
  const { user } = renderStart();
  const open = await openNotice(user);
  await user.click(open.getByRole("button", { name: /^用语/ }));
  await user.click(open.getByRole("button", { name: "删除 用语第 1 条" }));
  expect(open.getByRole("textbox", { name: "不用的词" })).toHaveValue("一把手");
  await user.click(open.getByRole("button", { name: "撤销删除" }));
  expect(open.getAllByRole("textbox", { name: "不用的词" }).map((one) => (one as HTMLInputElement).value)).toEqual([
    "二十届二中全会",
    "一把手",
  ]);
  expect(open.queryByRole("button", { name: "放弃改动" })).not.toBeInTheDocument();
});

test("every pack of the fixtures is shown and saved again as it was", async () => {
  const pack = noticePack("every-kind");
  localStorage.setItem(key, keptText({ pack, own: ownPack({ deadline: "02-01" }) }));
  const { user } = renderStart();
  const open = await openNotice(user);
  await user.click(open.getByRole("button", { name: "保存通知包" }));
  expect(kept()).toMatchObject({ pack, own: ownPack({ deadline: "02-01" }), setAside: [] });
});

test("a notice dropped anywhere asks before it holds, and one that replaces another shows what changes", async () => {
  const { user } = renderStep(exampleDraft(), "review");
  drop(noticeText("every-kind"));
  const first = await dialog("收到通知包");
  expect(first.getByText(/适用 2023 年度/)).toBeVisible();
  expect(first.getByText("公布：1月17日至1月20日（通知第一条）")).toBeVisible();
  expect(first.getByText("监督保障：请写明考核结果。")).toBeVisible();
  expect(first.getByText("表三各列勾稽关系：请按勾稽关系逐列核对。（通知附件3）")).toBeVisible();
  await user.click(first.getByRole("button", { name: "不采用" }));
  expect(kept().pack).toBeNull();
  drop(noticeText("every-kind"));
  await user.click((await dialog("收到通知包")).getByRole("button", { name: "采用这份通知" }));
  expect(kept().pack).toEqual(noticePack("every-kind"));
  await user.click(screen.getByRole("button", { name: "知道了" }));
  expect(screen.getByText(/^公布期限：2024年1月20日/)).toBeVisible();
  const newer = { ...noticePack("every-kind"), year: 2022, handIn: [] };
  drop(packToJson(newer));
  const second = await dialog("收到通知包");
  expect(second.getByText(/比现在的早/)).toBeVisible();
  const changes = within(second.getByRole("list", { name: "通知包的内容" })).getAllByRole("listitem");
  expect(changes.map(({ textContent }) => textContent)).toEqual([
    "适用年度2023 改为 2022",
    "报送要求盖章扫描件一份（通知第八条）（不再要求）",
  ]);
  await user.click(second.getByRole("button", { name: "不采用" }));
  expect(kept().pack?.year).toBe(2023);
});

test("of several notices that were dropped each is offered, one after the other", async () => {
  const { user } = renderStart();
  const second = packToJson({ ...emptyPack, title: "乙通知" });
  dropAll([new File([noticeText("every-kind")], "甲.json"), new File([second], "乙.json")]);
  const first = await dialog("收到通知包");
  expect(await first.findByText(/^后面还有 1 份通知包/)).toBeVisible();
  await user.click(first.getByRole("button", { name: "不采用" }));
  const next = await dialog("收到通知包");
  expect(next.getByText("“乙通知”")).toBeVisible();
  expect(next.queryByText(/^后面还有/)).not.toBeInTheDocument();
  await user.click(next.getByRole("button", { name: "采用这份通知" }));
  expect(kept().pack?.title).toBe("乙通知");
});

test("settings that an earlier program exported are taken as a notice where they are dropped", async () => {
  const { user } = renderStart();
  const settings = { off: [], overviewLimit: 1500, deadline: "03-31", units: ["甲镇人民政府"] };
  drop(JSON.stringify({ format: "annual-disclosure-report-settings", version: 1, settings }), "设置.json");
  await user.click((await dialog("收到通知包")).getByRole("button", { name: "采用这份通知" }));
  const { overviewLimit, deadline, units } = settings;
  expect(kept().pack).toEqual(ownPack({ overviewLimit, deadline, units }));
});

test("a backup brings notice and settings along; where they differ it asks, where not it does not", async () => {
  const settings = keptText({ pack: noticePack("huaihua-2021"), own: ownPack({ deadline: "02-10" }) });
  const { user, store } = renderStart();
  const backup = backupOf(store, new Date(0), { settings });
  drop(backup, "备份.json");
  const offered = await dialog("备份中的设置");
  expect(offered.getByText("公布：2月10日")).toBeVisible();
  await user.click(offered.getByRole("button", { name: "采用备份中的设置" }));
  expect(localStorage.getItem(key)).toBe(settings);
  drop(backup, "备份.json");
  await waitFor(() => expect(handedFiles.state().notice).toBeUndefined());
  expect(screen.queryByRole("dialog", { name: "备份中的设置" })).not.toBeInTheDocument();
});

test("a backup brings along what the office said of its register; what is said here holds", async () => {
  const answers = (outcomes: Readonly<Record<string, string>>) =>
    JSON.stringify({ version: 1, heads: {}, outcomes, applicants: {} });
  const { store } = renderStart();
  localStorage.setItem(registerKey, answers({ 已公开: "partlyGranted" }));
  drop(backupOf(store, new Date(0), { register: answers({ 已公开: "granted", 没有这个: "notHeld" }) }), "备份.json");
  await waitFor(() => expect(storedKnown().outcomes).toEqual({ 没有这个: "notHeld", 已公开: "partlyGranted" }));
});

test("beside each text stands what the notice asks of it, where that is laid down, and how the text stands to it", async () => {
  localStorage.setItem(key, keptText({ pack: noticePack("every-kind"), own: emptyPack }));
  const { user } = renderStep(exampleDraft(), "overview");
  const asked = (name: string) => screen.findByRole("list", { name: `通知要求 ${name}` }, { timeout: 10_000 });
  expect((await asked("（二）依申请公开")).textContent).toMatch(/^通知第三条：本部分不超过 60 字 · 已写 \d+ 字$/);
  expect(await asked("（五）监督保障方面")).toHaveTextContent("通知第四条：写明业务培训 · ");
  expect(await asked("总体情况")).toHaveTextContent("通知第七条：与上年逐字相同的不超过 30%");
  expect(screen.queryByRole("list", { name: "通知要求 （一）主动公开情况" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^数字成句 （五）监督保障方面/ }));
  const offered = within(await screen.findByRole("dialog", { name: /^数字成句/ }));
  expect(offered.getByRole("region", { name: "参考语句（通知附件2）" })).toHaveTextContent("＿＿次");
});

test("a table says how the notice has it counted, and 审核 what is handed in, by when and to whom", async () => {
  localStorage.setItem(key, keptText({ pack: noticePack("every-kind"), own: emptyPack }));
  renderStep(exampleDraft(), "applications");
  const counted = await screen.findByRole("list", { name: "通知要求 表三" }, { timeout: 10_000 });
  expect(counted).toHaveTextContent("通知第二条：信访件不计入申请。");
  act(() => {
    window.location.hash = window.location.hash.replace("applications", "review");
  });
  const list = await screen.findByRole("list", { name: "通知的安排和报送要求" }, { timeout: 10_000 });
  expect(list.textContent).toContain("报送：盖章扫描件一份（通知第八条）");
  expect(screen.getByText(/^公布期限：2024年1月20日.*（通知第一条）$/)).toBeVisible();
});
