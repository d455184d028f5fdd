import { notice } from "../form/form.ts";
import type { Work } from "../lib/slices.ts";
import type { NoticeSection } from "../notice/pack.ts";
import type { OfficeSettings } from "../notice/settings.ts";
import type { ReportText } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import type { Finding, Severity } from "./finding.ts";

/** What a rule looks at. */
export interface CheckContext {
  readonly draft: Draft;
  /** The draft's texts that are not blank, in printed order. */
  readonly texts: readonly ReportText[];
  readonly settings: OfficeSettings;
}

/** What a rule that no office sets looks at. */
export type TextContext = Pick<CheckContext, "draft" | "texts">;

/** What a rule finds. `runChecks` puts the rule's id before this id, and adds the rule and its severity. */
export type Found = Omit<Finding, "check" | "severity">;

/** One rule of a supervising office. */
export interface CheckDef {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** What the rule rests on: a law, the notice, or custom. */
  readonly source: string;
  /** The harm that is done where the rule is broken, in a sentence. */
  readonly why: string;
  /** What the rule cannot be checked without, where an office or a draft may lack it. */
  readonly needs?: "the year before" | NoticeSection;
  /** A notice may make it 错误, which bars 定稿: what it finds is never meant otherwise. */
  readonly mayBeError?: boolean;
  /** What it finds; as work to be laid down where it goes through whole texts. */
  readonly find: (context: CheckContext) => readonly Found[] | Work<readonly Found[]>;
}

/** The notice that prescribes the format, as the source of a rule. */
export const prescribedFormat = `统一格式（${notice.number}）`;

type Shared = Pick<CheckDef, "severity" | "source" | "needs">;

/** Rules with the fields that they share; a rule that gives such a field itself keeps its own. */
export function rulesSharing(
  shared: Shared,
  rules: readonly (Omit<CheckDef, keyof Shared> & Partial<Shared>)[],
): readonly CheckDef[] {
  return rules.map((rule) => ({ ...shared, ...rule }));
}
