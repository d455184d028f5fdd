import type { Edit, Finding, Repair } from "../checks/finding.ts";
import { withRepair } from "../checks/repair.ts";
import type { Draft } from "../report/schema.ts";

/** The same for repairs that come to the same draft. */
const effectOf = ({ edits }: Repair): string => JSON.stringify(edits);

/** The repairs that a list offers, by the id of their finding: what two findings offer stands at the first. */
export function offeredOnce(findings: readonly Finding[]): ReadonlyMap<string, readonly Repair[]> {
  const offered = new Set<string>();
  return new Map(
    findings.map(({ id, repairs = [] }) => {
      const own = repairs.filter((repair) => !offered.has(effectOf(repair)));
      for (const repair of own) offered.add(effectOf(repair));
      return [id, own];
    }),
  );
}

/** Whether two edits are of the same cell, or of words that meet. */
function collide(a: Edit, b: Edit): boolean {
  if ("cell" in a || "cell" in b) return "cell" in a && "cell" in b && a.cell === b.cell;
  return a.path === b.path && a.start <= b.end && b.start <= a.end;
}

/**
 * All 建议 that have one repair, put together as one; undefined where there is none. One whose words meet those of another
 * is left for the next time, as its words are others then.
 */
export function allSuggestions(findings: readonly Finding[]): Repair | undefined {
  const edits: Edit[] = [];
  for (const { severity, repairs = [] } of findings) {
    const [repair] = repairs;
    if (severity !== "suggestion" || !repair || repairs.length > 1) continue;
    if (!repair.edits.some((edit) => edits.some((other) => collide(edit, other)))) edits.push(...repair.edits);
  }
  return edits.length > 0 ? { name: "采用全部建议", edits } : undefined;
}

/** Where the caret stands after a repair of a text: behind the first words that were put in; undefined for a number. */
export function caretAfter(draft: Draft, repair: Repair): { readonly field: string; readonly at: number } | undefined {
  const [edit] = repair.edits;
  if (!edit || "cell" in edit || withRepair(draft, repair) === draft) return undefined;
  return { field: edit.path, at: edit.start + edit.becomes.length };
}
