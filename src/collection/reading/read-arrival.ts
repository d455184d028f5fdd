import { severityWords } from "../../checks/finding.ts";
import { check, checks } from "../../checks/rules.ts";
import { runChecksInTurn } from "../../checks/run.ts";
import { exportTime, fromJson, toJson } from "../../files/json.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { type Doing, readSource } from "../../import/read-source.ts";
import { verdictOn } from "../../import/verdict.ts";
import { decodeText } from "../../lib/decode-text.ts";
import type { OfficeSettings } from "../../notice/settings.ts";
import { blanksOf } from "../../report/completeness.ts";
import type { Draft } from "../../report/schema.ts";
import { sections, sectionTitle } from "../../report/sections.ts";
import { identityOf } from "../course.ts";
import {
  type Arrival,
  countedByRule,
  factsOf,
  factsOfCourse,
  type ListedProblem,
  numbersOf,
  type ReadReport,
} from "../facts.ts";

/** A file that was handed in, whole. */
export interface HandedFile {
  /** Its name, with the folder or the archive that it came in. */
  readonly file: string;
  /** When it was written, in ms since 1970. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** What every report of a collection is read and checked by. */
export interface ReadingTerms {
  /** The year to take where a file states none. */
  readonly year: number;
  readonly settings: OfficeSettings;
}

/** What is kept of a report beside its facts: itself as an exported file, and what was found in it. */
export interface ReadReportText {
  readonly json: string;
  readonly problems: readonly ListedProblem[];
}

/** A file that was read; without `report` where there is none in it. */
export interface ReadArrival {
  readonly arrival: Arrival;
  readonly report?: ReadReportText;
}

/** So many fields of a part are named that lack; of an empty table there are a hundred. */
const mostNamed = 6;

/** What a report lacks, a line for each part of it. */
function lackingIn(draft: Draft): readonly ListedProblem[] {
  const blanks = blanksOf(draft);
  return sections.flatMap((section) => {
    const labels = blanks.filter((blank) => blank.section === section).map(({ label }) => label);
    if (labels.length === 0) return [];
    const more = labels.length > mostNamed ? ` 等 ${labels.length} 项` : "";
    const message = `没有填写：${labels.slice(0, mostNamed).join("、")}${more}。`;
    return [{ rule: "没有填写", severity: "未填", place: sectionTitle(section), message }];
  });
}

const titles = new Map(checks.map(({ id, title }) => [id, title]));

/** True for a file in which somebody was asked to fill in one part. */
const isOnlyPart = ({ draft }: { readonly draft: Draft }): boolean => draft.rounds?.part !== undefined;

const onlyPart = "这是“请填写”的文件，只填其中一个部分，不是整份报告。请由该单位合并以后再报。";

/** What a file's report is by itself, before it is checked. */
function readReportOf({ at, bytes }: HandedFile, report: ImportedReport): ReadReport {
  const { draft, year } = report;
  const { toCheck, lost } = verdictOn(report);
  return {
    draft,
    year: year ?? null,
    at: exportTime(decodeText(bytes.subarray(0, 2000))) ?? at,
    identity: identityOf(draft),
    doubts: toCheck.length + lost.length,
  };
}

const nameOf = (file: string): string => file.replace(/^.*[\\/]/, "");

/** What an exported file says of itself, by which it is listed in a tenth of the time that its checks take; undefined for any other file. */
export function listedArrival({ file, at, bytes }: HandedFile): Arrival | undefined {
  const text = decodeText(bytes);
  const read = fromJson(text);
  if (!read.ok || isOnlyPart(read.value)) return undefined;
  const { draft } = read.value;
  const { year, organ } = draft;
  const stated = { organ, year, at: exportTime(text) ?? at, identity: identityOf(draft), numbers: numbersOf(draft) };
  const nothing = { errors: 0, warnings: 0, suggestions: 0, blanks: 0, doubts: 0, found: [] };
  return { file, facts: { ...stated, ...nothing, ...factsOfCourse(draft), isUnchecked: true } };
}

/** Reads and checks one file. It never throws: what is no report is refused with a sentence. */
export async function readArrival(
  handed: HandedFile,
  { year, settings }: ReadingTerms,
  doing?: Doing,
): Promise<ReadArrival> {
  const { file, bytes } = handed;
  const read = await readSource({ kind: "file", name: nameOf(file), bytes }, year, undefined, doing);
  if (!read.ok) return { arrival: { file, refused: read.message } };
  if (isOnlyPart(read.value)) return { arrival: { file, refused: onlyPart } };
  const { draft } = read.value;
  const { toCheck } = verdictOn(read.value);
  // Where it is done in slices, all is remembered that is then asked for.
  await doing?.(runChecksInTurn(checks, draft, settings));
  const findings = check(draft, settings);
  const written = readReportOf(handed, read.value);
  const found = findings.map((one) => ({
    rule: titles.get(one.check) ?? one.check,
    severity: severityWords[one.severity],
    place: one.place.label,
    message: one.message,
  }));
  const issues = toCheck.map(({ place, message }) => ({
    rule: "读入时没有把握",
    severity: "要核对",
    place,
    message,
  }));
  const problems = [...found, ...lackingIn(draft), ...issues];
  return {
    arrival: { file, facts: factsOf(written, findings, countedByRule(problems)) },
    report: { json: toJson(draft, new Date(written.at)), problems },
  };
}
