import { distance } from "fastest-levenshtein";
import { type PartId, parts } from "../../form/form.ts";
import { folded } from "../../tabular/labels.ts";
import { type Fragment, onlyText } from "../fragments.ts";
import { isLabel } from "../tables/printed-words.ts";

/** How published reports head the parts beside their prescribed titles; the first that fits counts. */
const wordings: readonly (readonly [PartId, RegExp])[] = [
  ["litigation", /行政复议|行政诉讼|复议.{0,40}诉讼/],
  ["applications", /(?:收到|处理|办理).{0,40}申请|依申请公开.{0,40}(?:情况|办理)|申请.{0,40}(?:收到|处理|办理)/],
  ["disclosure", /主动公开.{0,40}(?:情况|信息)/],
  ["problems", /问题|不足|(?:改进|整改)(?:情况|措施)/],
  ["overview", /总体(?:情况|概况)|^概述$|基本情况|工作(?:总体)?概况/],
  ["other", /其他.{0,40}(?:事项|情况|问题)|需要(?:报告|说明)的.{0,40}事项/],
];

const numbered = /^\s*[（(]?([一二三四五六七八九])\s*(?:[、.．，,：:]|\s)\s*(?![）)])/;
/** In characters; a longer line is no heading in other words. */
const longest = 42;

interface Heading {
  readonly id: PartId;
  /** The text that follows the title in the same line. */
  readonly rest: string;
  /** False for a title that stands without a number. */
  readonly numbered: boolean;
}

/** Each part's title with any spaces in it. */
const titles = parts.map(({ id, title }) => ({ id, pattern: new RegExp(`^${[...title].join("\\s*")}\\s*`) }));

/** The prescribed title at the start of a line, and what follows it there. */
function prescribed(words: string): { id: PartId; rest: string } | undefined {
  const title = titles.find(({ pattern }) => pattern.test(words));
  return title && { id: title.id, rest: words.replace(title.pattern, "").replace(/^[。：:\s]+/, "") };
}

/** The part of a title in other words, or of a damaged one. */
function wordedOtherwise(words: string): PartId | undefined {
  const text = folded(words);
  const near = parts
    .map(({ id, title }) => ({ id, apart: distance(text, folded(title)), limit: Math.max(1, title.length * 0.25) }))
    .filter(({ apart, limit }) => apart <= limit)
    .sort((a, b) => a.apart - b.apart)[0];
  return near?.id ?? wordings.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The part that a line heads; undefined for any other line. */
function partHeading(line: string): Heading | undefined {
  if (isLabel(line)) return undefined;
  const number = numbered.exec(line);
  const words = number ? line.slice(number[0].length) : line.trim();
  const title = prescribed(words);
  if (title && (number || title.rest === "")) return { ...title, numbered: number !== null };
  if (!number || words.length > longest || /[。；]/.test(words.replace(/。$/, ""))) return undefined;
  const id = wordedOtherwise(words);
  return id && { id, rest: "", numbered: true };
}

/** Where a part of the form stands in a document. */
export interface Region {
  readonly id: PartId;
  /** The heading as the document has it. */
  readonly heading: string;
  /** The text that follows the heading in the same line. */
  readonly rest: string;
  /** Index of the heading among the fragments. */
  readonly from: number;
  /** Index of the first fragment that is no longer part of it. */
  readonly to: number;
}

const lineOf = (fragment: Fragment): string | undefined =>
  fragment.kind === "line" ? fragment.text : fragment.kind === "row" ? onlyText(fragment) : undefined;

/** How much stands below a heading: the letters of lines, with each row or picture counted as twenty. */
const weight = (fragments: readonly Fragment[], { from, to, rest }: Region): number =>
  fragments
    .slice(from + 1, to)
    .reduce((sum, fragment) => sum + (fragment.kind === "line" ? fragment.text.length : 20), rest.length);

/** Regions in the order of the document, each up to where the next begins. */
function upToNext<R extends { readonly from: number }>(starts: readonly R[], end: number): (R & { to: number })[] {
  const inOrder = [...starts].sort((a, b) => a.from - b.from);
  return inOrder.map((start, index) => ({ ...start, to: inOrder[index + 1]?.from ?? end }));
}

/**
 * The parts by their headings. A title that comes twice, as in a list of contents, counts where most stands below it;
 * one without a number only where no numbered one is.
 */
export function findParts(fragments: readonly Fragment[]): readonly Region[] {
  const headings = fragments.flatMap((fragment, from) => {
    const line = lineOf(fragment);
    const heading = line === undefined ? undefined : partHeading(line);
    return heading && line !== undefined ? [{ ...heading, heading: line, from }] : [];
  });
  const hasNumbered = new Set(headings.filter((heading) => heading.numbered).map(({ id }) => id));
  const usable = headings.filter((heading) => heading.numbered || !hasNumbered.has(heading.id));
  const regions = upToNext(usable, fragments.length).sort((a, b) => weight(fragments, b) - weight(fragments, a));
  const heaviest = parts.flatMap(({ id }) => regions.find((region) => region.id === id) ?? []);
  return upToNext(heaviest, fragments.length);
}
