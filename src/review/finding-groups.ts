import { explanationOf, type Finding, fingerprint, type Gravity } from "../checks/finding.ts";
import { appendTo, toldApart } from "../lib/lists.ts";
import { memoizeByIdentity } from "../lib/memoize.ts";
import type { Blank } from "../report/completeness.ts";
import type { SectionId } from "../report/sections.ts";
import type { Review } from "./review.ts";

/** How grave findings are, the gravest first; 上级意见 before all, as somebody waits for an answer. */
export const severities: readonly Gravity[] = ["comment", "error", "warning", "suggestion"];

/** Findings, the gravest first; those of a severity stay in the order of the report. */
export function byGravity(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Gravity, number>> {
  const count = (severity: Gravity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    comment: count("comment"),
    error: count("error"),
    warning: count("warning"),
    suggestion: count("suggestion"),
  };
}

/** The findings as a list shows them. */
export interface FindingGroups {
  /** What is to be seen to, the gravest first. */
  readonly open: readonly Finding[];
  /** 警告 with an 出错说明, and 上级意见 with an answer, folded away. */
  readonly explained: readonly Finding[];
  readonly blanks: readonly Blank[];
}

/** 要改的 but for what is blank: what is still as it was last year, until it is changed or somebody found it right. */
export const stillLastYears = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ confirms }) => confirms !== undefined);

interface GroupChoice {
  readonly section?: SectionId | undefined;
  readonly isFolded: (fingerprint: string) => boolean;
  /** "left" for 要改的 alone. */
  readonly only?: "all" | "left";
}

/**
 * The findings and blanks of a review, or of one of its sections. An explained 警告 is folded away if it was explained
 * when the list was come to (`isFolded`): one that is being explained stays where it is.
 */
export function groupsOf(
  { findings, blanks, draft }: Review,
  { section, isFolded, only = "all" }: GroupChoice,
): FindingGroups {
  const own = (only === "all" ? findings : stillLastYears(findings)).filter(
    ({ place }) => section === undefined || place.section === section,
  );
  const isExplained = (finding: Finding) =>
    explanationOf(finding, draft.explanations) !== undefined && isFolded(fingerprint(finding));
  return {
    open: byGravity(own.filter((finding) => !isExplained(finding))),
    explained: own.filter(isExplained),
    blanks: blanks.filter((blank) => section === undefined || blank.section === section),
  };
}

/** What each finding is called in the names of its controls: its place, told apart from others there. */
export const namesOf = memoizeByIdentity((findings: readonly Finding[]): ReadonlyMap<string, string> => {
  const names = toldApart(findings.map(({ place }) => place.label));
  return new Map(findings.map(({ id }, at) => [id, names[at] ?? ""]));
});

/** Where somebody is: a field, and in a text the caret or what is selected. */
export interface PlaceInHand {
  readonly field: string;
  readonly start?: number;
  readonly end?: number;
}

/** The findings of a review by each field that they are about. */
const byField = memoizeByIdentity((findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const fields = new Map<string, Finding[]>();
  for (const finding of findings) {
    const paths = finding.words ? finding.words.map(({ path }) => path) : [finding.place.field, ...finding.fields];
    for (const path of new Set(paths)) appendTo(fields, path, finding);
  }
  return fields;
});

/** Whether a place is at words of a finding. */
export function isAtWords({ words = [] }: Finding, { field, start, end = start }: PlaceInHand): boolean {
  if (start === undefined || end === undefined) return false;
  return words.some((range) => start <= range.end && end >= range.start && range.path === field);
}

/** The findings at a place: of the words there, then of the field as a whole; the gravest first. */
export function findingsAt(findings: readonly Finding[], place: PlaceInHand): readonly Finding[] {
  const ofField = byField(findings).get(place.field) ?? [];
  const atWords = ofField.filter((finding) => isAtWords(finding, place));
  return [...byGravity(atWords), ...byGravity(ofField.filter(({ words }) => !words))];
}

/** What 定稿 still wants, in words; "" where it may be given. */
export function lackingFor({ findings, blanks, unexplained }: Review): string {
  const { error } = countsOf(findings);
  const unanswered = findings.filter(({ severity, answer }) => severity === "comment" && answer === undefined).length;
  return [
    unanswered > 0 && `${unanswered} 条上级意见要答复`,
    error > 0 && `${error} 处错误要改正`,
    blanks.length > 0 && `${blanks.length} 项要填写`,
    unexplained > unanswered && `${unexplained - unanswered} 处警告要改正或写出错说明`,
  ]
    .filter(Boolean)
    .join("，");
}
