import type { CollectedUnit } from "../collect.ts";

/** A unit in whose report a rule found something, and how often. */
export interface ConcernedUnit {
  readonly name: string;
  readonly file: string;
  readonly count: number;
}

/** What one rule found in all reports that count. */
export interface FoundAcross {
  readonly rule: string;
  /** The word of its severity. */
  readonly severity: string;
  readonly count: number;
  readonly units: readonly ConcernedUnit[];
}

/** The worst first. */
const severityOrder: readonly string[] = ["错误", "未填", "警告", "要核对", "建议"];

/** What was found in all reports that count, by rule: the worst first, of those what concerns most units. */
export function foundByRule(units: readonly CollectedUnit[]): readonly FoundAcross[] {
  const byRule = new Map<string, { rule: string; severity: string; count: number; units: ConcernedUnit[] }>();
  for (const { unit, taken } of units) {
    for (const { rule, severity, count } of taken?.facts.found ?? []) {
      const key = `${severity} ${rule}`;
      const found = byRule.get(key) ?? { rule, severity, count: 0, units: [] };
      found.count += count;
      found.units.push({ name: unit.name, file: taken?.file ?? "", count });
      byRule.set(key, found);
    }
  }
  const rank = ({ severity }: FoundAcross) => severityOrder.indexOf(severity);
  return [...byRule.values()].sort((one, other) => rank(one) - rank(other) || other.units.length - one.units.length);
}
