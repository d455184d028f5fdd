import { type PartId, partOf, parts, partTitle } from "../form/form.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import type { Work } from "../lib/slices.ts";
import { blankDraft } from "../report/blank-draft.ts";
import type { Draft } from "../report/schema.ts";
import { type Fragment, fragmentText, type RowFragment } from "./fragments.ts";
import type { ImportedReport } from "./imported-report.ts";
import { splitFlatSheet, withFlatNumbers } from "./tables/flat-sheet.ts";
import { readTables } from "./tables/read-tables.ts";
import { cellIssues, withCells } from "./tables/report-cells.ts";
import { divideDocument, isTablePart, withStreamedRows } from "./texts/divide.ts";
import { readFrontMatter, yearOf } from "./texts/front-matter.ts";
import { organKindOf } from "./texts/identity.ts";
import { identityIssues, leftOver, partIssues, unplacedLines } from "./texts/left-over.ts";
import { readOverview, readPreface, readProblems, splitSignature } from "./texts/text-parts.ts";

/** What is known of a source beside its fragments. */
export interface SourceInfo {
  /** The titles of the page and of the file, for where the text itself has none. */
  readonly titles: readonly string[];
  /** The year to take where none is found. */
  readonly usualYear: number;
}

const lineTexts = (fragments: readonly Fragment[]): readonly string[] =>
  fragments.flatMap((fragment) => (fragment.kind === "line" && fragment.text !== "" ? [fragment.text] : []));

const isRow = (fragment: Fragment): fragment is RowFragment => fragment.kind === "row";

/**
 * Reads a report from the fragments of any source. Refused only where nothing of a report is in it; whatever has no
 * place is in the issues and among what is unplaced.
 */
export function* readFragments(
  source: readonly Fragment[],
  { titles, usualYear }: SourceInfo,
): Work<Result<ImportedReport>> {
  const flat = splitFlatSheet(source);
  yield;
  const fragments = withStreamedRows(flat.others);
  yield;
  const { before, documentParts, after } = divideDocument(fragments);
  yield;
  const tableParts = documentParts.filter(({ id }) => isTablePart(id));
  const hasAllTables = tableParts.length === parts.filter(({ id }) => isTablePart(id)).length;
  const withTables = hasAllTables ? tableParts : documentParts;
  const inTables = documentParts.length > 0 ? withTables.flatMap(({ content }) => content) : fragments;
  const tables = readTables(inTables.filter(isRow));
  yield;
  const { cells, issues: differences } = withFlatNumbers(tables.cells, flat.numbers);
  if (documentParts.length < 2 && cells.size < 10) {
    return refused(
      `没有认出年度报告的内容：既没有“${partTitle(partOf("overview"))}”这样的标题，也没有规定的表格。请确认复制或选择的是年度报告全文，再试一次。`,
    );
  }
  const front = readFrontMatter(lineTexts(before), titles);
  const linesOf = (id: PartId): readonly string[] =>
    documentParts
      .filter((part) => part.id === id)
      .flatMap(({ rest, content }) => [rest, ...lineTexts(content)])
      .filter((line) => line !== "");
  const last = documentParts[documentParts.length - 1]?.id;
  const closing = last && !isTablePart(last) ? splitSignature(linesOf(last), front.organ) : undefined;
  const textOf = (id: PartId) => (closing && id === last ? closing.text : linesOf(id));
  const signature = closing?.signature ?? [];
  const year = front.year ?? yearOf([...front.preface, ...linesOf("overview"), ...linesOf("problems")]);
  const organ = front.organ || signature.find((line) => !/\d/.test(line)) || "";
  const texts: Draft = {
    ...blankDraft({ organ, organKind: organKindOf(organ), year: year ?? usualYear }),
    overview: { ...readPreface(front.preface), ...readOverview(textOf("overview")) },
    problems: readProblems(textOf("problems")),
    other: textOf("other").join("\n"),
  };
  yield;
  const draft = withCells(texts, cells);
  const hasCells = (id: PartId) => [...cells.keys()].some((cell) => cell.startsWith(`${id}.`));
  const found = parts.filter(({ id }) => documentParts.some((part) => part.id === id) || hasCells(id));
  return accepted({
    edition: tables.has2019 ? "2019" : "2021",
    draft,
    year,
    parts: found.map(({ id }) => id),
    cells,
    issues: [
      ...identityIssues(organ, year),
      ...partIssues(documentParts, draft.overview),
      ...tables.issues,
      ...differences,
      ...cellIssues(draft, cells),
    ],
    unplaced: [
      ...unplacedLines("正文之前", front.others),
      ...documentParts.flatMap((part) => leftOver(part, hasAllTables, lineTexts(before).join(""))),
      ...tables.leftover.map((row) => ({ where: "表格", text: fragmentText(row) })),
      ...unplacedLines("落款", signature),
      ...unplacedLines("正文之后", after.map(fragmentText)),
    ],
  });
}
