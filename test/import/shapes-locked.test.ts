import { expect, test } from "vitest";
import { cellsOf } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { damages, withTail } from "../kit/renderings/shapes/damages.ts";
import { forms } from "../kit/renderings/shapes/forms.ts";
import { tablesOf } from "../kit/renderings/shapes/numbers.ts";
import { editionOf, type Shape, shapesIn } from "../kit/renderings/shapes/shape.ts";
import { shapedReport } from "../kit/renderings/shapes/shaped-report.ts";

// The half that was locked last is only set here, never read: its right answers are held, not what the program makes of it.
const shapes = shapesIn("locked-3");
const others = [...shapesIn("work"), ...shapesIn("locked"), ...shapesIn("locked-2")];
const [none] = damages;

test("the locked half has forty-nine shapes under ids of their own", () => {
  expect(shapes).toHaveLength(49);
  const ids = [...shapes, ...others].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of shapes) expect(id).toMatch(/^u\d{3}$/);
});

/** Preface and aspects without the organ and the figures, which differ in reports set the same. */
const setting = ({ organ, preface, opening, aspects }: Shape): string =>
  [...preface, ...opening, ...aspects]
    .join("\n")
    .replaceAll(organ || "\0", "")
    .replace(/\d/g, "");

test("no shape of it is set word for word as another", () => {
  const known = new Set(others.map(setting));
  expect(shapes.filter((shape) => known.has(setting(shape))).map(({ id }) => id)).toEqual([]);
  expect(new Set(shapes.map(setting)).size).toBe(shapes.length);
});

test("each names its parts, its year and its organ, and the organ stands in it", () => {
  for (const { id, headings, year, special, organ, title, preface, namedIn, opening } of shapes) {
    expect([headings.length, year >= 2019 && year <= 2025, special !== ""], id).toEqual([6, true, true]);
    if (organ !== "") expect([title.join(""), ...preface].join("").replace(/\s/g, ""), id).toContain(organ);
    if (namedIn !== undefined) expect([...title, ...preface, ...opening].join(""), id).toContain(namedIn);
  }
});

test("labels and cells that are set otherwise stand in the tables of its edition", () => {
  for (const shape of shapes) {
    const { rows, columns, headings, ids } = tablesOf(editionOf(shape)).reduce(
      (all, table) => ({
        rows: [...all.rows, ...table.bands.flatMap((band) => band.rows.map(({ label }) => label))],
        columns: [...all.columns, ...table.bands.flatMap((band) => band.columns.map(({ label }) => label))],
        headings: [...all.headings, ...table.bands.map(({ heading }) => heading ?? "")],
        ids: [...all.ids, ...cellsOf(table).map(({ id }) => id as string)],
      }),
      { rows: [] as string[], columns: [] as string[], headings: [] as string[], ids: [] as string[] },
    );
    for (const label of Object.keys(shape.labels ?? {})) {
      expect([...rows, ...columns, ...headings], shape.id).toContain(label);
    }
    for (const end of Object.keys(shape.cells ?? {}).filter((one) => one !== "*")) {
      expect(
        ids.filter((id) => id.endsWith(end)),
        `${shape.id} ${end}`,
      ).toHaveLength(1);
    }
  }
});

test("the right answer of each has every number of the form and every text", () => {
  const all = tables.flatMap((table) => cellsOf(table).map(({ id }) => id as string));
  for (const [at, shape] of shapes.entries()) {
    for (const damage of [none!, withTail]) {
      const { right, document } = shapedReport(shape, damage, at);
      expect(
        all.filter((id) => !right.cells.has(id)),
        `${shape.id} ${damage.name}`,
      ).toEqual([]);
      expect(right.aspects.filter(({ heading, text }) => heading === "" || text === "")).toEqual([]);
      expect(Math.min(right.problems.length, right.other.length), shape.id).toBeGreaterThan(0);
      const set = document.items.flatMap((item) => (item.kind === "grid" ? [] : [item.text])).join("\n");
      for (const text of [...right.preface, ...right.opening, ...right.aspects.map((aspect) => aspect.text)]) {
        expect(set, shape.id).toContain(text);
      }
    }
  }
});

test("each can be set in every form in its turn", async () => {
  for (const [at, shape] of shapes.entries()) {
    const report = shapedReport(shape, damages[at % damages.length]!, at);
    for (const [of, form] of forms.entries()) {
      if ((at + of) % (form.kind === "docx" || form.kind === "xlsx" ? 10 : 3) !== 0) continue;
      expect((await form.make(report.document)).length, `${shape.id} ${form.name}`).toBeGreaterThan(1000);
    }
  }
});
