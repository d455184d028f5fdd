import { afterEach, expect, test } from "vitest";
import { isBlock, placeCopied } from "../../src/clipboard/read.ts";
import { compose } from "../../src/document/compose.ts";
import { toHtml } from "../../src/document/html/to-html.ts";
import { decodeRecord, encodeRecord } from "../../src/drafts/draft-record.ts";
import { createDraftStore } from "../../src/drafts/draft-store.ts";
import { fromJson, toDataBlock, toJson } from "../../src/files/json.ts";
import { cellById, enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { cleanText } from "../../src/lib/clean-text.ts";
import { withText } from "../../src/report/cell-entry.ts";
import type { Draft } from "../../src/report/schema.ts";
import { hrefOf, parseRoute } from "../../src/screens/shared/route.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { payloads } from "../kit/hostile.ts";
import { fileSource, readingOf, refusalOf } from "../kit/read.ts";
import { fakeBrowser } from "../kit/storage.ts";

const at = new Date("2024-01-15T06:02:00Z");
const own = Object.getOwnPropertyNames(Object.prototype).sort().join();
afterEach(() => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(own);
});

/** A sentence in Chinese that ends as one, and is no excuse for an accident of the program. */
const sentence = /^(?!.*意外)[\u4e00-\u9fff“《].*[。]$/s;
const keys = [
  '"__proto__": {"polluted": true}',
  '"constructor": {"prototype": {"polluted": true}}',
  '"prototype": {"polluted": true}',
];
/** Where a hostile key is put in: before each of these. */
const places = [
  '"organ":',
  '"received":',
  '"basis":',
  '"heading":',
  '"naturalPerson":',
  '"notes": {',
  '"explanations": {',
];
const put = (text: string, place: string, key: string) =>
  text.replace(place, place.endsWith("{") ? `${place}${key}` : `${key}, ${place}`);
const hostile = keys.flatMap((key) => places.map((place) => [key, place] as const));

test.each(hostile)(
  "%s before %s in a JSON file is set aside, or is no more than a word; it reaches nothing",
  (key, place) => {
    const text = put(toJson(exampleDraft(), at), place, key);
    expect(text).toContain(key);
    const read = fromJson(text);
    if (!read.ok) throw new Error(read.message);
    expect({ ...read.value.draft, explanations: {} }).toEqual(exampleDraft());
  },
);

test.each(hostile)("%s before %s in storage is set aside, and the draft opened", (key, place) => {
  const kept = { id: "a", createdAt: 1, savedAt: 1, order: 1, revision: 1, writer: "t", draft: exampleDraft() };
  const text = put(encodeRecord(kept).replace(/":/g, '": '), place, key);
  const { storage, events } = fakeBrowser().openTab();
  storage.setItem("annual-disclosure-report/draft/a", text);
  const store = createDraftStore({ storage, events, now: () => 2, newId: () => "b", tab: "t" });
  expect(store.open("a").kind).toBe("opened");
  expect(store.list()).toHaveLength(1);
});

test.each(hostile)("%s before %s in a page's block of data: the page is read by what it shows", async (key, place) => {
  const draft = exampleDraft();
  const data = put(toDataBlock(draft, { finished: true }).replace(/":/g, '": '), place, key);
  const page = toHtml(compose(draft, { finished: true }), data);
  const reading = await readingOf(fileSource("年报.html", page));
  expect(reading.draft.organ).toBe(draft.organ);
  expect(reading.draft.applications).toEqual(draft.applications);
});

test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
  "the word %s in a place of the address, a storage key or a cell's id is a word",
  (word) => {
    expect(parseRoute(`#/${word}/${word}/${word}`)).toEqual({ at: "start" });
    const { storage, events } = fakeBrowser().openTab();
    const store = createDraftStore({ storage, events, now: () => 2, newId: () => word, tab: word });
    const { id } = store.create(exampleDraft());
    expect(store.peek(id)).toEqual(exampleDraft());
    const file = JSON.parse(toJson(exampleDraft(), at));
    file.report.notes = JSON.parse(`{"${word}": "x"}`);
    const read = fromJson(JSON.stringify(file));
    expect(read).toMatchObject({ ok: true, value: { draft: exampleDraft() } });
  },
);

test.each([...payloads, "\ud800", "a/b#c?d%25", "\u0000"])(
  "%j as an id in an address leads to that id or to none",
  (id) => {
    const href = hrefOf({ at: "draft", id, step: "basics", field: id });
    expect(href).toMatch(/^#\/draft\/[\w.~!*'()%-]+\/basics\/[\w.~!*'()%-]+$/);
    expect(parseRoute(href)).toMatchObject({ at: "draft", id: id.replace("\ud800", "\ufffd") });
  },
);

const deep = (open: string, close: string) => open.repeat(1_000_000) + close.repeat(1_000_000);
test.each([
  ["lists", deep("[", "]")],
  ["objects", deep('{"a":', "1").slice(0, 5_000_000)],
])(
  "JSON nested a million deep (%s) is refused in a sentence, in a file, in a page and in storage",
  async (_name, text) => {
    expect(fromJson(text)).toMatchObject({ ok: false, message: expect.stringMatching(sentence) });
    expect(decodeRecord(text)).toEqual({ kind: "damaged" });
    expect(await refusalOf(fileSource("年报.json", text))).toMatch(sentence);
    expect(
      await refusalOf(
        fileSource("年报.html", `<script type="application/json" id="annual-disclosure-report-data">${text}</script>`),
      ),
    ).toMatch(sentence);
  },
);

test("a report one of whose texts is lists nested a million deep is read without that text", async () => {
  const text = toJson(exampleDraft(), at).replace(/"other": "[^"]*"/, `"other": ${deep("[", "]")}`);
  const place = "六、其他需要报告的事项";
  expect(fromJson(text)).toMatchObject({
    ok: true,
    value: { draft: { ...exampleDraft(), other: "" }, setAside: [{ place }] },
  });
  expect((await readingOf(fileSource("年报.json", text))).issues).toMatchObject([{ kind: "doubt", place }]);
});

test.each(["1e309", "-1e309", "9".repeat(400), "1e-400", "0.1", "-0", "9007199254740993", "1000000000"])(
  "the number %s in a file stands in its cell as a text to be put right, or is the zero that it is",
  (number) => {
    const text = toJson(exampleDraft(), at).replace('"naturalPerson": 0', `"naturalPerson": ${number}`);
    expect(text).toContain(number);
    const read = fromJson(text);
    if (!read.ok) throw new Error(read.message);
    const { draft, setAside } = read.value;
    if (setAside.length === 0) return expect(Math.abs(draft.applications.received.naturalPerson ?? Number.NaN)).toBe(0);
    expect(draft.applications.received.naturalPerson).toBeNull();
    expect(draft.typed).toEqual({ "applications.received.naturalPerson": setAside[0]?.text });
    expect(setAside).toMatchObject([{ place: "表三 一、本年新收政府信息公开申请数量 自然人" }]);
  },
);

const odd = [
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00\ud800",
  "\uffff\ufffe",
  "\u202e倒写",
  "\u2028",
  "１".repeat(20),
  "٣",
  "1e5",
  "0x10",
  "Infinity",
  "NaN",
];
test.each(odd.map((text) => [JSON.stringify(text), text]))(
  "%s typed in a cell is kept but for what nobody sees, and survives storage, file and page",
  async (_shown, typed) => {
    const [cell] = tables.flatMap(enteredCells);
    const text = cleanText(typed);
    const inCell = withText(exampleDraft(), cell!, typed);
    expect([undefined, text]).toContain(inCell.typed[cell!.id]);
    const draft: Draft = { ...inCell, other: text, organ: `甲${text}` };
    const unclean: Draft = { ...inCell, other: typed, organ: `甲${typed}` };
    expect(fromJson(toJson(unclean, at))).toEqual({ ok: true, value: { draft, setAside: [] } });
    const kept = { id: "a", createdAt: 1, savedAt: 1, order: 1, revision: 1, writer: "t", draft };
    expect(decodeRecord(encodeRecord(kept))).toEqual({ kind: "good", record: kept });
    expect(fromJson(toJson(draft, at))).toEqual({ ok: true, value: { draft, setAside: [] } });
    const page = toHtml(compose(draft, { finished: false }), toDataBlock(draft, { finished: false }));
    expect((await readingOf(fileSource("年报.html", page))).draft).toEqual(draft);
  },
);

const repeated = ["a", "一", " ", "\t", "\n", "<", "《", "（", "0", "\u0000", '"', "{", "[", "&", "，", "。"];
const sizes = (sign: string) => (["a", "\n", "<"].includes(sign) ? 5_000_000 : 200_000);
const long = repeated.map((sign) => [sizes(sign), JSON.stringify(sign), sign] as const);

test.each(long)(
  "%i times %s is refused in a sentence, whichever way it is brought in",
  async (size, _shown, sign) => {
    const text = sign.repeat(size);
    expect(fromJson(text)).toMatchObject({ ok: false, message: expect.stringMatching(sentence) });
    expect(decodeRecord(text)).toEqual({ kind: "damaged" });
    for (const name of ["年报.txt", "年报.html", "年报.json"]) {
      expect(await refusalOf(fileSource(name, text)), name).toMatch(sentence);
    }
    expect(await refusalOf({ kind: "pasted", html: "", text })).toMatch(sentence);
    expect(await refusalOf({ kind: "pasted", html: text, text: "" })).toMatch(sentence);
  },
  60_000,
);

test.each(long)("%i times %s typed in one cell is kept as typed, or is blank", (size, _shown, sign) => {
  const [cell] = tables.flatMap(enteredCells);
  const text = sign.repeat(size);
  const { typed } = withText(exampleDraft(), cell!, text);
  expect([undefined, cleanText(text)]).toContain(typed[cell!.id]);
});

test("five million characters pasted into a table are refused in a sentence, before they are looked at", () => {
  const copied = { text: "1\n".repeat(2_500_000), html: "" };
  expect(isBlock(copied)).toBe(true);
  const refusal = placeCopied(cellById("disclosure.licences.decisions")!, copied, () => "");
  expect(refusal).toMatchObject({ kind: "refused", message: expect.stringMatching(sentence) });
});
