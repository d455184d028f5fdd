import type { ListedDraft } from "../../drafts/listing.ts";
import type { Draft } from "../../report/schema.ts";

type Named = Pick<Draft, "organ" | "year">;
type DraftLine = Extract<ListedDraft, { kind: "draft" }>;

/** The drafts in a list that are of an organ and a year. */
function draftsOf(drafts: readonly ListedDraft[], { organ, year }: Named): readonly DraftLine[] {
  return drafts.flatMap((one) =>
    one.kind === "draft" && one.organ.trim() === organ.trim() && one.year === year ? [one] : [],
  );
}

/** The draft that is there already of an organ and a year, if any: the one saved last. */
export function twinOf(drafts: readonly ListedDraft[], draft: Named): DraftLine | undefined {
  return draftsOf(drafts, draft)[0];
}

/** A mark that no draft of that organ and year has yet: 副本, then 副本 2. */
export function freeMark(drafts: readonly ListedDraft[], draft: Named, words: string): string {
  const taken = new Set(draftsOf(drafts, draft).map(({ mark }) => mark));
  let mark = words;
  for (let time = 2; taken.has(mark); time += 1) mark = `${words} ${time}`;
  return mark;
}
