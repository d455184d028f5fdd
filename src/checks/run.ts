import { defaultSettings, type OfficeSettings } from "../report/office-settings.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import { sections } from "../report/sections.ts";
import type { CheckContext, CheckDef } from "./check-def.ts";
import type { Finding, Severity } from "./finding.ts";

const order: readonly Severity[] = ["error", "warning", "suggestion"];

/** What one rule finds, signed with it; the same words found again in one text are told apart by their number. */
function findingsOf(def: CheckDef, context: CheckContext): readonly Finding[] {
  const times = new Map<string, number>();
  return def.find(context).map((found) => {
    const id = found.id.startsWith(`${def.id} `) ? found.id : `${def.id} ${found.id}`;
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return { ...found, id: time === 1 ? id : `${id} #${time}`, check: def.id, severity: def.severity };
  });
}

/** True for a rule that an office may switch off: 错误 are arithmetic, and hold everywhere. */
export const isOptional = ({ severity }: CheckDef): boolean => severity !== "error";

export const isOff = (def: CheckDef, { off }: OfficeSettings): boolean => isOptional(def) && off.includes(def.id);

/**
 * What some rules find in a draft: by section in printed order, the graver first within each. Depends on the draft and
 * the office's settings alone.
 */
export function runChecks(checks: readonly CheckDef[], draft: Draft, settings = defaultSettings): readonly Finding[] {
  const context: CheckContext = { draft, texts: reportTexts(draft).filter(({ text }) => text.trim() !== ""), settings };
  const findings = checks.filter((def) => !isOff(def, settings)).flatMap((def) => findingsOf(def, context));
  return sections.flatMap((section) =>
    order.flatMap((severity) =>
      findings.filter((finding) => finding.place.section === section && finding.severity === severity),
    ),
  );
}
