import { expect, test } from "vitest";
import { reportHtml } from "../../src/export/report-html.ts";
import { numberParagraphs } from "../../src/screens/preview/page-marks.ts";
import { selectedTarget } from "../../src/screens/rounds/selected-target.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const draft = exampleDraft();
document.documentElement.innerHTML = reportHtml(draft, { finished: true });
numberParagraphs(document.body);

type Place = readonly [selector: string, offset: number];
/** Selects from one place to another, each in the first text of an element. */
function select([from, start]: Place, [to, end]: Place = [from, start]) {
  const textIn = (selector: string) => {
    const element = document.querySelector(selector);
    const text = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    return text ?? expect.fail(`no text in ${selector}`);
  };
  document.getSelection()?.setBaseAndExtent(textIn(from), start, textIn(to), end);
  return selectedTarget(document, draft, true);
}
const number = (id: string) => `td[data-cell="applications.${id}"]`;
const [person, company, carriedIn] = ["received.naturalPerson", "received.commercialEnterprise", "carriedIn.total"].map(
  number,
) as [string, string, string];
const label = ".applications tbody tr:nth-child(3) th.label";

test("a click on a number selects the number, a click on a row's name or a drag along it the row, more the part", () => {
  expect(select([person, 0])).toEqual({ path: "applications.received.naturalPerson" });
  expect(select([person, 0], [person, 1])).toEqual({ path: "applications.received.naturalPerson" });
  // A double click selects up to the beginning of the next number.
  expect(select([person, 0], [company, 0])).toEqual({ path: "applications.received.naturalPerson" });
  expect(select([person, 0], [company, 1])).toEqual({ path: "applications.received" });
  expect(select([label, 2])).toEqual({ path: "applications.granted" });
  expect(select([label, 0], [number("granted.total"), 1])).toEqual({ path: "applications.granted" });
  expect(select([person, 0], [carriedIn, 1])).toEqual({ path: "applications" });
  // The name of a group of rows, and that of a column.
  expect(select([".applications th.upright", 1])).toEqual({ path: "applications" });
  expect(select([".applications thead th", 1])).toEqual({ path: "applications" });
  expect(select([".disclosure tbody tr th", 1])).toEqual({ path: "disclosure" });
});

test("a heading selects its part, the title the whole report, words their own text", () => {
  expect(select([".problems h2", 1])).toEqual({ path: "problems" });
  expect(select(["h1", 1], ["h1", 3])).toEqual({ path: "" });
  const { text = "" } = draft.overview.aspects[0] ?? {};
  const paragraph = [...document.querySelectorAll("p")].find((one) => one.textContent?.startsWith(text.slice(0, 12)));
  paragraph?.setAttribute("id", "own");
  expect(select(["#own", 0], ["#own", 6])).toEqual({ path: "overview.aspects.0.text", start: 0, end: 6 });
  // A click into words selects none of them.
  expect(select(["#own", 3])).toBeUndefined();
});
