import { expect, test } from "vitest";
import { exampleDraft } from "../../src/report/example.ts";
import { fixtureText } from "../kit/reports.ts";

test("the example is the published report, word for word", () => {
  const published = fixtureText("seed-township-2023.txt");
  const { overview, problems, other } = exampleDraft();
  const texts = [overview.opening, ...overview.aspects.map(({ heading, text }) => `${heading}。${text}`)];
  for (const text of [...texts, problems.problems, problems.measures, other]) expect(published).toContain(text);
});
