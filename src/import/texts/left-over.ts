import { aspects, partOf, parts, partTitle } from "../../form/form.ts";
import type { Draft } from "../../report/schema.ts";
import { fragmentText } from "../fragments.ts";
import type { ImportIssue, Unplaced } from "../import-issue.ts";
import { isPrinted } from "../tables/printed-words.ts";
import { type DocumentPart, isTablePart } from "./divide.ts";

/** Lines as text without a place; none where they are blank. */
export function unplacedLines(where: string, lines: readonly string[]): readonly Unplaced[] {
  const text = lines.filter((line) => line.trim() !== "").join("\n");
  return text === "" ? [] : [{ where, text }];
}

/**
 * What a part holds beside what was read from it: lines among tables, rows and pictures among texts. Words of the front
 * matter that stand over a table again, as the title does on each sheet of a workbook in one line or several, were read
 * there. Where a table is missing, the rows among texts were read as its rows.
 */
export function leftOver(part: DocumentPart, hasAllTables: boolean, front: string): readonly Unplaced[] {
  const isTable = isTablePart(part.id);
  const left = part.content.filter((fragment) => {
    if (fragment.kind === "picture") return true;
    if (fragment.kind === "row") return !isTable && hasAllTables;
    if (!isTable || front.includes(fragment.text)) return false;
    return !isPrinted(fragment.text) && !/^[（(]?单位[：:].{1,6}$/.test(fragment.text);
  });
  return unplacedLines(partTitle(partOf(part.id)), [...(isTable ? [part.rest] : []), ...left.map(fragmentText)]);
}

/** Parts that are missing, or headed otherwise than prescribed, and an overview that could not be divided. */
export function partIssues(
  documentParts: readonly DocumentPart[],
  overview: Draft["overview"],
): readonly ImportIssue[] {
  const issues = parts.flatMap((part): readonly ImportIssue[] => {
    const found = documentParts.find(({ id }) => id === part.id);
    const place = partTitle(part);
    if (!found) return [{ kind: "missing", place, message: "原文中没有找到这一部分的标题。" }];
    const heading = found.heading.replace(/\s+/g, "").slice(0, 40);
    if (heading.startsWith(place)) return [];
    return [{ kind: "remark", place, message: `原文的标题是“${heading}”，打印时用规定的标题。` }];
  });
  if (overview.aspects.length > 0 || !documentParts.some(({ id }) => id === "overview")) return issues;
  const message = `没有找到“（一）${aspects[0].label}”这样的小标题，全文放在总述中，请自行分到各方面。`;
  return [...issues, { kind: "doubt", place: partTitle(partOf("overview")), message }];
}

/** What the title did not tell of the organ and the year. */
export function identityIssues(organ: string, year: number | undefined): readonly ImportIssue[] {
  const missing = [organ === "" && "机关名称", year === undefined && "年度"].filter(Boolean).join("和");
  if (missing === "") return [];
  return [{ kind: "missing", place: "基本信息", message: `没有找到带有${missing}的标题，请自行填写。` }];
}
