import { expect, test as statement } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toPlainText } from "../../src/document/plain-text.ts";
import { parts, partTitle } from "../../src/form/form.ts";
import { draftMark } from "../../src/form/phrases.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";

const text = (draft = exampleDraft(), finished = true) => toPlainText(compose(draft, { finished }));

statement("the text of the township's report", async () => {
  await expect(text()).toMatchFileSnapshot("../fixtures/golden/seed-township-2023.txt");
});

statement("title, preface and the six parts stand in the official order, a heading a line", () => {
  const lines = text().split("\r\n");
  expect(lines[0]).toBe("偃师区缙氏镇人民政府2023年政府信息公开工作年度报告");
  expect(lines.filter((line) => parts.some((part) => line === partTitle(part)))).toEqual(parts.map(partTitle));
});

statement("a draft's text begins by saying so", () => {
  expect(text(exampleDraft(), false).split("\r\n")[0]).toBe(draftMark);
  expect(text()).not.toContain(draftMark);
});

property(
  "whatever a draft holds, each row of a table has all its places, and no other line is taken for a row",
  [arbitraryDraft()],
  (draft) => {
    const rows = text(draft, false)
      .split("\r\n")
      .filter((line) => line.includes("\t"));
    const places = rows.map((row) => row.split("\t").length);
    expect(places.filter((count) => count === 4).length).toBe(14);
    expect(places.filter((count) => count === 10).length).toBe(28);
    expect(places.filter((count) => count === 15).length).toBe(4);
    expect(places).toHaveLength(46);
  },
);
