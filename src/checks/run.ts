import { sections } from "../report/completeness.ts";
import type { Draft } from "../report/schema.ts";
import { textsOf } from "../wording/texts.ts";
import type { CheckDef, Context } from "./check-def.ts";
import type { Finding, Severity } from "./finding.ts";

const order: readonly Severity[] = ["error", "warning", "suggestion"];

/** What one rule finds, signed with it; the same words found again in one text are told apart by their number. */
function findingsOf(def: CheckDef, context: Context): readonly Finding[] {
  const times = new Map<string, number>();
  return def.find(context).map((found) => {
    const id = found.id.startsWith(`${def.id} `) ? found.id : `${def.id} ${found.id}`;
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return { ...found, id: time === 1 ? id : `${id} #${time}`, check: def.id, severity: def.severity };
  });
}

/** What some rules find in a draft: by section in printed order, the graver first within each. Depends on the draft alone. */
export function run(checks: readonly CheckDef[], draft: Draft): readonly Finding[] {
  const context: Context = { draft, texts: textsOf(draft).filter(({ text }) => text.trim() !== "") };
  const findings = checks.flatMap((def) => findingsOf(def, context));
  return sections.flatMap((section) =>
    order.flatMap((severity) =>
      findings.filter((finding) => finding.place.section === section && finding.severity === severity),
    ),
  );
}
