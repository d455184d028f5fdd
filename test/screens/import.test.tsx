import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { toJson } from "../../src/files/json.ts";
import { cellById } from "../../src/form/cells.ts";
import type { ImportedReport } from "../../src/import/imported-report.ts";
import { cellIssues } from "../../src/import/tables/report-cells.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { ReadSheet, readCellId } from "../../src/screens/import/read-sheet.tsx";
import { ThingsToCheck } from "../../src/screens/import/things-to-check.tsx";
import { go, hrefOf } from "../../src/screens/shared/route.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { renderStart, renderStep } from "../kit/render.tsx";
import { fixtureText } from "../kit/reports.ts";

const long = `<p>甲</p>${"<b>字</b>".repeat(600_000)}`;

test("where there is no worker, 取消 stops the reading of a long page, and another can be read at once", async () => {
  const { user } = renderStart();
  window.location.hash = hrefOf({ at: "import" });
  const file = await screen.findByLabelText("选择文件", {}, { timeout: 10_000 });
  const choose = (name: string, content: string) =>
    fireEvent.change(file, { target: { files: [new File([content], name, { type: "text/html" })] } });
  choose("很长.html", long);
  await user.click(screen.getByRole("button", { name: "识别" }));
  await screen.findByRole("progressbar", { name: "识别进度" }, { timeout: 10_000 });
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(screen.queryByRole("progressbar")).toBeNull();
  choose("不是年报.html", "<p>今天天气很好。</p>");
  await user.click(screen.getByRole("button", { name: "识别" }));
  expect(await screen.findByText(/没有认出年度报告的内容/, {}, { timeout: 10_000 })).toBeVisible();
});

test("a file that was chosen is read by itself, and so is a whole report that is pasted anywhere on the screen", async () => {
  const { user } = renderStart();
  act(() => go({ at: "import" }));
  const file = new File([toJson(exampleDraft(), new Date(0))], "年报.json", { type: "application/json" });
  await user.upload(await screen.findByLabelText("选择文件"), file);
  expect(await screen.findByText(/来自文件“年报.json”/, {}, { timeout: 10_000 })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "重新选择" }));
  act(() => screen.getByRole("heading", { level: 1 }).focus());
  await user.paste(fixtureText("seed-township-2023.txt"));
  expect(await screen.findByText(/来自粘贴的内容/, {}, { timeout: 10_000 })).toBeVisible();
});

test("a piece of a report that is pasted waits in the field for the rest", async () => {
  const { user } = renderStart();
  act(() => go({ at: "import" }));
  const area = await screen.findByLabelText("粘贴报告全文");
  act(() => screen.getByRole("heading", { level: 1 }).focus());
  const [piece = ""] = fixtureText("seed-township-2023.txt").split("二、主动公开");
  await user.paste(piece);
  expect(area).toHaveValue(piece);
  await new Promise((resolve) => setTimeout(resolve, 1600));
  expect(screen.getByRole("button", { name: "识别" })).toBeEnabled();
});

test("an earlier report of which there is a draft already is asked about before it becomes another", async () => {
  const { user, store } = renderStart();
  act(() => void store.create(exampleDraft()));
  act(() => go({ at: "import" }));
  fireEvent.change(await screen.findByLabelText("粘贴报告全文"), {
    target: { value: toJson(exampleDraft(), new Date(0)) },
  });
  await user.click(screen.getByRole("button", { name: "识别" }));
  await user.click(await screen.findByRole("button", { name: "作为本年报告" }));
  expect(screen.getByRole("link", { name: "打开已有的" })).toHaveAttribute("href", `#/draft/${store.list()[0]?.id}`);
  await user.click(screen.getByRole("button", { name: "另建一份" }));
  await screen.findByRole("heading", { level: 1, name: "基本信息" });
  expect(store.list().map((one) => one.kind === "draft" && one.mark)).toEqual(["另一份", undefined]);
});

test("next year's draft is begun from a report that was read, with its texts and the report beside it", async () => {
  const { user, store } = renderStart();
  act(() => go({ at: "import" }));
  fireEvent.change(await screen.findByLabelText("粘贴报告全文"), {
    target: { value: toJson(exampleDraft(), new Date(0)) },
  });
  await user.click(screen.getByRole("button", { name: "识别" }));
  await user.click(await screen.findByRole("button", { name: "起草下一年度" }));
  await screen.findByRole("heading", { level: 1, name: "基本信息" });
  const [entry] = store.list();
  const draft = entry?.kind === "draft" ? store.peek(entry.id) : undefined;
  expect([draft?.year, draft?.lastYear?.year]).toEqual([exampleDraft().year + 1, exampleDraft().year]);
  expect(draft?.problems.problems).not.toBe("");
});

const fee = "disclosure.fees.amount" as const;

const disclosure = cellById(fee)!.table;
const feePlace = () => document.getElementById(readCellId(fee));

function Chooser({ first }: { first: ImportedReport }) {
  const [imported, setImported] = useState(first);
  return (
    <>
      <output>{imported.cells.get(fee)?.text}</output>
      <ThingsToCheck imported={imported} onChosen={setImported} />
      <ReadSheet table={disclosure} imported={imported} />
    </>
  );
}

test("of two numbers in one place the person takes one by one press, and the list of what to check is one shorter", async () => {
  const two = { shown: "5.92", held: "5.9237", isChosen: false };
  const draft = exampleDraft();
  const start: ImportedReport = {
    ...(await readingOf(fileSource("年报.json", toJson(draft, new Date(0))))),
    issues: [],
  };
  const cells = new Map(start.cells).set(fee, { text: two.held, two });
  const first = { ...start, cells, issues: cellIssues(start.draft, cells) };
  render(<Chooser first={first} />);
  const user = userEvent.setup();
  const before = screen.getByRole("heading", { name: /要核对的/ }).textContent ?? "";
  expect(feePlace()).toHaveTextContent("5.9237存疑");
  await user.click(screen.getByRole("button", { name: /^取显示的 5.92，/ }));
  expect(screen.getByRole("status")).toHaveTextContent(/^5.92$/);
  expect(feePlace()).toHaveTextContent(/^5.92$/);
  const after = screen.queryByRole("heading", { name: /要核对的/ });
  expect(Number(/\d+/.exec(after?.textContent ?? "0")?.[0])).toBe(Number(/\d+/.exec(before)?.[0]) - 1);
  await user.click(screen.getByText(/^另有说明/));
  await user.click(screen.getByRole("button", { name: /^取存的 5.9237，/ }));
  expect(screen.getByRole("status")).toHaveTextContent(/^5.9237$/);
});

test("what somebody else filled in is merged by one press and undone by one: blanks are filled, and what differs is asked", async () => {
  const here = blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2023 });
  const theirs = { ...here, other: "科室写的一句。", problems: { problems: "问题一。", measures: "" } };
  const { user, saved } = renderStep({ ...here, problems: { problems: "问题二。", measures: "" } }, "import");
  const file = await screen.findByLabelText("选择文件", {}, { timeout: 10_000 });
  await user.upload(file, new File([toJson(theirs, new Date(0))], "科室.json", { type: "application/json" }));
  await user.click(await screen.findByRole("button", { name: "合并" }, { timeout: 10_000 }));
  const dialog = within(await screen.findByRole("dialog", { name: "合并" }, { timeout: 10_000 }));
  expect(dialog.getByRole("list", { name: "将采用的改动" })).toHaveTextContent(
    "其他需要报告的事项：（空） → 科室写的一句。",
  );
  expect(dialog.getByRole("button", { name: "合并" })).toBeDisabled();
  await user.click(dialog.getByRole("radio", { name: "文件：问题一。" }));
  await user.click(dialog.getByRole("button", { name: "合并" }));
  const texts = async () => {
    const { other, problems } = await saved();
    return [other, problems.problems];
  };
  expect(await texts()).toEqual(["科室写的一句。", "问题一。"]);
  await user.click(screen.getByRole("button", { name: /^撤销/ }));
  expect(await texts()).toEqual(["", "问题二。"]);
});
