import { sections } from "../report/completeness.ts";
import type { Draft } from "../report/schema.ts";
import { acrossYearsFindings } from "./across-years.ts";
import type { Finding, Severity } from "./finding.ts";
import { numberFindings } from "./relations.ts";
import { statementFindings } from "./statements.ts";

const order: readonly Severity[] = ["error", "warning"];

/** All findings of a draft: by section in printed order, 错误 before 警告 within each. Depends on the draft alone. */
export function check(draft: Draft): readonly Finding[] {
  const findings = [...numberFindings(draft), ...acrossYearsFindings(draft), ...statementFindings(draft)];
  return sections.flatMap((section) =>
    order.flatMap((severity) =>
      findings.filter((finding) => finding.place.section === section && finding.severity === severity),
    ),
  );
}
