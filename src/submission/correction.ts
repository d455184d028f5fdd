import type { OfficePaper } from "../document/office/paper.ts";
import { titleLines } from "../document/title.ts";
import { quotedTitle, reportTitle } from "../form/phrases.ts";
import { escapeHtml, onOneLine } from "../lib/escape-html.ts";
import type { Draft } from "../report/schema.ts";
import type { PublishedDifference } from "./published.ts";

/** What stands for nothing: where words or a number are gone, and where the report has none. */
const nothing = { published: "（没有）", should: "（删去）" } as const;

const rowsOf = (differences: readonly PublishedDifference[]): readonly (readonly string[])[] =>
  differences.map(({ place, published, should }) => [place, published || nothing.published, should || nothing.should]);

const columns = [
  { heading: "位置", width: "middle" },
  { heading: "公布的内容", width: "rest" },
  { heading: "更正为", width: "rest" },
] as const;

const opening = ({ organ, year }: Draft, count: number): string =>
  `${quotedTitle(reportTitle(organ.trim(), year))}公布后，经与定稿核对，有 ${count} 处不一致，现更正如下。`;

/** 更正说明: what was published, and what it is corrected to, as a paper to be signed. */
export function correctionPaper(final: Draft, differences: readonly PublishedDifference[]): OfficePaper {
  const lines = titleLines(final.organ, final.year);
  const title = lines.map((line, at) => `${at === 0 ? "《" : ""}${line}${at === lines.length - 1 ? "》" : ""}`);
  return {
    name: "更正说明",
    title: [...title, "更正说明"],
    blocks: [
      { kind: "paragraph", text: opening(final, differences.length) },
      { kind: "list", columns, rows: rowsOf(differences) },
      { kind: "signatures", labels: ["单位（盖章）：", "日期：＿＿＿＿年＿＿月＿＿日"] },
    ],
  };
}

/** The same to be put on the clipboard: for editors a table, for others a line for each correction. */
export function correctionCopy(
  final: Draft,
  differences: readonly PublishedDifference[],
): { readonly html: string; readonly text: string } {
  const rows = rowsOf(differences);
  const cell = (tag: string, text: string) => `<${tag}>${escapeHtml(text)}</${tag}>`;
  const head = ["序号", ...columns.map(({ heading }) => heading)].map((heading) => cell("th", heading)).join("");
  const body = rows.map((row, at) => `<tr>${[String(at + 1), ...row].map((text) => cell("td", text)).join("")}</tr>`);
  const words = opening(final, differences.length);
  const lines = rows.map(
    ([place = "", published = "", should = ""], at) => `${at + 1}. ${place}：“${published}”更正为“${should}”。`,
  );
  return {
    html: `${cell("p", words)}<table border="1" cellpadding="4" cellspacing="0"><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`,
    text: [words, ...lines].map(onOneLine).join("\r\n"),
  };
}
