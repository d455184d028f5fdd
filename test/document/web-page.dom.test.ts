import { expect, test as statement } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toWebPage, usualChoice } from "../../src/document/html/web-page.ts";
import { draftMark } from "../../src/form/phrases.ts";
import type { Draft } from "../../src/report/schema.ts";
import { arbitraryDraft } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { test as property } from "../kit/property.ts";
import { fileSource, readingOf } from "../kit/read.ts";
import { sanitised } from "../kit/renderings/own.ts";

const page = (draft: Draft, finished = true) => toWebPage(compose(draft, { finished }));
const parsed = (html: string) => new DOMParser().parseFromString(html, "text/html").body;
const namesIn = (html: string) =>
  [...parsed(html).querySelectorAll("*")].flatMap((element) => element.getAttributeNames());

/** Attributes that editors of sites let through. */
const plainAttributes = "style scope rowspan colspan align border width cellpadding cellspacing".split(" ");

/** Elements that editors of sites let through. */
const plainElements = "h1 h2 h3 p br wbr strong sup div table caption colgroup col thead tbody tr th td".split(" ");

statement("the page of the township's report", async () => {
  await expect(page(exampleDraft())).toMatchFileSnapshot("../fixtures/golden/seed-township-2023.page.html");
});

statement("it is under 30 KB, so that no editor cuts it off", () => {
  expect(new TextEncoder().encode(page(exampleDraft())).length).toBeLessThan(30_000);
});

statement("nothing in it is what an editor takes out: plain elements, merges, scopes and styles of their own", () => {
  const elements = [...parsed(page(exampleDraft(), false)).querySelectorAll("*")].map(({ localName }) => localName);
  expect(elements.filter((name) => !plainElements.includes(name))).toEqual([]);
  expect(new Set(namesIn(page(exampleDraft(), false)))).toEqual(new Set(plainAttributes));
  expect(page(exampleDraft())).not.toMatch(/mso-|<o:|<!--|<\?|&nbsp;&nbsp;|class=|javascript:/i);
});

statement("without any style its tables have frames, their width and their numbers in the middle", () => {
  const body = parsed(page(exampleDraft()));
  for (const one of body.querySelectorAll("[style]")) one.removeAttribute("style");
  for (const table of body.querySelectorAll("table")) {
    expect([table.border, table.width, table.cellPadding]).toEqual(["1", "100%", "4"]);
    expect([...table.querySelectorAll("td")].every(({ align }) => align !== "")).toBe(true);
  }
});

const choices = { withoutTitle: { ...usualChoice, hasTitle: false }, plain: { ...usualChoice, isStyled: false } };
const chosen = (draft: Draft, choice: keyof typeof choices) =>
  toWebPage(compose(draft, { finished: true }), choices[choice]);
const signedDraft = (): Draft => ({ ...exampleDraft(), attachments: "收费标准\n流程图", signedBy: "缙氏镇人民政府" });

statement("each table is named for those who do not see it", () => {
  const captions = [...parsed(page(exampleDraft())).querySelectorAll("table > caption:first-child")];
  expect(captions.map(({ textContent }) => textContent?.slice(0, 3))).toEqual(["表二 ", "表三 ", "表四 "]);
});

statement("without its title it begins with the text, for sites that have a field for the title", () => {
  const body = parsed(chosen(exampleDraft(), "withoutTitle"));
  expect([body.querySelector("h1"), body.firstElementChild?.localName]).toEqual([null, "h2"]);
  expect(body.querySelectorAll("table")).toHaveLength(3);
});

statement("for an editor that takes styles out there are none: attributes and signs say what they would", async () => {
  const html = chosen(signedDraft(), "plain");
  expect(new Set(namesIn(html))).toEqual(new Set(plainAttributes.filter((name) => name !== "style")));
  const body = parsed(html);
  expect(
    [...body.querySelectorAll("p")].filter(({ align, textContent }) => align === "" && !textContent?.startsWith("　")),
  ).toEqual([]);
  for (const table of body.querySelectorAll("table")) {
    const shares = [...table.querySelectorAll("col")].map((column) =>
      Number.parseFloat(column.getAttribute("width") ?? ""),
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(90);
  }
  const { draft: read, unplaced } = await readingOf(fileSource("报告.html", html));
  const { attachments, signedBy, other } = signedDraft();
  expect([read.attachments, read.signedBy, read.other, unplaced]).toEqual([attachments, signedBy, other, []]);
  expect(read.applications).toEqual(exampleDraft().applications);
});

statement("a draft's page says so before all else", () => {
  expect(parsed(page(exampleDraft(), false)).firstElementChild?.textContent).toBe(draftMark);
  expect(parsed(page(exampleDraft())).textContent).not.toContain(draftMark);
});

statement("a table as wide as the page moves in a frame of its own where the page is narrow", () => {
  for (const table of parsed(page(exampleDraft())).querySelectorAll("table")) {
    expect(table.style.width).toBe("100%");
    expect(table.style.minWidth).toMatch(/^\d+px$/);
    expect(table.parentElement?.style.overflowX).toBe("auto");
    const columns = [...table.querySelectorAll("col")].map(({ style }) => Number.parseFloat(style.width));
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
  }
});

statement("with styles, groups and frames taken out, it still reads as the whole report", async () => {
  const bare = sanitised(page(exampleDraft()));
  expect(bare).not.toMatch(/ style=|<(?:thead|tbody|colgroup|div)/);
  const reading = await readingOf(fileSource("年报.html", bare));
  expect({ cells: reading.cells.size, notes: reading.issues, unplaced: reading.unplaced }).toEqual({
    cells: 200,
    notes: [],
    unplaced: [],
  });
  expect(reading.draft.overview).toEqual(exampleDraft().overview);
  expect(reading.draft.applications).toEqual(exampleDraft().applications);
});

property(
  "no draft, however broken, puts anything but text into the page",
  [arbitraryDraft()],
  (draft) => {
    const html = page(draft, false);
    // By another name, as jsdom reads what each style says, which takes a fifth of a second a page.
    const elements = [...parsed(html.replaceAll(' style="', ' data-style="')).getElementsByTagName("*")];
    const strange = elements.filter(({ localName }) => !plainElements.includes(localName));
    expect(strange.map(({ localName }) => localName)).toEqual([]);
    const attributes = new Set(elements.flatMap((element) => element.getAttributeNames()));
    for (const name of attributes) expect(["data-style", ...plainAttributes]).toContain(name);
    expect(elements.filter(({ localName }) => localName === "table")).toHaveLength(3);
    expect(encodeURIComponent(html)).not.toBe("");
  },
  20,
);
