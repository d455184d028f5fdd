import { expect, test as statement } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { fromJson, toDataBlock } from "../../src/files/json.ts";
import type { Draft } from "../../src/report/schema.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";
import { publishedReport } from "../kit/reports.ts";

const html = (draft: Draft, finished = true) => toHtml(compose(draft, { finished }));
const parsed = (text: string) => new DOMParser().parseFromString(text, "text/html");

statement("the report goes along as data that nothing runs, whatever is written in it", () => {
  const draft = { ...exampleDraft(), other: "</script><script>alert(1)</script>" };
  const page = parsed(toHtml(compose(draft, { finished: true }), toDataBlock(draft, { finished: true })));
  const [data, ...others] = page.querySelectorAll("script");
  expect(others).toEqual([]);
  expect(data?.type).toBe("application/json");
  expect(fromJson(data?.textContent ?? "")).toEqual({ ok: true, value: { draft, setAside: [] } });
});

statement(
  "出错说明 and 确认无误 go along with the page of a draft; a finished page, which may be published, carries none",
  () => {
    const explanations = { "X4 applications.received.total 40/9": "集中申请。" };
    const draft = { ...exampleDraft(), explanations, confirmed: ["copied 1"] };
    const carried = (finished: boolean) => {
      const page = parsed(toHtml(compose(draft, { finished }), toDataBlock(draft, { finished })));
      return fromJson(page.querySelector("script")?.textContent ?? "");
    };
    expect(carried(false)).toEqual({ ok: true, value: { draft, setAside: [] } });
    expect(carried(true)).toEqual({
      ok: true,
      value: { draft: { ...draft, explanations: {}, confirmed: [] }, setAside: [] },
    });
  },
);

statement("the file needs nothing else: no script, no link, no picture, and a policy that allows none", () => {
  const page = parsed(html(exampleDraft()));
  expect(page.querySelectorAll("script, link, img, iframe, object, embed, a, [src], [href]")).toHaveLength(0);
  expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
});

statement("what is typed stands in the file as text, whatever it looks like", () => {
  const draft = exampleDraft();
  draft.organ = "<script>alert(1)</script>";
  draft.other = '"></title><img src=x onerror=alert(1)> & <b>';
  const page = parsed(html(draft));
  expect(page.querySelectorAll("script, img, b")).toHaveLength(0);
  expect(page.querySelector("h1")?.textContent).toContain("<script>alert(1)</script>");
  expect(page.querySelector(".other p")?.textContent).toBe('"></title><img src=x onerror=alert(1)> & <b>');
});

statement("表三 is a real table: caption, 25 rows of seven numbers, headings that say what they head", () => {
  const { draft } = publishedReport("hangzhou-2025");
  const table = parsed(html(draft)).querySelector(".applications table");
  expect(table?.querySelector("caption")?.textContent).toBe("表三 收到和处理政府信息公开申请情况");
  expect(table?.querySelectorAll("tbody tr")).toHaveLength(25);
  expect(table?.querySelectorAll("td[data-cell]")).toHaveLength(175);
  const outcome = [...(table?.querySelectorAll("tbody th") ?? [])].find(
    (th) => th.textContent === "三、本年度办理结果",
  );
  expect(outcome?.getAttribute("rowspan")).toBe("22");
  expect(outcome?.getAttribute("scope")).toBe("rowgroup");
  const organisations = [...(table?.querySelectorAll("thead th") ?? [])].find(
    (th) => th.textContent === "法人或其他组织",
  );
  expect(organisations?.getAttribute("colspan")).toBe("5");
  for (const th of table?.querySelectorAll("th") ?? []) expect(th.getAttribute("scope")).toBeTruthy();
});

statement("表四 has three blocks of five below their headings, 行政复议 as high as the two levels beside it", () => {
  const table = parsed(html(exampleDraft())).querySelector(".litigation table");
  const headings = [...(table?.querySelectorAll("thead tr:first-child th") ?? [])].map((th) => [
    th.textContent,
    th.getAttribute("colspan"),
    th.getAttribute("rowspan"),
  ]);
  expect(headings).toEqual([
    ["行政复议", "5", "2"],
    ["行政诉讼", "10", null],
  ]);
  expect(table?.querySelectorAll("tbody td")).toHaveLength(15);
});

statement("a draft is marked 草稿 on the page, a finished report is not", () => {
  expect(parsed(html(exampleDraft(), false)).querySelector(".draft-mark")?.textContent).toBe("草稿");
  expect(parsed(html(exampleDraft())).querySelector(".draft-mark")).toBeNull();
});

property("no draft, however broken, puts anything but text into the file", [arbitraryDraft()], (draft) => {
  const text = html(draft, false);
  const page = parsed(text);
  expect(page.querySelectorAll("script, img")).toHaveLength(0);
  expect(page.querySelectorAll("table")).toHaveLength(3);
  expect(page.querySelectorAll("td[data-cell]")).toHaveLength(200);
  expect(encodeURIComponent(text)).not.toBe("");
});
