import type { Review } from "./review.ts";

/** What keeps the report from being finished, e.g. 有 2 处错误，还有 3 项未填. */
export function shortfall({ findings, blanks }: Review): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return [errors > 0 && `有 ${errors} 处错误`, blanks.length > 0 && `还有 ${blanks.length} 项未填`]
    .filter(Boolean)
    .join("，");
}
