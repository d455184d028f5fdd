import { type CellId, enteredIds } from "../form/cells.ts";
import { type PartId, partOf, parts, partTitle } from "../form/form.ts";
import type { Draft } from "./schema.ts";

/** A section of what is asked for: 基本信息, which is printed in the title, or one of the six parts. */
export type SectionId = "basics" | PartId;

/** All sections, in the order in which they are printed and asked for. */
export const sections: readonly SectionId[] = ["basics", ...parts.map((part) => part.id)];

/** 基本信息, or the part's heading as prescribed, e.g. 一、总体情况. */
export function sectionTitle(section: SectionId): string {
  return section === "basics" ? "基本信息" : partTitle(partOf(section));
}

/** All that stands in a part: its values, and what goes with its cells. */
function contentOf(draft: Draft, part: PartId): string {
  const beside = [draft.notes, draft.typed].map((texts) =>
    Object.entries(texts).filter(([cell]) => cell.startsWith(`${part}.`)),
  );
  return JSON.stringify([draft[part], beside]);
}

/** The first section in which two drafts differ, to go to when the change is undone. */
export function firstChanged(before: Draft, after: Draft): SectionId {
  return parts.find(({ id }) => contentOf(before, id) !== contentOf(after, id))?.id ?? "basics";
}

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
