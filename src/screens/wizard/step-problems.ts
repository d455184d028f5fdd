import type { Review } from "../../review/review.ts";
import type { StepId } from "../../review/steps.ts";
import type { Problem } from "../../ui/error-summary.tsx";
import type { DraftLinks } from "../shared/open-draft.ts";

/** More blanks than this are one line that leads to the first. */
const listed = 6;

/** What 下一步 points out on a step: its 错误, then what is blank. 审核 and 预览 have nothing to fill in. */
export function problemsOf(step: StepId, { findings, blanks }: Review, { hrefTo }: DraftLinks): readonly Problem[] {
  if (step === "review" || step === "preview") return [];
  const to = (field: string) => hrefTo(step, field);
  const errors = findings
    .filter((finding) => finding.place.section === step && finding.severity === "error")
    .map((finding) => ({ href: to(finding.place.field), text: finding.message }));
  const open = blanks.filter((blank) => blank.section === step);
  const first = open[0];
  if (first && open.length > listed) {
    return [...errors, { href: to(first.field), text: `还有 ${open.length} 格未填，从“${first.label}”开始。` }];
  }
  return [...errors, ...open.map((blank) => ({ href: to(blank.field), text: `请填写“${blank.label}”。` }))];
}
