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
