import { alikeEnds } from "../comparison/draft-changes.ts";
import { compose } from "../document/compose.ts";
import { type PlaceOnPaper, placeFinder } from "../document/places-on-paper.ts";
import { cellById } from "../form/cells.ts";
import { type PartId, parts, type TableId, tables } from "../form/form.ts";
import { asDraft, type Draft } from "../report/schema.ts";
import { isUnsent } from "./comments.ts";
import { placesOf, sentencePieces } from "./merge.ts";
import type { NumberedComment } from "./numbered-comments.ts";

/** What was changed in a report since it was sent back: a number, sentences of a text, or most of a table. */
export interface ChangeSince {
  /** The same as long as the same place is changed. */
  readonly id: string;
  /** The place in words, e.g. 表三 新收申请 自然人. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** How many numbers of a table were changed, where they are too many to be told one by one; else 0. */
  readonly cells: number;
  readonly paper: PlaceOnPaper;
}

/** Numbers of one table that are told one by one; of more, a table was filled in anew. */
const mostCells = 30;

/** What was changed at one path. */
interface Changed {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Of a text: where `after` begins in it, and from where to where its characters are others. */
  readonly within?: { readonly start: number; readonly first: number; readonly last: number };
}

/** The sentences of a text that differ. */
function changedSentences(before: string, after: string): Omit<Changed, "path" | "label"> {
  const [old, now] = [sentencePieces(before), sentencePieces(after)];
  const [first, last] = alikeEnds(old, now);
  const between = (pieces: readonly string[]) => pieces.slice(first, pieces.length - last).join("");
  const [from, behind] = alikeEnds(before, after);
  const start = now.slice(0, first).join("").length;
  return {
    before: between(old),
    after: between(now),
    within: { start, first: from, last: after.length - behind },
  };
}

function changedBetween(base: Draft, draft: Draft): readonly Changed[] {
  return placesOf([base, base, draft]).flatMap(({ id, label, base: before, theirs: after }): readonly Changed[] => {
    if (before === after) return [];
    return [{ path: id, label, ...(cellById(id) ? { before, after } : changedSentences(before, after)) }];
  });
}

const partOf = (path: string): PartId | undefined => parts.find(({ id }) => path.startsWith(`${id}.`))?.id;

/** True where a comment stands at all of a change: the change is shown with its answer. */
const isTold = ({ path, within }: Changed, comments: readonly NumberedComment[]): boolean =>
  comments.some(({ place: { kind, isChanged, fields, words } }) => {
    if (!isChanged || kind === "lost") return false;
    if (!within) return fields.includes(path);
    return words?.path === path && words.start <= within.first && within.last <= words.end;
  });

/**
 * All that was changed since a report was sent back last, in the order of print, but for what its comments tell; nothing of one
 * that never was sent back.
 */
export function changesSince(
  draft: Draft,
  finished: boolean,
  comments: readonly NumberedComment[],
): readonly ChangeSince[] {
  const { rounds } = draft;
  if (!rounds?.base) return [];
  const sent = comments.filter(({ comment }) => !isUnsent(comment, rounds));
  const changed = changedBetween(asDraft(rounds.base), draft).filter((one) => !isTold(one, sent));
  if (changed.length === 0) return [];
  const find = placeFinder(compose(draft, { finished, isTraced: true }));
  const inTable = (id: TableId) => changed.filter(({ path, within }) => !within && partOf(path) === id);
  const crowded = new Map(tables.map(({ id }) => [id, inTable(id).length] as const).filter(([, n]) => n > mostCells));
  const single = changed.filter(({ path, within }) => within || !crowded.has(partOf(path) as TableId));
  const ofTables = tables.flatMap(({ id, name }): readonly ChangeSince[] => {
    const cells = crowded.get(id);
    if (cells === undefined) return [];
    const paper = find({ words: [], fields: [], part: id });
    return [{ id: `change ${id}`, label: name, before: "", after: "", cells, paper }];
  });
  const placed = single.map(({ path, label, before, after, within }): ChangeSince => {
    const words = within ? [{ path, start: within.start, end: within.start + after.length }] : [];
    const paper = find({ words, fields: [path], part: partOf(path) });
    return { id: `change ${path}`, label, before, after, cells: 0, paper };
  });
  return [...ofTables, ...placed].sort((a, b) => a.paper.order - b.paper.order);
}
