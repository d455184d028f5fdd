import { defaultSettings } from "../notice/settings.ts";
import type { Draft } from "../report/schema.ts";
import type { CheckDef } from "./check-def.ts";
import { contentsChecks } from "./contents/contents-checks.ts";
import { obligationChecks } from "./contents/obligation-checks.ts";
import { substanceChecks } from "./contents/substance-checks.ts";
import type { Finding } from "./finding.ts";
import { languageChecks } from "./language/language-checks.ts";
import { narrativeChecks } from "./narrative/narrative-checks.ts";
import { noticeChecks } from "./notice/notice-checks.ts";
import { numberChecks } from "./numbers/number-checks.ts";
import { runChecks } from "./run.ts";

/** Every rule: those over numbers, contents, sentences with numbers, language, and what local notices lay down. */
export const checks: readonly CheckDef[] = [
  ...numberChecks,
  ...obligationChecks,
  ...contentsChecks,
  ...narrativeChecks,
  ...languageChecks,
  ...substanceChecks,
  ...noticeChecks,
];

/** What all rules find in a draft under an office's settings, in the order in which a report is read. */
export function check(draft: Draft, settings = defaultSettings): readonly Finding[] {
  return runChecks(checks, draft, settings);
}
