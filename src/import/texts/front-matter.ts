import { draftMark } from "../../form/phrases.ts";
import { comparable } from "../../lib/clean-text.ts";
import type { LineFragment } from "../fragments.ts";
import { namesOrgan, namesPlace, type TitleIdentity, titleOf } from "./identity.ts";
import { isPageData, isWithoutContent } from "./page-text.ts";
import { yearIn } from "./years.ts";

type Lines = readonly LineFragment[];

/** What stands before part one of a report. Lines that are in none of the lists have no place. */
export interface FrontMatter {
  /** The organ and year that the title names; "" and undefined where none does. */
  readonly organ: string;
  readonly year: number | undefined;
  /** Why the organ may be another or have a fuller name; "" where nothing speaks against it. */
  readonly doubt: string;
  /** The lines of the title, wherever it stands. */
  readonly title: Lines;
  /** The first line of the title, where words stand before it that are no known data of the page. */
  readonly led: { readonly line: LineFragment; readonly words: string } | undefined;
  /** The lines of the preface: basis, period and contact. */
  readonly preface: Lines;
  /** All lines from the first of the preface on, for where part one has no heading. */
  readonly text: Lines;
  /** Lines that are known to belong to the page. */
  readonly page: Lines;
}

/** A title, and the words before it in its own line. */
interface LineTitle extends TitleIdentity {
  readonly lead?: string;
}

/** A title, from the first line that it takes up to before `to`. */
interface FoundTitle extends LineTitle {
  readonly from: number;
  readonly to: number;
}

/** The words of a line from each space on, the shortest first: a menu may stand before the title in its line. */
function endsOf(line: string): readonly string[] {
  const starts = [...line.matchAll(/\s+/g)].map(({ index, 0: space }) => index + space.length);
  return [...starts.reverse().slice(0, 20), 0].map((at) => line.slice(at));
}

/** The title in one line, or in its last words where these alone name an organ. */
function inLine(line: string): LineTitle | undefined {
  if (line.length > 200 || !line.includes("公") || !line.includes("开")) return undefined;
  const titles = endsOf(line).flatMap((words): readonly LineTitle[] => {
    const title = titleOf(words);
    return title ? [{ ...title, lead: line.slice(0, line.length - words.length).trim() }] : [];
  });
  const named = titles.find(({ organ }) => organ !== "" && namesOrgan(organ));
  const [, own, behind = ""] = /^(.{0,200}?(?:报告|年报))\s{1,9}(\S.*)$/.exec(line) ?? [];
  if (titles.length === 0 && own !== undefined && isPageData(behind)) return titleOf(own);
  // The name of a site may follow, as in the title of a page.
  const [first = "", ...others] = line.split(siteBehind);
  const beforeSite = others.length > 0 ? titleOf(first) : undefined;
  return named ?? titles.find(({ organ }) => organ !== "") ?? beforeSite ?? titleOf(line);
}

const siteBehind = /[_|｜]|\s-\s/;

/** The title that the lines up to `to` end with; of one to three lines the fewest that name an organ. */
function titleEndingAt(lines: readonly string[], to: number): FoundTitle | undefined {
  const own = inLine(lines[to - 1] ?? "");
  if (own && own.organ !== "") return { ...own, from: to - 1, to };
  for (const length of [2, 3]) {
    const from = to - length;
    const joined = from < 0 ? undefined : titleOf(lines.slice(from, to).join(""));
    if (joined && namesOrgan(joined.organ)) return { ...joined, from, to };
  }
  const broken = to > 1 && own === undefined ? titleOf(lines.slice(to - 2, to).join("")) : undefined;
  const found = broken?.organ === "" ? { ...broken, from: to - 2, to } : own && { ...own, from: to - 1, to };
  return found?.year === undefined ? undefined : withOrganBelow(found, lines);
}

/** A title that names no organ with the one in the line below it, which may stand in brackets. */
function withOrganBelow(title: FoundTitle, lines: readonly string[]): FoundTitle {
  const below = comparable(lines[title.to] ?? "").replace(/^[(（](.*)[)）]$/, "$1");
  return namesOrgan(below) ? { ...title, organ: below, to: title.to + 1 } : title;
}

/** The name of the document alone, with the organ below it, as on a cover. */
function titleOnCover(lines: readonly string[]): FoundTitle | undefined {
  const at = lines.findIndex((line) => /^(?:政府|政务)信息公开工作(?:年度报告|年报)$/.test(comparable(line)));
  const title = at < 0 ? undefined : withOrganBelow({ organ: "", year: undefined, from: at, to: at + 1 }, lines);
  return title?.organ === "" ? undefined : title;
}

/** The title that names the same organ and the year, for one that names no year. */
function withYear(title: FoundTitle, lines: readonly string[]): FoundTitle {
  if (title.year !== undefined) return title;
  for (let to = title.from; to > 0; to -= 1) {
    const other = titleEndingAt(lines, to);
    if (other?.year !== undefined && other.organ === title.organ) return other;
  }
  return title;
}

/** A place at the end of a line, so that the line below may go on with the organ's name. */
const endsInPlace = /^.{3,}(?:省|自治区|市|州|盟|县|区|旗)$/;
const endsInTown = /(?:镇|乡|街道)$/;
const goesOn = /^(?:人民政府|办事处|党政|综合|社区)/;

/** An organ of which an office without a place of its own may be one: 某某管理委员会 / 办公室. */
const endsInOrgan = /^.{5,}(?:委员会|管委会|委|局|厅|院|中心|集团)$/;

/** The title with the places in the lines above it, which long names are broken after. */
function withPlacesAbove(title: FoundTitle, lines: readonly string[]): FoundTitle {
  const above = comparable(lines[title.from - 1] ?? "");
  const organ = `${above}${title.organ}`;
  const isPlace = endsInPlace.test(above) || (endsInTown.test(above) && goesOn.test(title.organ));
  const isAround = !namesPlace(title.organ) && namesPlace(above) && endsInOrgan.test(above);
  if (!(isPlace || isAround) || title.organ.includes(above) || !namesOrgan(organ)) return title;
  return withPlacesAbove({ ...title, organ, from: title.from - 1 }, lines);
}

/** The organs that single lines name as titles. */
const titledIn = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => inLine(line) ?? []).flatMap(({ organ }) => (namesOrgan(organ) ? [organ] : []));

/** What speaks against the organ of a title: it names no place, or another title names another organ. */
function doubtOn({ organ, from, to }: FoundTitle, lines: readonly string[]): string {
  if (organ === "") return "";
  const own = lines.slice(from, to).join("");
  const isJoined = to - from > 1 && !namesPlace(inLine(lines[to - 1] ?? "")?.organ || organ);
  if (isJoined) return `机关名称“${organ}”由“${own.slice(0, 60)}”两行连成，请核对。`;
  if (!namesPlace(organ)) return `机关名称“${organ}”没有写明是哪里的，可能不全，请核对。`;
  const other = titledIn([...lines.slice(0, from), ...lines.slice(to)]).find(
    (one) => !one.includes(organ) && !organ.includes(one),
  );
  return other === undefined ? "" : `机关名称取自最后一个标题，另有标题写的是“${other}”，请核对。`;
}

/** An organ that only the page's title or the file's name tells. */
const outerDoubt = (organ: string): string =>
  organ === "" ? "" : `没有找到带有机关名称的标题，“${organ}”取自网页的标题或文件名，请核对。`;

/** The last title among lines that names an organ, else the last that names a year, else one on a cover. */
function findTitle(lines: readonly string[]): FoundTitle | undefined {
  let unnamed: FoundTitle | undefined;
  for (let to = lines.length; to > 0; to -= 1) {
    const title = titleEndingAt(lines, to);
    if (title && title.organ !== "") return withPlacesAbove(withYear(title, lines), lines);
    unnamed ??= title;
  }
  return unnamed ?? titleOnCover(lines);
}

/** A line of its own that says where to ask. */
const contact = /^(?:联系|办公|通讯|通信|单位|电子)?(?:地址|电话|方式|邮箱|传真|邮编|邮政编码|联系人)[:：].{2}/;

/** A heading over the preface, or over whom to ask. */
const prefaceHeading = /^(?:[引前序]言|编制说明|联系方式)[:：]?$/;

/** What the sentences of a preface are about, whole or broken off. */
const ofReport = /条例|报告|公布|公开|统计|联系|编制|如下|要求|工作|疑问/;

/** True for a line that may be running text. */
function isPreface(line: string): boolean {
  if (isPageData(line) || /^目\s*录/.test(line) || titleOf(line) !== undefined) return false;
  if (contact.test(comparable(line)) || prefaceHeading.test(comparable(line))) return true;
  if (/。/.test(line)) return line.length > 8;
  const isLong = line.length >= 30 || (line.length > 8 && /[；：:）)]$/.test(line));
  return isLong && /[，,、：:（(]/.test(line) && ofReport.test(line);
}

const titleWords = (line: string): string => comparable(line).replace(/[《》]/g, "");

/** Reads the lines before part one; `titles` are those of the page or file, for where no line is a title. */
export function readFrontMatter(before: Lines, titles: readonly string[]): FrontMatter {
  const lines = before.filter(({ text }) => text !== "" && text !== draftMark);
  const texts = lines.map(({ text }) => text);
  const found = findTitle(texts);
  const own = found ? lines.slice(found.from, found.to) : [];
  const lead = found?.lead ?? "";
  const words = titleWords(own.map(({ text }) => text).join(""));
  const isTitle = (line: LineFragment) => {
    return own.includes(line) || (titleOf(line.text) !== undefined && words.includes(titleWords(line.text)));
  };
  const title = [...before.filter(({ text }) => text === draftMark), ...lines.filter(isTitle)];
  const below = lines.slice(found?.to ?? 0).filter((line) => !title.includes(line));
  const preface = below.filter(({ text }) => isPreface(text));
  const page = lines.filter((line) => !title.includes(line) && !preface.includes(line) && isWithoutContent(line.text));
  const isOfText = (line: LineFragment) => !title.includes(line) && !page.includes(line);
  const outer = titles.flatMap((text) => text.split(/[_|｜—]|\s-\s/)).flatMap((text) => inLine(text) ?? []);
  const named = outer.find(({ organ }) => organ !== "") ?? outer[0];
  return {
    organ: found?.organ || named?.organ || "",
    year: found?.year ?? named?.year,
    doubt: found?.organ ? doubtOn(found, texts) : outerDoubt(named?.organ ?? ""),
    title,
    led: own[0] && lead !== "" && !isWithoutContent(lead) ? { line: own[0], words: lead } : undefined,
    preface,
    text: lines.slice(preface[0] ? lines.indexOf(preface[0]) : lines.length).filter(isOfText),
    page,
  };
}

/** How a preface names the report: 2021年政府信息公开工作年度报告. */
const namedReport = /(20\d\d)年度?(?:政府|政务)?信息公开[^，,。；;]{0,8}?(?:报告|年报)/;
/** A notice that is cited, which may be of the year before. */
const notice = /《[^》]{0,80}通知》?》/g;
const inPeriod = /[^，,]{0,60}1月1日.*/;

/** The year that the reporting period of these lines begins in. */
export function periodYearOf(lines: readonly string[]): number | undefined {
  const period = lines.flatMap((line) => line.split("。")).find((line) => /1月1日/.test(comparable(line)));
  return period === undefined ? undefined : yearIn(inPeriod.exec(comparable(period))?.[0] ?? period);
}

/** The year of a report without a title: of the report that the preface names, else of its period, else the one that most lines name. */
export function yearOf(lines: readonly string[]): number | undefined {
  const named = lines.flatMap((line) => namedReport.exec(comparable(line).replace(notice, ""))?.[1] ?? [])[0];
  const known = named === undefined ? periodYearOf(lines) : Number(named);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  for (const line of lines) {
    const year = yearIn(line);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
