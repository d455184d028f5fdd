import type { CellId } from "../form/cells.ts";
import type { ImportIssue } from "./import-issue.ts";
import type { ImportedReport } from "./imported-report.ts";
import { cellIssues, withCells } from "./tables/report-cells.ts";

const keyOf = ({ kind, place, message }: ImportIssue): string => [kind, place, message].join("\n");

/** The report with one of the two numbers of a cell in it, as a person chose; what is said of its numbers is said anew. */
export function withChosen(report: ImportedReport, id: CellId, text: string): ImportedReport {
  const cell = report.cells.get(id);
  if (cell?.two === undefined) return report;
  const chosen = { ...cell, text, two: { ...cell.two, isChosen: true } };
  const cells = new Map(report.cells).set(id, chosen);
  const draft = withCells(report.draft, new Map([[id, chosen]]));
  const before = new Set(cellIssues(report.draft, report.cells).map(keyOf));
  const others = report.issues.filter((issue) => !before.has(keyOf(issue)));
  return { ...report, draft, cells, issues: [...others, ...cellIssues(draft, cells)] };
}
