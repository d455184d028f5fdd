import fc from "fast-check";
import { expect, test } from "vitest";
import { createEditor, finaliseId } from "../../src/editing/editor.ts";
import { maxHeld } from "../../src/editing/history.ts";
import { createLiveFigures } from "../../src/editing/live-figures.ts";
import { cellById, enteredCells, enteredIds } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { balanceId } from "../../src/form/sums.ts";
import { entryGrid } from "../../src/grid/entry-grid.ts";
import { paste } from "../../src/grid/pasting/paste-commands.ts";
import { annotate, clear, fill, typeIn } from "../../src/grid/table-commands.ts";
import { balancesOf } from "../../src/report/balance.ts";
import { blankDraft } from "../../src/report/blank-draft.ts";
import { type Draft, valuesOf } from "../../src/report/schema.ts";
import { totalsOf } from "../../src/report/totals.ts";
import { type CellBlock, transposed } from "../../src/tabular/block.ts";
import { writeTsv } from "../../src/tabular/tsv.ts";

const blank = () => blankDraft({ organ: "某镇人民政府", organKind: "township", year: 2024 });
const text = fc.constantFrom("", "0", "7", "１２", "1,234", "3（其中1件）", "—", "1.5", "abc", "99999");
const spot = fc.record({ table: fc.nat(2), at: fc.nat(200) });

/** What a person may do, with places as numbers that are taken modulo what there is. */
const deed = fc.oneof(
  fc.record({ do: fc.constant("type" as const), spot, texts: fc.array(text, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    do: fc.constant("paste" as const),
    spot,
    block: fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ do: fc.constant("pasteTable" as const), spot, value: text, turned: fc.boolean() }),
  fc.record({ do: fc.constant("fill" as const), spot, way: fc.constantFrom("down" as const, "right" as const) }),
  fc.record({ do: fc.constant("clear" as const), spot }),
  fc.record({ do: fc.constant("annotate" as const), spot }),
  fc.record({ do: fc.constant("undo" as const) }),
  fc.record({ do: fc.constant("redo" as const) }),
);

/** Every shown sum and balance as if worked out from scratch. */
function recomputed(draft: Draft) {
  return tables.map((table) => ({
    totals: [...totalsOf(table, valuesOf(draft, table), draft.typed)],
    balances: table.relations.flatMap((relation) => balancesOf(table, relation, valuesOf(draft, table), draft.typed)),
  }));
}

test("after any typing, pasting, filling, clearing, undoing and redoing the totals are those of a recomputation, and undo returns exactly the former draft", () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const editor = createEditor(blank());
      const figures = createLiveFigures(editor);
      const stop = figures.follow();
      const states: Draft[] = [editor.current()];
      let at = 0;
      for (const [index, one] of deeds.entries()) {
        const before = editor.current();
        if (one.do === "undo" || one.do === "redo") {
          const taken = editor[one.do]();
          if (taken) at += one.do === "undo" ? -1 : 1;
          expect(editor.current()).toBe(states[at]);
        } else {
          const table = tables[one.spot.table] ?? tables[0];
          const cells = enteredCells(table);
          const cell = cells[one.spot.at % cells.length]!;
          const grid = entryGrid(table);
          if (one.do === "type") for (const typed of one.texts) typeIn(editor, cell, typed, `visit ${index}`);
          if (one.do === "paste") paste(editor, cell, { text: writeTsv(one.block), html: "" });
          if (one.do === "pasteTable") {
            const block: CellBlock = grid.map((row) => row.map(() => one.value));
            paste(editor, cell, { text: writeTsv(one.turned ? transposed(block) : block), html: "" });
          }
          if (one.do === "fill")
            fill(editor, grid, { anchor: { row: 0, column: 0 }, head: { row: 2, column: 2 } }, one.way);
          if (one.do === "clear") clear(editor, [[cell]]);
          if (one.do === "annotate") annotate(editor, cell, "其中修订1件");
          if (editor.current() !== before) {
            at += 1;
            states.splice(at, states.length, editor.current());
          }
        }
        const fresh = recomputed(editor.current());
        for (const [nth, table] of tables.entries()) {
          for (const [id, total] of fresh[nth]!.totals) expect(figures.total(id)).toEqual(total);
          const own = table.relations.flatMap((relation) =>
            table.bands.flatMap((band) =>
              band.columns.map((column) => figures.balance(balanceId(table, relation, column))),
            ),
          );
          expect(own).toEqual(fresh[nth]!.balances);
        }
      }
      while (editor.undo()) at -= 1;
      expect(at).toBe(0);
      expect(editor.current()).toBe(states[0]);
      stop();
      editor.stop();
    }),
    { numRuns: 60 },
  );
});

const change = (mergeKey?: string, mergeWithinMs?: number) => ({
  name: "填写",
  section: "applications" as const,
  field: enteredIds[0]!,
  ...(mergeKey === undefined ? {} : { mergeKey }),
  ...(mergeWithinMs === undefined ? {} : { mergeWithinMs }),
});
const withOther = (draft: Draft, other: string): Draft => ({ ...draft, other });

test("typing is one step until a pause of a second, then a new one", () => {
  let now = 0;
  const editor = createEditor(blank(), { now: () => now });
  for (const [at, words] of [
    [0, "一"],
    [900, "一二"],
    [1800, "一二三"],
    [3000, "一二三四"],
  ] as const) {
    now = at;
    editor.commit(withOther(editor.current(), words), change("other", 1000));
  }
  expect(editor.undo()?.before.other).toBe("一二三");
  expect(editor.undo()?.before.other).toBe("");
  expect(editor.undo()).toBeUndefined();
  editor.stop();
});

test("a thousand steps are kept, more than anyone undoes, and the oldest go first", () => {
  const editor = createEditor(blank());
  for (let at = 1; at <= 1200; at += 1) editor.commit(withOther(editor.current(), String(at)), change());
  let undone = 0;
  while (editor.undo()) undone += 1;
  expect(undone).toBe(1000);
  expect(editor.current().other).toBe("200");
  editor.stop();
});

test("of huge texts fewer steps are kept, so that the memory holds, and the last one always", () => {
  const editor = createEditor(blank());
  const size = maxHeld / 100;
  for (let at = 1; at <= 300; at += 1) {
    editor.commit(withOther(editor.current(), `${at} ${"字".repeat(size)}`), change());
  }
  const steps: Draft[] = [];
  for (let step = editor.undo(); step; step = editor.undo()) steps.push(step.before);
  expect(steps.length).toBeGreaterThan(90);
  expect(steps.reduce((sum, { other }) => sum + other.length, 0)).toBeLessThanOrEqual(maxHeld);
  const large = createEditor(withOther(blank(), "字".repeat(maxHeld + 1)));
  large.commit(withOther(large.current(), "换成短的"), change());
  expect(large.undo()?.before.other).toHaveLength(maxHeld + 1);
  editor.stop();
  large.stop();
});

test("Esc takes back one visit to a cell and nothing before it", () => {
  const editor = createEditor(blank());
  const cell = cellById(enteredIds[0]!)!;
  typeIn(editor, cell, "1", "visit 1");
  typeIn(editor, cell, "2", "visit 2");
  typeIn(editor, cell, "23", "visit 2");
  const before = editor.undo()?.before;
  editor.redo();
  expect(editor.revert("visit 2")).toBe(true);
  expect(editor.current()).toBe(before);
  expect(editor.revert("visit 2")).toBe(false);
  editor.stop();
});

test("a change after 定稿 takes it away and is known by its name; undone step by step, 定稿 is back", () => {
  const editor = createEditor({ ...blank(), finalisedOn: "2025-01-20" });
  const reopening = () => editor.history().reopening;
  const type = (other: string) => {
    const field = { section: "other", field: "other" } as const;
    editor.commit({ ...editor.current(), other }, { name: "修改“其他需要报告的事项”", ...field });
  };
  expect(reopening()).toBeUndefined();
  type("一");
  type("二");
  const wanted = { name: "修改“其他需要报告的事项”", finalisedOn: "2025-01-20", steps: 2 };
  expect(reopening()).toEqual(wanted);
  for (let step = 0; step < 2; step += 1) editor.undo();
  expect(editor.current().finalisedOn).toBe("2025-01-20");
  expect(reopening()).toBeUndefined();
  const onPurpose = { name: "取消定稿", section: "review", field: finaliseId } as const;
  editor.commit({ ...editor.current(), finalisedOn: null }, onPurpose);
  type("三");
  expect(reopening()).toBeUndefined();
});

test("what another tab saved, again and again, is one step of undo, and the steps before it can still be undone", () => {
  const editor = createEditor(blank());
  const typed = (other: string) =>
    editor.commit({ ...editor.current(), other }, { name: "修改", section: "other", field: "other" });
  typed("甲");
  typed("甲乙");
  const own = editor.current();
  for (const problems of ["丙", "丙丁"]) {
    editor.load({ ...own, problems: { ...own.problems, problems } }, "problems");
  }
  expect(editor.history().undo).toMatchObject({ name: "载入另一个标签页的修改", section: "problems" });
  editor.undo();
  expect(editor.current()).toBe(own);
  editor.undo();
  expect(editor.current().other).toBe("甲");
  editor.redo();
  editor.redo();
  expect(editor.current().problems.problems).toBe("丙丁");
});
