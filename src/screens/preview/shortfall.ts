import type { Review } from "../../checks/review.ts";

/** What keeps the report from being finished, in words. */
export function shortfall({ findings, blanks }: Review): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return [errors > 0 && `有 ${errors} 处错误`, blanks.length > 0 && `还有 ${blanks.length} 项未填`]
    .filter(Boolean)
    .join("，");
}
