import { expect } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { toDocx } from "../../src/document/word/to-docx.ts";
import { cellById } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { type Draft, valuesOf } from "../../src/report/schema.ts";
import { test as property } from "../kit/property.ts";
import { fileSource, readingOf, sourceOf } from "../kit/read.ts";
import { ownRenderings } from "../kit/renderings/own.ts";
import { renderings } from "../kit/renderings/renderings.ts";
import { numbersOf } from "../kit/reports.ts";
import { writtenReport } from "../kit/written-report.ts";

/** What a form of file can hold: a workbook has the tables alone. */
const held = (draft: Draft, kind: string): unknown => {
  if (kind !== "xlsx") return { ...draft, organKind: "other" };
  return [draft.organ, draft.year, draft.notes, draft.typed, tables.map((table) => valuesOf(draft, table))];
};
/** The converter that lost count of merged cells leaves blanks whose places nobody can tell. */
const shifted = "tabs, shifted by merged cells";

for (const rendering of renderings) {
  // Worn words are altered on purpose.
  if (rendering.name.includes("worn") || rendering.name === shifted) continue;
  property(
    `whatever a report holds, it comes back the same from: ${rendering.name}`,
    [writtenReport()],
    async (draft) => {
      const reading = await readingOf(await sourceOf(rendering, { draft }));
      // This form adds a signature to whatever it is made of.
      const { signedBy, signedOn } = rendering.name.endsWith("signed") ? reading.draft : draft;
      expect(held(reading.draft, rendering.kind)).toEqual(held({ ...draft, signedBy, signedOn }, rendering.kind));
    },
    rendering.kind === "text" ? 40 : 15,
  );
}

for (const rendering of ownRenderings) {
  property(
    `whatever this program writes of a report, it reads back the same: ${rendering.name}`,
    [writtenReport()],
    async (draft) => {
      const reading = await readingOf(await sourceOf(rendering, { draft }));
      const printed = { ...draft, typed: {} };
      expect(held(reading.draft, rendering.kind)).toEqual(held(printed, rendering.kind));
      expect(reading.unplaced).toEqual([]);
    },
    rendering.kind === "text" ? 40 : 8,
  );
}

property(
  "whatever a report holds, it comes back the same from the program's own Word document, but for text in number places",
  [writtenReport()],
  async (draft) => {
    const bytes = await toDocx(compose(draft, { finished: false }), { organ: draft.organ });
    const reading = await readingOf(fileSource("报告.docx", bytes));
    expect(held(reading.draft, "docx")).toEqual(held({ ...draft, typed: {} }, "docx"));
  },
  8,
);

property(
  "where merged cells have shifted the columns, a number is read right, or its row is named among what to check",
  [writtenReport()],
  async (draft) => {
    const rendering = renderings.find(({ name }) => name === shifted)!;
    const reading = await readingOf(await sourceOf(rendering, { draft }));
    const [wanted, read] = [numbersOf(draft), numbersOf(reading.draft)];
    const named = reading.issues.filter(({ kind }) => kind === "doubt").map(({ place }) => place);
    const silent = [...new Set([...wanted.keys(), ...read.keys()])]
      .filter((id) => wanted.get(id) !== read.get(id))
      .map((id) => `${cellById(id)?.table.name} ${cellById(id)?.row.label}`)
      .filter((place) => !named.includes(place));
    expect(silent).toEqual([]);
  },
);
