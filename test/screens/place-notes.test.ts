import fc from "fast-check";
import { expect, test } from "vitest";
import { placeNotes } from "../../src/screens/margin/place-notes.ts";

const notes = fc.array(
  fc.record({ wanted: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 20, max: 300 }) }),
  { maxLength: 40 },
);
const margin = { gap: 8, from: 10, to: 4000 };

test("no note stands over another, and all are in their order, below the first place", () => {
  fc.assert(
    fc.property(notes, fc.option(fc.nat(39), { nil: undefined }), (boxes, at) => {
      const current = at === undefined ? undefined : at % Math.max(1, boxes.length);
      const tops = placeNotes(boxes, { ...margin, current });
      expect(tops).toHaveLength(boxes.length);
      let free = margin.from;
      for (const [index, top] of tops.entries()) {
        expect(top).toBeGreaterThanOrEqual(free - 1e-6);
        free = top + (boxes[index]?.height ?? 0) + margin.gap;
      }
    }),
  );
});

test("a note that has room stands exactly at its words", () => {
  const boxes = [100, 400, 900].map((wanted) => ({ wanted, height: 90 }));
  expect(placeNotes(boxes, margin)).toEqual([100, 400, 900]);
});

test("no other places in order are nearer to the words as a whole", () => {
  const cost = (boxes: readonly { wanted: number }[], tops: readonly number[]) =>
    tops.reduce((all, top, at) => all + (top - (boxes[at]?.wanted ?? 0)) ** 2, 0);
  fc.assert(
    fc.property(
      notes,
      fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 40, maxLength: 40 }),
      (boxes, moves) => {
        const wide = { gap: 8, from: -100_000, to: 100_000 };
        const tops = placeNotes(boxes, wide);
        // Others that keep the order: moved at random, then pushed down where they meet.
        let free = Number.NEGATIVE_INFINITY;
        const others = tops.map((top, at) => {
          const other = Math.max(top + (moves[at] ?? 0), free);
          free = other + (boxes[at]?.height ?? 0) + wide.gap;
          return other;
        });
        expect(cost(boxes, tops)).toBeLessThanOrEqual(cost(boxes, others) + 1e-6);
      },
    ),
  );
});

test("the note in hand stands exactly at its words wherever the others before it have room", () => {
  fc.assert(
    fc.property(notes, fc.nat(39), (boxes, at) => {
      fc.pre(boxes.length > 0);
      const current = at % boxes.length;
      const before = boxes.slice(0, current).reduce((sum, { height }) => sum + height + margin.gap, 0);
      const rest = boxes.slice(current).reduce((sum, { height }) => sum + height + margin.gap, 0);
      const wanted = boxes[current]?.wanted ?? 0;
      fc.pre(wanted - before >= margin.from && wanted + rest - margin.gap <= margin.to);
      expect(placeNotes(boxes, { ...margin, current })[current]).toBeCloseTo(wanted, 6);
    }),
  );
});

test("notes that do not all fit go on below the pages, from the first place on", () => {
  const boxes = Array.from({ length: 10 }, () => ({ wanted: 50, height: 90 }));
  const tops = placeNotes(boxes, { gap: 10, from: 0, to: 300 });
  expect(tops[0]).toBe(0);
  expect(tops[9]).toBe(900);
});
