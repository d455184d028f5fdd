import { type EnteredNumbers, type Facts, numbersOf } from "../../src/collection/facts.ts";
import { type CellId, enteredIds } from "../../src/form/cells.ts";
import type { Amount } from "../../src/form/table.ts";
import { publishedReport } from "./reports.ts";

/** What is kept of a report of 2023 in which nothing was found and to which nothing happened; the organ is for the test to say. */
export const cleanFacts: Facts = {
  organ: "",
  year: 2023,
  at: 0,
  identity: "",
  numbers: numbersOf(publishedReport("shuyang-fgj-2023").draft),
  errors: 0,
  warnings: 0,
  suggestions: 0,
  blanks: 0,
  doubts: 0,
  course: null,
  openComments: 0,
  found: [],
};

/** The numbers of a report with another one in a cell. */
export const withNumber = (numbers: EnteredNumbers, cell: CellId, amount: Amount): EnteredNumbers =>
  numbers.map((own, at) => (enteredIds[at] === cell ? amount : own));
