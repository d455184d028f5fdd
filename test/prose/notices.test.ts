import { expect, test } from "vitest";
import { supersededCitations, withNoticeInForce } from "../../src/prose/notices.ts";
import { fixtureText } from "../kit/reports.ts";

const citesSuperseded = (text: string) => supersededCitations(text).length > 0;

const inForce = "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》";

test.each([
  ["按照国办公开办函〔2019〕60号要求", "按照国办公开办函〔2021〕30号要求"],
  ["（国办公开办函[2019]60号）", "（国办公开办函〔2021〕30号）"],
  ["国办公开办函〔2019〕60 号", "国办公开办函〔2021〕30号"],
  [
    "和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求",
    `和${inForce}（国办公开办函〔2021〕30号）要求`,
  ],
  ["根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制", `根据${inForce}编制`],
])("%s → %s", (text, mended) => {
  expect(citesSuperseded(text)).toBe(true);
  expect(withNoticeInForce(text)).toBe(mended);
  expect(citesSuperseded(mended)).toBe(false);
});

test.each([
  "国办公开办函〔2021〕30号",
  "国办函〔2020〕109号",
  "《中华人民共和国政府信息公开条例》（国务院令第711号）",
  "收到60号文件",
])("%s is no notice that was replaced", (text) => {
  expect(citesSuperseded(text)).toBe(false);
  expect(withNoticeInForce(text)).toBe(text);
});

test("the township report's citation, with its own wording of the title, becomes the present one, and the law before it stays", () => {
  const opening = fixtureText("seed-township-2023.txt")
    .split("\n")
    .find((line) => citesSuperseded(line));
  expect(withNoticeInForce(opening ?? "")).toContain(
    `《中华人民共和国政府信息公开条例》（国务院令第 711 号）和${inForce}（国办公开办函〔2021〕30号）要求`,
  );
});
