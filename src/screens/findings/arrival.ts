import type { Finding } from "../../checks/finding.ts";

let wanted: Finding | undefined;

/** At the next arrival at a field the words of this finding are selected, and its card opens. */
export function arriveAtFinding(finding: Finding): void {
  wanted = finding;
}

/** The finding that was asked for, once. */
export function arrivedAt(): Finding | undefined {
  const finding = wanted;
  wanted = undefined;
  return finding;
}
