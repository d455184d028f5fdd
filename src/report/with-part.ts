import { type CellId, enteredIds } from "../form/cells.ts";
import type { PartId } from "../form/form.ts";
import type { Draft } from "./schema.ts";

/** A map by cell with the entries of some cells taken from another map; where that has none, they are taken out. */
export function withEntries(own: Draft["notes"], from: Draft["notes"], ids: readonly CellId[]): Draft["notes"] {
  const next = { ...own };
  for (const id of ids) {
    if (from[id] === undefined) delete next[id];
    else next[id] = from[id];
  }
  return next;
}

/** The draft with what another has in a part, and nothing else of that. */
export function withPart(draft: Draft, from: Draft, part: PartId): Draft {
  const ids = enteredIds.filter((id) => id.startsWith(`${part}.`));
  return {
    ...draft,
    [part]: from[part],
    ...(part === "other" && { attachments: from.attachments }),
    notes: withEntries(draft.notes, from.notes, ids),
    typed: withEntries(draft.typed, from.typed, ids),
  };
}

/**
 * What a change may make of a draft: all of it, but in a copy of which one part is open only that part, and what stands beside a
 * report and is never printed.
 */
export function asOpen(before: Draft, next: Draft): Draft {
  const part = before.rounds?.part;
  if (part === undefined) return next;
  const { lastYear, explanations, confirmed, followsTables } = next;
  return { ...withPart(before, next, part), lastYear, explanations, confirmed, followsTables };
}
