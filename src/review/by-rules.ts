import { checks } from "../checks/rules.ts";
import { runChecks, runChecksInTurn } from "../checks/run.ts";
import type { Work } from "../lib/slices.ts";
import type { OfficeSettings } from "../notice/settings.ts";
import type { Draft } from "../report/schema.ts";
import { commentFindings } from "../rounds/comment-findings.ts";
import { reviewerBy } from "./review.ts";

/** Reviews drafts by all rules, and by what a supervising office wrote. */
export const reviewByRules = reviewerBy(
  (draft, settings) => [...commentFindings(draft), ...runChecks(checks, draft, settings)],
  true,
);

/** The same as work to be laid down again and again; `reviewByRules` then finds it done. */
export const workOfReview = (draft: Draft, settings: OfficeSettings): Work<unknown> =>
  runChecksInTurn(checks, draft, settings);
