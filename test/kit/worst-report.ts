import { type CellId, enteredIds } from "../../src/form/cells.ts";
import type { Draft } from "../../src/report/schema.ts";
import { exampleDraft } from "./example-draft.ts";
import { numbersOf, withNumbers } from "./reports.ts";

/** A name of thirty characters. */
const organ = "黔西南布依族苗族自治州义龙新区万峰湖生态环境保护旅游发展中心";

const sentence = "一是部分公开信息更新不够及时，个别栏目内容较为单一，与公众的期待还有差距；";

/** So many lines of thirty characters on average, each its own paragraph. */
function lines(count: number): string {
  const repeated = sentence.repeat(3);
  return Array.from({ length: count }, (_, at) => `${repeated.slice(0, 12 + ((at * 7) % 41) - 1)}。`).join("\n");
}

/**
 * All that is hard on paper at once: a long name, every count of eight digits, 6,000 characters of text in 200 lines,
 * and annotations in each of the three tables.
 */
export function worstReport(): Draft {
  const example = exampleDraft();
  const numbers = new Map(
    [...numbersOf(example)].map(([id, zero]) => [id, typeof zero === "number" ? 99_999_999 : "123456789.123456"]),
  );
  const noted: readonly CellId[] = [
    "disclosure.normativeDocuments.issued",
    "applications.granted.naturalPerson",
    "litigation.review.corrected",
  ];
  const annotated = noted.filter((id) => enteredIds.includes(id));
  return {
    ...withNumbers(example, numbers),
    organ,
    overview: {
      ...example.overview,
      aspects: example.overview.aspects.map((aspect) => ({ ...aspect, text: lines(20) })),
    },
    problems: { problems: lines(40), measures: lines(40) },
    other: lines(20),
    notes: Object.fromEntries(annotated.map((id) => [id, "其中修订16件"])),
  };
}
