import { aspects, type PartId, partOf, parts, partTitle } from "../form/form.ts";
import { draftMark } from "../form/phrases.ts";
import { accepted, type Result, refused } from "../lib/result.ts";
import { blankDraft } from "../report/blank-draft.ts";
import type { Draft } from "../report/schema.ts";
import { type Fragment, fragmentText, type RowFragment } from "./fragments.ts";
import type { ImportIssue } from "./import-issue.ts";
import type { ImportedReport, Unplaced } from "./imported-report.ts";
import { splitFlatSheet, withFlatNumbers } from "./tables/flat-sheet.ts";
import { isPrinted } from "./tables/printed-words.ts";
import { readTables } from "./tables/read-tables.ts";
import { cellIssues, withCells } from "./tables/report-cells.ts";
import { rowsFromStream } from "./tables/stream.ts";
import { organKindOf, type TitleIdentity, titleOf } from "./texts/identity.ts";
import { articleOf, endOfText, isFurniture } from "./texts/page-text.ts";
import { findParts, type Region } from "./texts/part-headings.ts";
import { readOverview, readPreface, readProblems, splitSignature } from "./texts/text-parts.ts";
import { yearIn } from "./texts/years.ts";

/** What is known of a source beside its text. */
export interface SourceInfo {
  /** Of a page or a file, where the text itself has no title. */
  readonly titles: readonly string[];
  /** The year to take where none is found. */
  readonly usualYear: number;
}

const tableParts: readonly PartId[] = parts.filter((part) => "table" in part).map(({ id }) => id);
const isTablePart = (id: PartId): boolean => tableParts.includes(id);

const lineTexts = (fragments: readonly Fragment[]): readonly string[] =>
  fragments.flatMap((fragment) => (fragment.kind === "line" && fragment.text !== "" ? [fragment.text] : []));

/** The title nearest before the first part: in up to three lines, the longest that makes one. */
function findTitle(lines: readonly string[]): (TitleIdentity & { from: number; to: number }) | undefined {
  let unnamed: (TitleIdentity & { from: number; to: number }) | undefined;
  for (let to = lines.length; to > 0; to -= 1) {
    for (const length of [3, 2, 1]) {
      const from = to - length;
      const title = from < 0 || lines[from] === draftMark ? undefined : titleOf(lines.slice(from, to).join(""));
      if (title && title.organ !== "") return { ...title, from, to };
      if (title) unnamed ??= { ...title, from, to };
    }
  }
  return unnamed;
}

/** The year of a report without a title: the one its statistics begin in, else the one its texts name most. */
function yearOf(lines: readonly string[]): number | undefined {
  const period = lines.find((line) => /1\s*月\s*1\s*日/.test(line.normalize("NFKC")));
  const fromPeriod = period === undefined ? undefined : yearIn(period);
  if (fromPeriod) return fromPeriod;
  const counts = new Map<number, number>();
  for (const line of lines) {
    const year = yearIn(line);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The fragments with the rows of tables that came one cell a line, within the parts that hold tables. */
function withStreams(fragments: readonly Fragment[]): readonly Fragment[] {
  const regions = findParts(fragments).filter(({ id }) => isTablePart(id));
  if (regions.length === 0) return rowsFromStream(fragments, isPrinted, -2);
  return regions.reduceRight<readonly Fragment[]>((all, { from, to }, at) => {
    const inside = rowsFromStream(all.slice(from + 1, to), isPrinted, -2 - at);
    return [...all.slice(0, from + 1), ...inside, ...all.slice(to)];
  }, fragments);
}

/** Where the fragments of a document belong. */
interface Divided {
  readonly before: readonly Fragment[];
  readonly after: readonly Fragment[];
  readonly regions: readonly (Region & { readonly content: readonly Fragment[] })[];
}

function divide(fragments: readonly Fragment[]): Divided {
  const regions = findParts(fragments);
  const [first] = regions;
  const last = regions[regions.length - 1];
  const inArticle = articleOf(fragments, regions);
  const end = last ? endOfText(fragments, last.from, inArticle) : fragments.length;
  return {
    before: fragments.slice(0, first?.from ?? 0),
    after: fragments.slice(end),
    regions: regions.map((region) => ({
      ...region,
      content: fragments.slice(region.from + 1, Math.min(region.to, end)),
    })),
  };
}

/** Lines before part one: the title, the preface, and what belongs to the page around them. */
function readFront(said: readonly string[], about: SourceInfo) {
  const lines = said.filter((line) => line !== draftMark);
  const title = findTitle(lines);
  const rest = title ? lines.slice(title.to) : lines;
  const isSentence = (line: string) =>
    !isFurniture(line) && (/[。；：]$/.test(line) ? line.length > 8 : line.length >= 30) && !/目\s*录/.test(line);
  const preface = title || lines.length < 12 ? rest.filter(isSentence) : [];
  const above = title ? lines.slice(0, title.from).filter((line) => line !== draftMark) : [];
  const around = [...above, ...rest.filter((line) => !preface.includes(line))];
  const others = about.titles.flatMap((text) => text.split(/[_|｜—]|\s-\s/)).map(titleOf);
  const named = others.find((one) => one && one.organ !== "") ?? others.find((one) => one !== undefined);
  const organ = title?.organ || named?.organ || "";
  return { organ, year: title?.year ?? named?.year, preface, around };
}

/**
 * Reads a report from the fragments of any source. Refused only where nothing of a report is in it; all that cannot be
 * placed is in the issues and among what is unplaced.
 */
export function readFragments(source: readonly Fragment[], about: SourceInfo): Result<ImportedReport> {
  const flat = splitFlatSheet(source);
  const fragments = withStreams(flat.others);
  const { before, after, regions } = divide(fragments);
  const hasAllTables = tableParts.every((id) => regions.some((region) => region.id === id));
  const isTableRow = (fragment: Fragment): fragment is RowFragment => fragment.kind === "row";
  const inTables = hasAllTables
    ? regions.filter(({ id }) => isTablePart(id)).flatMap(({ content }) => content)
    : regions.length > 0
      ? regions.flatMap(({ content }) => content)
      : fragments;
  const tables = readTables(inTables.filter(isTableRow));
  const { cells, issues: differences } = withFlatNumbers(tables.cells, flat.numbers);
  if (regions.length < 2 && cells.size < 10) {
    return refused(
      `没有认出年度报告的内容：既没有“${partTitle(partOf("overview"))}”这样的标题，也没有规定的表格。请确认复制或选择的是年度报告全文，再试一次。`,
    );
  }
  const front = readFront(lineTexts(before), about);
  const linesOf = (id: PartId): readonly string[] => {
    const region = regions.find((one) => one.id === id);
    return region ? [region.rest, ...lineTexts(region.content)].filter((line) => line !== "") : [];
  };
  const last = regions[regions.length - 1]?.id;
  const closing = last && !isTablePart(last) ? splitSignature(linesOf(last), front.organ) : undefined;
  const textOf = (id: PartId) => (id === last && closing ? closing.text : linesOf(id));
  const signature = closing?.signature ?? [];
  const year = front.year ?? yearOf([...front.preface, ...linesOf("overview"), ...linesOf("problems")]);
  const organ = front.organ || signature.find((line) => !/\d/.test(line)) || "";
  const overview = readOverview(textOf("overview"));
  const blank = blankDraft({ organ, organKind: organKindOf(organ), year: year ?? about.usualYear });
  const texts: Draft = {
    ...blank,
    overview: { ...readPreface(front.preface), ...overview },
    problems: readProblems(textOf("problems")),
    other: textOf("other").join("\n"),
  };
  const draft = withCells(texts, cells);
  const found = parts.filter(({ id }) => regions.some((one) => one.id === id) || hasCells(id, cells));
  const unplaced = [
    ...around("正文之前", front.around),
    ...regions.flatMap((region) => leftIn(region, hasAllTables, lineTexts(before).join(""))),
    ...tables.leftover.map((row) => ({ where: "表格", text: fragmentText(row) })),
    ...around("落款", signature),
    ...around("正文之后", after.map(fragmentText)),
  ];
  const issues = [
    ...identityNotes(organ, year),
    ...partNotes(regions, draft),
    ...tables.issues,
    ...differences,
    ...cellIssues(draft, cells),
  ];
  return accepted({
    edition: tables.has2019 ? "2019" : "2021",
    draft,
    year,
    parts: found.map(({ id }) => id),
    cells,
    issues,
    unplaced,
  });
}

const hasCells = (id: PartId, cells: ImportedReport["cells"]): boolean =>
  [...cells.keys()].some((cell) => cell.startsWith(`${id}.`));

function around(where: string, lines: readonly string[]): readonly Unplaced[] {
  const text = lines.filter((line) => line.trim() !== "").join("\n");
  return text === "" ? [] : [{ where, text }];
}

/**
 * What a part holds beside what was read from it: lines among tables, rows and pictures among texts. Words of the front
 * that stand over a table again, as the title does on each sheet of a workbook in one line or several, were read there.
 */
function leftIn(region: Divided["regions"][number], hasAllTables: boolean, front: string): readonly Unplaced[] {
  const where = partTitle(partOf(region.id));
  const isTable = isTablePart(region.id);
  const left = region.content.filter((fragment) => {
    if (fragment.kind === "picture") return true;
    if (fragment.kind === "row") return !isTable && hasAllTables;
    if (!isTable || fragment.text === "" || front.includes(fragment.text)) return false;
    return !isPrinted(fragment.text) && !/^[（(]?单位[：:].{1,6}$/.test(fragment.text);
  });
  return around(where, [...(isTable ? [region.rest] : []), ...left.map(fragmentText)]);
}

function identityNotes(organ: string, year: number | undefined): readonly ImportIssue[] {
  const missing = [organ === "" && "机关名称", year === undefined && "年度"].filter(Boolean).join("和");
  return missing === ""
    ? []
    : [{ kind: "missing", place: "基本信息", message: `没有找到带有${missing}的标题，请自行填写。` }];
}

/** Parts that are missing, headed or numbered otherwise than prescribed, and texts that could not be divided. */
function partNotes(regions: Divided["regions"], draft: Draft): readonly ImportIssue[] {
  const issues: ImportIssue[] = parts.flatMap((part): ImportIssue[] => {
    const region = regions.find(({ id }) => id === part.id);
    const place = partTitle(part);
    if (!region) return [{ kind: "missing", place, message: "原文中没有找到这一部分的标题。" }];
    const said = region.heading.replace(/\s+/g, "").slice(0, 40);
    return said.startsWith(place)
      ? []
      : [{ kind: "remark", place, message: `原文的标题是“${said}”，打印时用规定的标题。` }];
  });
  const hasOverview = regions.some(({ id }) => id === "overview");
  if (hasOverview && draft.overview.aspects.length === 0) {
    const message = `没有找到“（一）${aspects[0].label}”这样的小标题，全文放在总述中，请自行分到各方面。`;
    issues.push({ kind: "doubt", place: partTitle(partOf("overview")), message });
  }
  return issues;
}
