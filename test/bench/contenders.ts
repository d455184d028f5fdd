import { existsSync } from "node:fs";

/** What is measured: a page of `pages/`, or the program itself. */
export interface Entry {
  readonly name: string;
  /** In the table of results. */
  readonly title: string;
  /** Libraries whose versions are told. */
  readonly libraries: readonly string[];
  readonly isProgram?: true;
}

export const floor = "vanilla";
export const program = "program";

export const contenders: readonly Entry[] = [
  { name: floor, title: "plain DOM, incremental (the floor)", libraries: [] },
  {
    name: "rhf-watch",
    title: "react-hook-form, `watch()` at the root",
    libraries: ["react-hook-form", "react", "react-dom"],
  },
  { name: "rhf-use-watch", title: "react-hook-form, `useWatch` per total", libraries: ["react-hook-form"] },
  { name: "surveyjs", title: "SurveyJS", libraries: ["survey-core", "survey-react-ui"] },
  { name: "jsonforms", title: "JSON Forms", libraries: ["@jsonforms/core", "@jsonforms/react"] },
  { name: "formily", title: "Formily", libraries: ["@formily/core", "@formily/react"] },
  { name: "handsontable", title: "Handsontable + HyperFormula", libraries: ["handsontable", "hyperformula"] },
  { name: "ag-grid", title: "AG Grid community", libraries: ["ag-grid-community"] },
  { name: "react-data-grid", title: "react-data-grid", libraries: ["react-data-grid"] },
  { name: "react-datasheet-grid", title: "react-datasheet-grid", libraries: ["react-datasheet-grid"] },
  { name: program, title: "**this program**", libraries: [], isProgram: true },
];

/** The contenders asked for; with names given, those that have no page yet are left out, else they are an error. */
export function chosen(only: readonly string[]): readonly Entry[] {
  const unknown = only.filter((name) => !contenders.some((entry) => entry.name === name));
  if (unknown.length > 0) throw new Error(`--only names no contender: ${unknown.join(", ")}`);
  const entries = contenders.filter(({ name }) => only.length === 0 || only.includes(name));
  const missing = entries.filter(({ name, isProgram }) => !isProgram && !existsSync(`test/bench/pages/${name}`));
  if (missing.length > 0 && only.length === 0) {
    throw new Error(`no page of ${missing.map(({ name }) => name).join(", ")} in test/bench/pages`);
  }
  return entries.filter((entry) => !missing.includes(entry));
}
