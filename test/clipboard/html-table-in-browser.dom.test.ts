import fc from "fast-check";
import { expect } from "vitest";
import { readHtmlTables } from "../../src/clipboard/html-table.ts";
import { test as property } from "../kit/property.ts";

const cell = fc.record({
  name: fc.constantFrom("td", "th"),
  text: fc.constantFrom("", "1", "1,234", "—", "<b>12</b>件", "<p>商业企业</p>", "&lt;0&gt;", " &nbsp;5 "),
  rows: fc.integer({ min: 0, max: 3 }),
  columns: fc.integer({ min: 0, max: 3 }),
  closed: fc.boolean(),
});
const row = fc.record({ cells: fc.array(cell, { maxLength: 5 }), closed: fc.boolean() });
const table = fc.array(row, { minLength: 1, maxLength: 5 }).map((rows) => {
  const cells = rows.map((one) =>
    one.cells.map(
      ({ name, text, rows: down, columns, closed }) =>
        `<${name} rowspan="${down}" colspan=${columns}>${text}${closed ? `</${name}>` : ""}`,
    ),
  );
  return `<table>${cells.map((one, at) => `<tr>${one.join("")}${rows[at]?.closed ? "</tr>" : ""}`).join("")}</table>`;
});

/** The texts of the cells, row by row, as the browser's own parser has them. */
function textsOf(html: string): readonly (readonly string[])[] {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...(page.querySelector("table")?.rows ?? [])].map((one) =>
    [...one.cells].map((place) => place.textContent.replace(/\s+/g, " ").trim()).filter((text) => text !== ""),
  );
}

property("a copied table has the rows and the texts that a browser finds in it", [table], (html) => {
  const [copied] = readHtmlTables(html);
  const texts = copied?.cells.map((row) => row.flatMap(({ text, covered }) => (covered || text === "" ? [] : [text])));
  expect(texts).toEqual(textsOf(html));
});
