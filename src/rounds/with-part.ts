import { type CellId, enteredIds } from "../form/cells.ts";
import type { PartId } from "../form/form.ts";
import type { Draft } from "../report/schema.ts";

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
