import { expect, test as statement } from "vitest";
import { withExplanation } from "../../src/checks/finding.ts";
import { withRepair } from "../../src/checks/repair.ts";
import { check } from "../../src/checks/rules.ts";
import { pasteAt } from "../../src/clipboard/paste.ts";
import { decodeRecord, encodeRecord } from "../../src/drafts/draft-record.ts";
import { createSettingsStore } from "../../src/drafts/settings-store.ts";
import { fromJson, toJson } from "../../src/files/json.ts";
import { packFromJson, packToJson } from "../../src/files/notice-json.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { texts } from "../../src/form/texts.ts";
import { sectionsRead, withSections } from "../../src/import/apply.ts";
import { readSource } from "../../src/import/read-source.ts";
import { withChoice } from "../../src/notice/own-choice.ts";
import { keptText, readKept } from "../../src/notice/stored.ts";
import { withAnnotation, withText } from "../../src/report/cell-entry.ts";
import { withYear } from "../../src/report/identity.ts";
import { withTextAt } from "../../src/report/report-texts.ts";
import { asPastReport, type Draft, draftSchema } from "../../src/report/schema.ts";
import { fieldsOf, settingsSchema } from "../../src/screens/settings/settings-schema.ts";
import { arbitraryDraft, arbitraryText } from "../kit/drafts.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { ownPack } from "../kit/office-settings.ts";
import { fc, test as property } from "../kit/property.ts";
import { fakeBrowser } from "../kit/storage.ts";

const about = { id: "a", createdAt: 1000, savedAt: 2000, revision: 1, order: 3000, writer: "t" };

/** Holds a draft against everything that will read it: its schema, the storage and the exported file. */
function expectReadable(draft: Draft): void {
  const read = draftSchema.parse(draft);
  expect(decodeRecord(encodeRecord({ ...about, draft }))).toEqual({ kind: "good", record: { ...about, draft: read } });
  expect(fromJson(toJson(draft, new Date(0)))).toEqual({ ok: true, value: { draft: read, setAside: [] } });
}

const signs = [
  ..."0123456789579.,，。'’- —/（）()[]【】〔〕<>％%件宗万元约余无①²",
  "5（ ）",
  "（　）",
  "( )",
  "\u200b",
  "\u202e",
  "\u00a0",
  "\u3164",
  "\ufeff",
  "\u0000",
  "\u000b",
  "\u2028",
  "\r\n",
  "\t",
  "\ud800",
  "\udc00",
  "𠮷",
  "__proto__",
  "toString",
  "其中修订16件",
];
/** What might be typed into a cell: numbers with brackets, spaces and signs that cannot be seen, and anything else. */
const typed = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((parts) => parts.join("")) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(99_999), arbitraryText()).map(([number, note]) => `${number}（${note}）`) },
  { weight: 1, arbitrary: arbitraryText() },
);
const cell = fc.constantFrom(...tables.flatMap(enteredCells));

property(
  "whatever is typed into cells, as numbers and as annotations, is read again as it stands",
  [fc.array(fc.tuple(cell, typed, fc.option(typed, { nil: undefined })), { minLength: 1, maxLength: 4 })],
  (entries) => {
    let draft = exampleDraft();
    for (const [at, text, annotation] of entries) {
      draft = withText(draft, at, text);
      if (annotation !== undefined) draft = withAnnotation(draft, at, annotation);
    }
    expectReadable(draft);
  },
  400,
);

statement("the example report with 5（ ） typed into a cell comes back from its own file as the same draft", () => {
  const draft = withText(exampleDraft(), enteredCells(tables[0])[0]!, "5（ ）");
  expect(draft.notes).toEqual({});
  expectReadable(draft);
});

statement.each(["5（ ）", "x", "\u0001", "（", "5（甲）"])(
  "200,000 times %j typed into a cell is read again",
  (text) => {
    for (const at of tables.flatMap((table) => enteredCells(table).slice(0, 1))) {
      expectReadable(withText(exampleDraft(), at, text.repeat(200_000 / text.length)));
      expectReadable(withAnnotation(exampleDraft(), at, text.repeat(200_000 / text.length)));
    }
  },
);

const place = fc.oneof(
  fc.constantFrom("organ", ...texts.map(({ id }) => id)),
  fc.tuple(fc.nat(4), fc.constantFrom("heading", "text")).map(([at, field]) => `overview.aspects.${at}.${field}`),
);

property(
  "whatever is written into texts, and any year chosen, is read again as it stands",
  [fc.array(fc.tuple(place, arbitraryText()), { maxLength: 4 }), fc.integer({ min: 2000, max: 2100 })],
  (entries, year) => {
    const written = entries.reduce((draft, [path, text]) => withTextAt(draft, path, text), exampleDraft());
    expectReadable(withYear(written, year));
  },
);

property(
  "whatever block is pasted into a table, wherever it is put, is read again as it stands, or is refused",
  [cell, fc.array(fc.array(typed, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), fc.boolean()],
  (at, rows, isHtml) => {
    const text = rows.map((row) => row.join("\t")).join("\n");
    const cells = rows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join("")}</tr>`).join("");
    const pasting = pasteAt(exampleDraft(), at, { text, html: isHtml ? `<table>${cells}</table>` : "" });
    if (pasting.kind === "refused") return expect(pasting.message).toMatch(/[。？]$/);
    for (const { draft } of pasting.kind === "choices" ? pasting.choices : [pasting]) expectReadable(draft);
  },
  200,
);

/** A report as text, with these in the places of numbers. */
const reportWith = (values: readonly string[]) =>
  `某镇2023年政府信息公开工作年度报告\n一、总体情况\n甲。\n二、主动公开政府信息情况\n行政规范性文件\t${values.join("\t")}`;

statement("an earlier report with 3（ ） in a cell is imported as a draft with 3 and no annotation", async () => {
  const read = await readSource({ kind: "pasted", html: "", text: reportWith(["3（ ）", "1", "2"]) }, 2024);
  if (!read.ok) throw new Error(read.message);
  expect(read.value.draft.disclosure.normativeDocuments).toEqual({ issued: 3, repealed: 1, inForce: 2 });
  expect(read.value.draft.notes).toEqual({});
  expectReadable(read.value.draft);
});

property(
  "whatever stands in an earlier report, what is imported is read again as it stands, taken whole, in part or as last year's",
  [fc.array(typed, { minLength: 3, maxLength: 3 }), arbitraryText()],
  async (values, text) => {
    const source = {
      kind: "pasted",
      html: "",
      text: `${reportWith(values)}\n五、存在的主要问题及改进情况\n${text}`,
    } as const;
    const read = await readSource(source, 2024);
    if (!read.ok) return expect(read.message).toMatch(/。$/);
    expectReadable(read.value.draft);
    expectReadable(withSections(exampleDraft(), read.value, sectionsRead(read.value)));
    expectReadable({ ...exampleDraft(), lastYear: asPastReport(read.value.draft) });
  },
);

property(
  "whatever repair is taken, and whatever reason given, is read again as it stands",
  [arbitraryDraft(), typed, fc.nat()],
  (draft, reason, which) => {
    const findings = check(draft);
    const repairs = findings.flatMap((finding) => finding.repairs ?? []);
    const repair = repairs[which % Math.max(repairs.length, 1)];
    if (repair) expectReadable(withRepair(draft, repair));
    const finding = findings[which % Math.max(findings.length, 1)];
    if (finding) expectReadable(withExplanation(draft, finding, reason));
  },
  40,
);

property(
  "whatever is typed into 本单位设置 is read again as it was taken, from the storage and from a file",
  [fc.record({ month: typed, day: typed, limit: typed, units: arbitraryText() }), fc.boolean()],
  (fields, isUsual) => {
    const before = { pack: null, own: ownPack({ overviewLimit: 1200 }) };
    const usual = fieldsOf(before, ["lists"]);
    const asked = settingsSchema.safeParse(isUsual ? { ...usual, units: fields.units } : { ...usual, ...fields });
    if (!asked.success) return;
    const own = withChoice(before, asked.data, new Map([["lists", "warning"]]));
    const { storage, events } = fakeBrowser().openTab();
    createSettingsStore(storage, events).put(keptText({ pack: null, own }));
    const stored = readKept(createSettingsStore(storage, events).text());
    expect([stored.own, stored.setAside]).toEqual([own, []]);
    expect(packFromJson(packToJson(own))).toEqual({ ok: true, value: { pack: own, setAside: [] } });
  },
);
