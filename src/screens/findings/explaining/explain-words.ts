import type { Finding } from "../../../checks/finding.ts";

/** What the button is called that opens 出错说明 of a finding, or the answer to a comment. */
export function explainWords({ comment }: Finding, isExplained: boolean): string {
  if (comment !== undefined) return isExplained ? "改答复" : "答复";
  return isExplained ? "改说明" : "写说明";
}
