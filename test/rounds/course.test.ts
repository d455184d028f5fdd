import { expect } from "vitest";
import { fromJson, toJson } from "../../src/files/json.ts";
import { enteredCells } from "../../src/form/cells.ts";
import { tables } from "../../src/form/form.ts";
import { withText } from "../../src/report/cell-entry.ts";
import { reportTexts, withTextAt } from "../../src/report/report-texts.ts";
import { asPastReport, type Draft } from "../../src/report/schema.ts";
import { withAnswer } from "../../src/rounds/comments.ts";
import { answeredBack, forReading, forUnit, sentBack } from "../../src/rounds/course.ts";
import { withComment } from "../../src/rounds/new-comment.ts";
import { placedComments } from "../../src/rounds/placed-comments.ts";
import { isForSupervisor, receivedByUnit, receivedForReading } from "../../src/rounds/receive.ts";
import { exampleDraft } from "../kit/example-draft.ts";
import { fc, test as property } from "../kit/property.ts";

const cells = tables.flatMap((table) => enteredCells(table));
const deed = fc.constantFrom("words", "send", "read", "comment", "answer", "return", "open" as const);

/** What an office has on its machine, and all files that ever went out, in the order in which they were made. */
interface World {
  unit: Draft;
  above: Draft;
  readonly files: Draft[];
}

const file = (draft: Draft): Draft => {
  const read = fromJson(toJson(draft, new Date(0)));
  return read.ok ? read.value.draft : expect.fail(read.message);
};
const idsOf = ({ rounds }: Draft): ReadonlySet<string> => new Set(rounds?.comments.map(({ id }) => id));

/** Words of a text as somebody selects them. */
function wordsIn(draft: Draft, number: number) {
  const texts = reportTexts(draft).filter(({ text }) => text.length > 12);
  const { path, text } = texts[number % texts.length] ?? expect.fail("no text");
  const start = (number * 7) % (text.length - 8);
  return { path, start, end: start + 4 + (number % 5) };
}

const numbersAndWords = (draft: Draft) => JSON.stringify(asPastReport(draft));

const changed = (draft: Draft, number: number): Draft =>
  withText(draft, cells[number % cells.length] ?? expect.fail("no cell"), String(number % 50));

/** A report that was sent, sent back once and opened again. */
function begun(at: (step: number) => Date): World {
  const first = exampleDraft();
  const read = withComment(
    forReading(file(first)),
    { path: "" },
    { weight: "must", words: "意见。" },
    { id: "c", at: at(0) },
  );
  const above = sentBack(read, { by: "某区", at: at(0) });
  const returned = file(forUnit(above));
  return { unit: receivedByUnit(first, returned).result(new Map()), above, files: [first, returned] };
}

property(
  "whatever is written between rounds and in whatever order files are opened: no comment is lost, none changes its words, and opening changes no number and no word",
  [fc.array(fc.tuple(deed, fc.nat(9999)), { minLength: 25, maxLength: 40, size: "max" })],
  (deeds) => {
    // Two clocks, that of the unit five hours behind.
    const clock = (hours: number) => (step: number) => new Date(Date.UTC(2024, 0, 10, hours, step));
    const [unitsClock, aboveClock] = [clock(7), clock(12)];
    const world = begun(aboveClock);
    const written = new Map([["c", "意见。"]]);
    /** The place of the newest file that the office above has read. */
    let newest = 0;
    for (const [index, [what, number]] of deeds.entries()) {
      const step = index + 1;
      const { unit, above, files } = world;
      const chosen = files[number % files.length] ?? expect.fail("no file");
      const isAnswered = isForSupervisor(chosen);
      const has = idsOf(unit);
      if (what === "words") {
        const { path, start, end } = wordsIn(unit, number);
        const text = reportTexts(unit).find((one) => one.path === path)?.text ?? "";
        world.unit = withTextAt(unit, path, `${text.slice(0, start)}另写${step}${text.slice(end)}`);
      } else if (what === "send") {
        world.unit = answeredBack(changed(unit, number), { by: "某镇", at: unitsClock(step) });
        files.push(file(world.unit));
        expect(isForSupervisor(world.unit)).toBe(true);
      } else if (what === "answer") {
        const id = [...has][number % has.size] ?? "";
        world.unit = withAnswer(unit, id, { kind: "explained", words: `答复${step}` }, unitsClock(step));
      } else if (what === "read" && isAnswered) {
        world.above = receivedForReading(above, chosen);
        const [before, is, its] = [above, world.above, chosen].map(numbersAndWords);
        expect([before, its]).toContain(is);
        if (files.indexOf(chosen) < newest) expect(is).toBe(before);
        newest = Math.max(newest, files.indexOf(chosen));
        for (const id of [...idsOf(above), ...idsOf(chosen)]) expect(idsOf(world.above)).toContain(id);
      } else if (what === "comment") {
        const target = number % 3 === 0 ? { path: cells[number % cells.length]?.id ?? "" } : wordsIn(above, number);
        const words = `意见${step}`;
        written.set(`c${step}`, words);
        world.above = withComment(above, target, { weight: "must", words }, { id: `c${step}`, at: aboveClock(step) });
      } else if (what === "return") {
        world.above = sentBack(above, { by: "某区", at: aboveClock(step) });
        files.push(file(forUnit(world.above)));
        expect(isForSupervisor(world.above)).toBe(false);
      } else if (what === "open" && chosen.rounds && !isAnswered) {
        const { merge, result } = receivedByUnit(unit, chosen);
        expect([merge.taken, merge.conflicts]).toEqual([[], []]);
        world.unit = result(new Map());
        expect(numbersAndWords(world.unit)).toBe(numbersAndWords(unit));
        for (const id of [...has, ...idsOf(chosen)]) expect(idsOf(world.unit)).toContain(id);
      }
    }
    for (const draft of [world.unit, world.above]) {
      for (const { comment, place } of placedComments(draft)) {
        expect(comment.words).toBe(written.get(comment.id));
        if (place.kind === "words" && !place.isChanged) expect(place.now).toBe(comment.anchor.quote);
      }
    }
  },
  20,
);
