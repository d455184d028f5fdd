import { isChartLine } from "../../document/charts/chart-text.ts";
import { type PartId, partOf, partTitle } from "../../form/form.ts";
import { attachmentsWord } from "../../form/phrases.ts";
import { comparable } from "../../lib/clean-text.ts";
import { blankDraft } from "../../report/blank-draft.ts";
import { organKindOf } from "../../report/identity.ts";
import type { Draft } from "../../report/schema.ts";
import type { Fates } from "../fate.ts";
import type { Fragment, LineFragment } from "../fragments.ts";
import type { ImportIssue } from "../import-issue.ts";
import { attachmentsOf } from "./attachments.ts";
import { type DividedDocument, filledLines, isTablePart } from "./divide.ts";
import { periodYearOf, readFrontMatter, yearOf } from "./front-matter.ts";
import { identityIssues } from "./left-over.ts";
import { organNamedIn } from "./organ-named.ts";
import { readOverview } from "./overview.ts";
import { pageTail, signatureOf } from "./signature.ts";
import { tableWords } from "./table-words.ts";
import { readPreface, readProblems, withRunIns } from "./text-parts.ts";

type Lines = readonly LineFragment[];

/** The texts of a document, and whose it is of which year. */
export interface ImportedTexts {
  /** With the texts in their places; its numbers are blank. */
  readonly draft: Draft;
  readonly year: number | undefined;
  readonly issues: readonly ImportIssue[];
  /** The lines behind the signature: the text has ended before them. */
  readonly below: Lines;
}

/** What is known of the organ and the year beside the text. */
interface Known {
  readonly titles: readonly string[];
  readonly usualYear: number;
}

/** Sentences that only a preface has. */
const ofPreface =
  /条例|统计期限|(?:统计|数据).{0,60}1月1日|编制|疑问|请(?:与|联系|咨询)|年度报告(?:如下|公布)|组成|(?:全文|内容)包括/;

/** Divides lines above the tables, where part one has no heading, into a preface and part one. */
function withoutHeading(lines: readonly LineFragment[]): {
  preface: readonly LineFragment[];
  overview: readonly LineFragment[];
} {
  const at = lines.findIndex(({ text }) => !ofPreface.test(comparable(text)));
  return at < 0 ? { preface: lines, overview: [] } : { preface: lines.slice(0, at), overview: lines.slice(at) };
}

const textsOf = (lines: Lines): readonly string[] => lines.map(({ text }) => text);

/** Where the organ's name was taken from, where no title names it. */
function organElsewhere(
  preface: readonly string[],
  signature: string,
  overview: readonly string[],
): { organ: string; from: string } {
  const named = organNamedIn(preface);
  if (named !== "") return { organ: named, from: "正文之前的说明" };
  if (signature !== "") return { organ: signature, from: "落款" };
  return { organ: organNamedIn(overview), from: "总体情况" };
}

const takenFrom = (organ: string, from: string): ImportIssue => ({
  kind: "doubt",
  place: "基本信息",
  message: `没有找到带有机关名称的标题，“${organ}”取自${from}，请核对。`,
});

/** What stands at the end and is told apart from the text, which it was part of until somebody says that it is not. */
function placedAtEnd(section: string, place: string, lines: readonly LineFragment[]): readonly ImportIssue[] {
  if (lines.length === 0) return [];
  return [{ kind: "remark", place, message: `“${textsOf(lines).join(" ")}”放在${section}的${place}中。` }];
}

/** What speaks against the organ and the year that were taken. */
function identityDoubts(doubt: string, year: number | undefined, preface: readonly string[]): readonly ImportIssue[] {
  const period = periodYearOf(preface);
  const isOther = year !== undefined && period !== undefined && period !== year;
  const other = `年度取 ${year} 年，统计期限写的是 ${period} 年，请核对。`;
  return [doubt, isOther ? other : ""]
    .filter((message) => message !== "")
    .map((message) => ({ kind: "doubt", place: "基本信息", message }));
}

/** A title at the beginning of a text that has lost its line breaks. */
const titleAhead =
  /^(?!根据|按照|依据|为|现|本|结合)[^，,。；;《》]{4,60}?20\d\d年度?(?:政府|政务)?信息公开[^，,。；;]{0,8}报告(?!根据|按照|依据|是)/;

/** A preface that begins with a title which could not be told from it. */
const prefaceDoubts = (title: Lines, [first]: Lines): readonly ImportIssue[] => {
  if (title.length > 0 || first === undefined || !titleAhead.test(comparable(first.text))) return [];
  return [{ kind: "doubt", place: "正文之前", message: "标题像是和后面的文字连在一起，请核对说明的开头。" }];
};

const divisionDoubts = (message: string): readonly ImportIssue[] =>
  message === "" ? [] : [{ kind: "doubt", place: partTitle(partOf("overview")), message }];

/** Words at the end of a part that may be those of its page or, above the date of a signature, the name of who signed. */
const tailDoubts = (id: PartId, lines: readonly string[], isDated: boolean): readonly ImportIssue[] => {
  if (lines.length === 0) return [];
  const [place, words] = [partTitle(partOf(id)), lines.join(" ").slice(0, 60)];
  const ofPage = `末尾的“${words}”像是页面上的文字，请核对要不要留下。`;
  const signed = `落款日期上面的“${words}”可能是落款的机关，现在放在${place}的末尾，请核对。`;
  return [{ kind: "doubt", place: isDated ? "基本信息" : place, message: isDated ? signed : ofPage }];
};

const guessed: ImportIssue = {
  kind: "doubt",
  place: partTitle(partOf("overview")),
  message: "没有找到这一部分的标题，按内容把表格之前的文字放在这里，请核对。",
};

/** A name with its brackets as they are printed among Chinese words. */
const printed = (name: string): string => name.replace(/\(/g, "（").replace(/\)/g, "）");

/** Reads all texts of a document and tells the fate of each line of them. */
export function readTexts(document: DividedDocument, { titles, usualYear }: Known, fates: Fates): ImportedTexts {
  const { before, documentParts } = document;
  const ofPart = (id: PartId): readonly LineFragment[] => {
    const content = documentParts.filter((part) => part.id === id).flatMap((part) => part.content);
    const words = tableWords(content);
    fates.furniture("表头", ...words);
    const charts = filledLines(content).filter(({ text }) => isChartLine(text));
    const drawings = content.filter(
      (one, at) => one.kind === "picture" && charts.some((line) => line === content[at + 1]),
    );
    fates.furniture("图", ...drawings, ...charts);
    return filledLines(content).filter((line) => !words.includes(line) && !charts.includes(line));
  };
  const firstRow = before.findIndex(({ kind }) => kind === "row");
  const above: readonly Fragment[] = documentParts.length > 0 || firstRow < 0 ? before : before.slice(0, firstRow);
  const front = readFrontMatter(filledLines(above), titles);
  const hasOverview = documentParts.some(({ id }) => id === "overview");
  const split = hasOverview ? { preface: front.preface, overview: ofPart("overview") } : withoutHeading(front.text);
  fates.furniture("标题", ...front.title);
  if (front.led) fates.readBut(front.led.line, front.led.words);
  fates.furniture("网页上的文字", ...front.page);
  const last = documentParts[documentParts.length - 1]?.id;
  const lastLines = last && !isTablePart(last) ? ofPart(last) : [];
  const signature = signatureOf(lastLines, front.organ);
  const attached = attachmentsOf(lastLines.filter((line) => !signature.lines.includes(line)));
  const atEnd = [...attached.lines, ...signature.lines];
  const below = signature.below.filter((line) => !atEnd.includes(line));
  const ending = lastLines.filter((line) => !atEnd.includes(line) && !below.includes(line));
  const tail = signature.organ === "" ? pageTail(ending, signature.date !== "") : [];
  const isElsewhere = (line: LineFragment) => atEnd.includes(line) || below.includes(line);
  const textOf = (id: PartId) => (id === "overview" ? split.overview : ofPart(id)).filter((line) => !isElsewhere(line));
  const [preface, overview, problems, other] = [split.preface, textOf("overview"), textOf("problems"), textOf("other")];
  fates.read(...preface, ...overview, ...problems, ...other, ...atEnd);
  const { opening, aspects, doubt } = readOverview(textsOf(overview));
  const year = front.year ?? yearOf(textsOf([...preface, ...overview, ...problems]));
  const elsewhere =
    front.organ === "" ? organElsewhere(textsOf(preface), signature.organ, textsOf(overview).slice(0, 3)) : undefined;
  const organ = printed(elsewhere?.organ ?? front.organ);
  return {
    draft: {
      ...blankDraft({ organ, organKind: organKindOf(organ), year: year ?? usualYear }),
      overview: { ...readPreface(textsOf(preface)), opening, aspects },
      problems: readProblems(withRunIns(textsOf(problems))),
      other: withRunIns(textsOf(other)).join("\n"),
      attachments: attached.names,
      signedBy: signature.organ,
      signedOn: signature.date,
    },
    year,
    below,
    issues: [
      ...identityIssues(organ, year),
      ...identityDoubts(front.doubt, year, textsOf(preface)),
      ...(elsewhere && organ !== "" ? [takenFrom(organ, elsewhere.from)] : []),
      ...(!hasOverview && overview.length > 0 ? [guessed] : []),
      ...prefaceDoubts(front.title, preface),
      ...divisionDoubts(doubt),
      ...placedAtEnd(partTitle(partOf("other")), attachmentsWord, attached.lines),
      ...placedAtEnd("基本信息", "落款", signature.lines),
      ...(last ? tailDoubts(last, textsOf(tail), signature.date !== "") : []),
    ],
  };
}
