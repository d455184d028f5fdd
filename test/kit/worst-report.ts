import { exampleDraft } from "../../src/report/example.ts";
import type { Draft } from "../../src/report/schema.ts";
import { numbersOf, withNumbers } from "./reports.ts";

const noted = [
  "disclosure.normativeDocuments.issued",
  "applications.granted.naturalPerson",
  "litigation.review.corrected",
] as const;

/** As much as a report may come to: 8 digits in every cell, annotations, a long name, over 7,000 characters and a word without end. */
export function worstReport(): Draft {
  const example = exampleDraft();
  const numbers = new Map(
    [...numbersOf(example)].map(([id, zero]) => [id, typeof zero === "number" ? 99_999_999 : "123456789.1234"]),
  );
  const words = example.overview.aspects.map(({ text }) => text).join("");
  const long = words.repeat(Math.ceil(1000 / words.length)).slice(0, 1000);
  return {
    ...withNumbers(example, numbers),
    organ: "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县人民政府",
    notes: Object.fromEntries(noted.map((id) => [id, "其中修订16件"])),
    overview: {
      ...example.overview,
      aspects: example.overview.aspects.map((aspect) => ({ ...aspect, text: `${aspect.text}\n${long}` })),
    },
    other: `${long}\n网址：https://www.example.gov.cn/${"zhengwu/".repeat(40)}\n“引号”——破折号……省略号`,
  };
}
