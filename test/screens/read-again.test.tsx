import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { encodeRecord } from "../../src/drafts/draft-record.ts";
import { packText } from "../../src/drafts/packed-text.ts";
import { toJson } from "../../src/files/json.ts";
import { checksum } from "../../src/lib/checksum.ts";
import { currentVersion } from "../../src/report/migrations.ts";
import { hrefOf } from "../../src/screens/shared/route.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { renderStart, renderStep } from "../kit/render.tsx";
import { keyOf } from "../kit/stores.ts";

beforeEach(() => localStorage.clear());

/** The example as a file or the storage may hold it, with these fields. */
const withFields = (fields: object) => {
  const file = JSON.parse(toJson(exampleDraft(), new Date()));
  return { ...file, report: { ...file.report, ...fields } };
};

test("a JSON file with one bad value is opened, and what stood there is told above the draft until it was seen to", async () => {
  const { user, store } = renderStart();
  const file = new File([JSON.stringify(withFields({ organKind: "village" }))], "报告.json", {
    type: "application/json",
  });
  await user.upload(document.querySelector("input[type=file]") as HTMLInputElement, file);
  const sentence = "：原来的内容“village”不符合要求，请核对后填写。";
  expect(await screen.findByText(sentence)).toHaveTextContent("机关类型：");
  expect(screen.getByText(/这份草稿有 1 处不符合要求，没有照原样打开，其余内容都在/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: "机关名称" })).toHaveValue(exampleDraft().organ);
  expect(screen.getByRole("button", { name: "导出原来的内容" })).toBeEnabled();
  await user.click(screen.getByRole("button", { name: "已核对，不再提示" }));
  expect(screen.queryByText(sentence)).not.toBeInTheDocument();
  expect(store.list()).toMatchObject([{ kind: "draft", hasSetAside: false }]);
});

test("of very many bad values some are named, and the file has all", async () => {
  const { user } = renderStart();
  const explanations = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`X1 ${at}`, at]));
  const file = new File([JSON.stringify(withFields({ explanations }))], "报告.json", { type: "application/json" });
  await user.upload(document.querySelector("input[type=file]") as HTMLInputElement, file);
  expect(await screen.findByText("另有 30 处，见导出的文件。")).toBeVisible();
});

test("a draft that could not be opened opens by itself once the journal has brought it back", async () => {
  const { store } = renderStart();
  localStorage.setItem(keyOf("draft", "x"), "{");
  act(() => {
    window.location.hash = "#/draft/x";
  });
  await screen.findByRole("heading", { name: "打不开草稿" });
  const about = { id: "x", createdAt: 1, savedAt: 2, revision: 1, order: 3, writer: "t" };
  act(() => store.recover(new Map([["x", encodeRecord({ ...about, draft: exampleDraft() })]])));
  expect(await screen.findByRole("textbox", { name: "机关名称" })).toHaveValue(exampleDraft().organ);
});

test("settings of which one name cannot be read are shown with the rest, and the name is told", async () => {
  const settings = { off: [], overviewLimit: null, deadline: "02-15", units: ["甲局", " ", "乙局"] };
  localStorage.setItem("annual-disclosure-report/settings", JSON.stringify(settings));
  const { user } = renderStart();
  await user.click(screen.getByRole("button", { name: "本单位设置" }));
  expect(await screen.findByText(/设置中有 1 处不符合要求，没有采用，其余照常。单位名录：/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: "单位名录" })).toHaveValue("甲局\n乙局");
  await user.click(screen.getByRole("button", { name: "保存设置" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  await user.click(screen.getByRole("button", { name: "本单位设置" }));
  expect(screen.queryByText(/不符合要求/)).not.toBeInTheDocument();
});

test("a version of which something cannot be read says so, and a whole one does not", async () => {
  const { store } = renderStep({ ...exampleDraft(), other: "现在" }, "basics");
  const [id = ""] = store.list().map((line) => line.id);
  const versions = [1, 2].map((key) => ({ key, at: key * 1000, format: currentVersion }));
  const timeline = {
    "[]": [
      [0, { v: { ...exampleDraft(), other: 5 } }],
      [1, { v: exampleDraft() }],
    ],
  };
  const packed = packText(JSON.stringify({ versions, timeline })) ?? "";
  store.setVersions(id, `1:${checksum(packed)}:0:${packed}`);
  act(() => {
    window.location.hash = hrefOf({ at: "draft", id, step: "versions" });
  });
  expect(await screen.findAllByText("有 1 处读不出来，恢复后请核对")).toHaveLength(1);
});
