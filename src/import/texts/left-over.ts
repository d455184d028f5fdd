import { aspects, partOf, parts, partTitle } from "../../form/form.ts";
import type { Draft } from "../../report/schema.ts";
import type { Fates } from "../fate.ts";
import type { ImportIssue, Unplaced } from "../import-issue.ts";
import { type DividedDocument, type DocumentPart, filledLines, isTablePart } from "./divide.ts";
import { isWithoutContent } from "./page-text.ts";
import { isTableWords } from "./table-words.ts";

/** Tells of lines that are no content: among tables their own headings and the title again, around the text those of the page. */
function knowOthers({ before, documentParts, after }: DividedDocument, title: string, fates: Fates): void {
  for (const { id, headedBy, content } of documentParts) {
    fates.furniture("各部分的标题", headedBy);
    if (!isTablePart(id)) continue;
    const lines = filledLines(content);
    fates.furniture("标题", ...lines.filter(({ text }) => title.includes(text)));
    fates.furniture("表头", ...lines.filter(({ text }) => isTableWords(text)));
  }
  const around = [...filledLines(before), ...filledLines(after)].filter((line) => !fates.has(line));
  fates.furniture("网页上的文字", ...around.filter(({ text }) => isWithoutContent(text)));
}

/** What is in none of the report's places, by where it stands; `title` is what the lines above part one say. */
export function leftOver(document: DividedDocument, title: string, fates: Fates): readonly Unplaced[] {
  knowOthers(document, title, fates);
  const { before, documentParts, after } = document;
  return [
    ...fates.unplaced("正文之前", before),
    ...documentParts.flatMap(({ id, content }) => fates.unplaced(partTitle(partOf(id)), content)),
    ...fates.unplaced("正文之后", after),
  ];
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
  const headless = overview.aspects.findIndex(({ heading }) => heading === "");
  if (headless >= 0) {
    const message = `第 ${headless + 1} 个方面没有认出小标题，文字照原样放着，请核对。`;
    return [...issues, { kind: "doubt", place: partTitle(partOf("overview")), message }];
  }
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
