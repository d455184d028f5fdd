import { expect, test } from "vitest";
import { pasteAt } from "../../src/clipboard/paste.ts";
import { isBlock, singleText } from "../../src/clipboard/read.ts";
import { toldByHtml } from "../../src/clipboard/told-by-html.ts";
import { cellById } from "../../src/form/cells.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";

const blank = blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });
const at = cellById("applications.received.naturalPerson")!;
const pasted = (text: string, html = "") => {
  const done = pasteAt(blank, at, { text, html });
  if (done.kind !== "pasted") throw new Error(done.kind);
  const { received } = done.draft.applications;
  return { ...done, first: received.naturalPerson, second: received.commercialEnterprise };
};
const table = (...cells: readonly string[]) => `<table><tr>${cells.join("")}</tr></table>`;

test("a number pasted from Windows' calculator is the number", () => {
  expect(pasted("\u202d137\u202c").first).toBe(137);
  expect(pasted("\u202d137\u202c\t\u200b5").second).toBe(5);
});

test("plain text has 01 where the sheet shows 0 with note 1: the number is 0, and the mark is told", () => {
  const html = table("<td>0<sup>1</sup></td>", "<td>12</td>");
  const { first, second, draft, told } = pasted("01\t12\r\n", html);
  expect([first, second]).toEqual([0, 12]);
  expect(draft.notes).toEqual({ [at.id]: "¹" });
  expect(told.join("")).toContain("自然人 “¹”");
});

test("so it is with one cell, and with a part of a cell that was copied from a page", () => {
  for (const html of [table("<td>0<sup>1</sup></td>"), "<html><body>0<sup>1</sup></body></html>"]) {
    const copied = { text: "01", html };
    expect(isBlock(copied)).toBe(true);
    expect(singleText(copied)).toBe("0¹");
    expect(pasted("01", html)).toMatchObject({ first: 0, draft: { notes: { [at.id]: "¹" } } });
  }
});

test("a 0 that an accounting format shows as - is 0; a mere - stays a question", () => {
  const html = table('<td x:num="0"> -   </td>', '<td x:num="5"> 5 </td>');
  expect(pasted(" -   \t 5 \r\n", html)).toMatchObject({ first: 0, second: 5 });
  const bare = pasted("-\t5", table("<td>-</td>", "<td>5</td>"));
  expect(bare.first).toBeNull();
  expect(bare.draft.typed).toEqual({ [at.id]: "-" });
});

test("the digits of a number are never taken for a mark, and a table of another shape corrects nothing", () => {
  const plain = { text: "101\t12", html: table("<td>101</td>", "<td>12</td>", "<td x:num>1</td>") };
  expect(toldByHtml(plain)).toBe(plain);
  const other = { text: "01\t12", html: table("<td>0<sup>1</sup></td>") };
  expect(toldByHtml(other)).toBe(other);
  const alike = { text: "12", html: "<p>12</p><sup></sup>" };
  expect(toldByHtml(alike)).toBe(alike);
});

test("a mark pasted with one number is told", () => {
  expect(pasted("12①")).toMatchObject({
    first: 12,
    draft: { notes: { [at.id]: "①" }, typed: {} },
    told: ["数后的“①”像是注释的标记，已记在附注里。"],
  });
});
