import { type Cell, enteredCells } from "../form/cells.ts";
import { type PartId, type TableId, tables } from "../form/form.ts";
import { attachmentsWord } from "../form/phrases.ts";
import { sum } from "../lib/lists.ts";
import { numberAt } from "../report/cell-entry.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import { sectionTitle } from "../report/sections.ts";

/** The difference of two states of a draft. */
export interface DraftChanges {
  /** How many cells differ in each table. */
  readonly cells: ReadonlyMap<TableId, number>;
  /** The texts that differ, by their labels; `lost` counts the characters that are gone. */
  readonly texts: readonly { readonly part: PartId; readonly label: string; readonly lost: number }[];
  /** Whatever else differs, by its name on screen. */
  readonly others: readonly string[];
}

const differ = (a: unknown, b: unknown): boolean => a !== b && JSON.stringify(a) !== JSON.stringify(b);

/** How many items two lists begin with alike, and how many of the rest they end with alike. */
export function alikeEnds(old: ArrayLike<string>, now: ArrayLike<string>): readonly [first: number, last: number] {
  const most = Math.min(old.length, now.length);
  let [first, last] = [0, 0];
  while (first < most && old[first] === now[first]) first += 1;
  while (last < most - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last += 1;
  return [first, last];
}

/** The characters of a text that are gone: all but what both states begin with and end with. */
function lostOf(before: string, after: string): number {
  const [first, last] = alikeEnds(before, after);
  return before.length - first - last;
}

/** All that was entered in a cell: its number, or text that is no number yet, and its annotation. */
const entryAt = (draft: Draft, cell: Cell): string =>
  [numberAt(draft, cell), draft.typed[cell.id], draft.notes[cell.id]].join("\n");

function changedCells(before: Draft, after: Draft): ReadonlyMap<TableId, number> {
  const counts = tables.map((table): readonly [TableId, number] => {
    return [table.id, enteredCells(table).filter((cell) => entryAt(before, cell) !== entryAt(after, cell)).length];
  });
  return new Map(counts.filter(([, count]) => count > 0));
}

function changedTexts(before: Draft, after: Draft): DraftChanges["texts"] {
  const [from, to] = [reportTexts(before), reportTexts(after)];
  const paths = [...new Set([...from, ...to].map(({ path }) => path))];
  return paths.flatMap((path) => {
    const [old, now] = [from, to].map((texts) => texts.find((text) => text.path === path));
    const some = now ?? old;
    if (!some || (old?.text === now?.text && old?.label === now?.label)) return [];
    return [{ part: some.part, label: some.label, lost: lostOf(old?.text ?? "", now?.text ?? "") }];
  });
}

/** What changed from one state of a draft to another. */
export function changesBetween(before: Draft, after: Draft): DraftChanges {
  const others: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
    [sectionTitle("basics"), [before.organ, before.organKind, before.year], [after.organ, after.organKind, after.year]],
    [attachmentsWord, [before.attachments], [after.attachments]],
    ["落款", [before.signedBy, before.signedOn], [after.signedBy, after.signedOn]],
    ["上年数据", [before.lastYear], [after.lastYear]],
    ["出错说明", [before.explanations], [after.explanations]],
    ["确认无误", [before.confirmed], [after.confirmed]],
    ["自动更新", [before.followsTables], [after.followsTables]],
    ["定稿", [before.finalisedOn], [after.finalisedOn]],
    ["图解", [before.charts], [after.charts]],
    ["上级意见", [before.rounds], [after.rounds]],
  ];
  return {
    cells: changedCells(before, after),
    texts: changedTexts(before, after),
    others: others.flatMap(([name, from, to]) => (from.some((value, at) => differ(value, to[at])) ? [name] : [])),
  };
}

/** Texts named one by one; of more than that only the first are. */
const named = 3;

/** The changes in words: 表三 12 格、（一）主动公开、存在的主要问题等 4 处文字、上年数据; nothing where there are none. */
export function changesInWords({ cells, texts, others }: DraftChanges): string {
  const numbers = tables.flatMap(({ id, name }) => (cells.has(id) ? [`${name} ${cells.get(id)} 格`] : []));
  const labels = texts.slice(0, named).map(({ label }) => label);
  const words =
    labels.length > 0 ? [labels.join("、") + (texts.length > named ? `等 ${texts.length} 处文字` : "")] : [];
  return [...numbers, ...words, ...others].join("、");
}

/** A change of so many cells, or with so many characters gone, is large: somebody may want all of it back another day. */
const large = { cells: 20, lost: 100 } as const;

/** True for what imports, merges, clears or replaces whole parts. */
export function isLarge({ cells, texts, others }: DraftChanges): boolean {
  const numbers = sum([...cells.values()]);
  const lost = sum(texts.map((text) => text.lost));
  return numbers >= large.cells || lost >= large.lost || others.includes("上年数据");
}
