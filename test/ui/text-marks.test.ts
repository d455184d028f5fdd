import fc from "fast-check";
import { expect, test } from "vitest";
import { apart, keeper, markedLines, partsOfLine, type TextMark } from "../../src/ui/text-marks.ts";
import { test as property } from "../kit/property.ts";

const looks = ["tint", "strong", "warning", "stated", "differs", "wrong", "advice", "inHand"] as const;
const arbitraryMark: fc.Arbitrary<TextMark> = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...looks))
  .map(([start, length, look]) => ({ start, end: start + length, look }));
const arbitraryMarks = fc.array(arbitraryMark, { maxLength: 12 });

/** The look of each letter: that of the last mark over it. */
const lookAt = (marks: readonly TextMark[], at: number) =>
  marks.filter(({ start, end }) => start <= at && at < end).pop()?.look;
const letters = Array.from({ length: 60 }, (_, at) => at);

property("each letter looks as the last mark over it, and no letter is marked twice", [arbitraryMarks], (marks) => {
  const shown = apart(marks);
  expect(letters.map((at) => lookAt(shown, at))).toEqual(letters.map((at) => lookAt(marks, at)));
  for (const [at, { start }] of shown.entries()) expect(shown[at - 1]?.end ?? 0).toBeLessThanOrEqual(start);
});

property(
  "line by line the same letters are marked as in the whole text",
  [arbitraryMarks, fc.array(fc.nat(59), { maxLength: 5 })],
  (marks, breaks) => {
    const text = letters.map((at) => (breaks.includes(at) ? "\n" : "字")).join("");
    const shown = apart(marks);
    const lines = markedLines({ text, marks: shown });
    expect(lines.map((line) => line.text).join("\n")).toBe(text);
    const looksByLine = lines.flatMap((line) => [...[...line.text].map((_, at) => lookAt(line.marks, at)), undefined]);
    const wanted = letters.map((at) => (breaks.includes(at) ? undefined : lookAt(shown, at)));
    expect(looksByLine.slice(0, letters.length)).toEqual(wanted);
  },
);

test("a hundred thousand marks of a very long text are laid apart in one go through them", () => {
  const marks = Array.from({ length: 100_000 }, (_, at): TextMark => ({ start: at, end: at + 3, look: "wrong" }));
  expect(apart(marks)).toHaveLength(100_002);
});

property(
  "what stands before and behind the lines that changed keeps its keys, and no two lines have the same",
  [fc.array(fc.array(fc.constantFrom("甲", "乙", "丙"), { maxLength: 8 }), { minLength: 2, maxLength: 6 })],
  (drawings) => {
    const keysOf = keeper();
    let former: readonly (readonly [string, number])[] = [];
    for (const lines of drawings) {
      const keys = keysOf(lines.map((text) => ({ text, marks: [] })));
      const now = lines.map((text, at) => [text, keys[at] ?? -1] as const);
      expect(new Set(keys).size).toBe(lines.length);
      const before = lines.findIndex((text, at) => text !== former[at]?.[0]);
      const same = before < 0 ? lines.length : before;
      expect(now.slice(0, same)).toEqual(former.slice(0, same));
      if (lines.length > 0 && lines.length > same && former.length > same && former.at(-1)?.[0] === lines.at(-1))
        expect(now.at(-1)).toEqual(former.at(-1));
      former = now;
    }
  },
);

test("a paragraph longer than any office writes is drawn in parts, with the marks where they are", () => {
  const text = Array.from(
    { length: 400 },
    (_, at) => `公开了信息${at}条，${"规章制度政策解读".slice(at % 7, (at % 7) + 2)}。`,
  ).join("");
  const marks = apart(
    Array.from({ length: 90 }, (_, at): TextMark => ({ start: at * 50, end: at * 50 + 9, look: "wrong" })),
  );
  const parts = partsOfLine({ text, marks });
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.map((part) => part.text).join("")).toBe(text);
  const shown = parts.flatMap((part) => [...part.text].map((_, at) => lookAt(part.marks, at)));
  expect(shown).toEqual([...text].map((_, at) => lookAt(marks, at)));
});
