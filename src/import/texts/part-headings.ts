import { distance } from "fastest-levenshtein";
import { type PartId, parts } from "../../form/form.ts";
import { folded } from "../../tabular/labels.ts";
import { type Fragment, onlyText } from "../fragments.ts";
import { isLabel } from "../tables/read-row.ts";

/** How the parts are headed in published reports, beside their prescribed titles; the first that fits counts. Of lines up to `longest`. */
const wordings: readonly (readonly [PartId, RegExp])[] = [
  ["litigation", /行政复议|行政诉讼|复议.{0,40}诉讼/],
  ["applications", /(?:收到|处理|办理).{0,40}申请|依申请公开.{0,40}(?:情况|办理)|申请.{0,40}(?:收到|处理|办理)/],
  ["disclosure", /主动公开.{0,40}(?:情况|信息)/],
  ["problems", /问题|不足|(?:改进|整改)(?:情况|措施)/],
  ["overview", /总体(?:情况|概况)|^概述$|基本情况|工作(?:总体)?概况/],
  ["other", /其他.{0,40}(?:事项|情况|问题)|需要(?:报告|说明)的.{0,40}事项/],
];

const numbered = /^\s*[（(]?([一二三四五六七八九])\s*(?:[、.．，,：:]|\s)\s*(?![）)])/;
const longest = 42;

interface Heading {
  readonly id: PartId;
  /** Words of the part that stand in the same line after its title. */
  readonly rest: string;
  /** False for a title that stands without a number. */
  readonly numbered: boolean;
}

/** Each part's title with any space in it. */
const titles = parts.map(({ id, title }) => ({ id, pattern: new RegExp(`^${[...title].join("\\s*")}\\s*`) }));

/** The prescribed title at the start of a line, and what follows it there. */
function prescribed(words: string): { id: PartId; rest: string } | undefined {
  const found = titles.find(({ pattern }) => pattern.test(words));
  return found && { id: found.id, rest: words.replace(found.pattern, "").replace(/^[。：:\s]+/, "") };
}

/** A title in other words, or a damaged one. */
function wordedOtherwise(words: string): PartId | undefined {
  const text = folded(words);
  const near = parts
    .map(({ id, title }) => ({ id, apart: distance(text, folded(title)), limit: Math.max(1, title.length * 0.25) }))
    .filter(({ apart, limit }) => apart <= limit)
    .sort((a, b) => a.apart - b.apart)[0];
  return near?.id ?? wordings.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The part that a line heads; undefined for any other line. */
export function partHeading(line: string): Heading | undefined {
  if (isLabel(line)) return undefined;
  const number = numbered.exec(line);
  const words = number ? line.slice(number[0].length) : line.trim();
  const known = prescribed(words);
  if (known && (number || known.rest === "")) return { ...known, numbered: number !== null };
  if (!number || words.length > longest || /[。；]/.test(words.replace(/。$/, ""))) return undefined;
  const id = wordedOtherwise(words);
  return id && { id, rest: "", numbered: true };
}

/** A part of the document: where its heading stands among the fragments, and where the next begins. */
export interface Region {
  readonly id: PartId;
  readonly heading: string;
  readonly rest: string;
  /** Index of the heading, and of the first fragment that is no longer part of it. */
  readonly from: number;
  readonly to: number;
}

const lineOf = (fragment: Fragment): string | undefined =>
  fragment.kind === "line" ? fragment.text : fragment.kind === "row" ? onlyText(fragment) : undefined;

const weight = (fragments: readonly Fragment[], { from, to, rest }: Region): number =>
  fragments
    .slice(from + 1, to)
    .reduce((sum, fragment) => sum + (fragment.kind === "line" ? fragment.text.length : 20), rest.length);

/**
 * The parts by their headings. A title that comes twice, as in a list of contents, counts where most stands below it;
 * one without a number only where no numbered one is.
 */
export function findParts(fragments: readonly Fragment[]): readonly Region[] {
  const found = fragments.flatMap((fragment, from) => {
    const text = lineOf(fragment);
    const heading = text === undefined ? undefined : partHeading(text);
    return heading && text !== undefined ? [{ ...heading, heading: text, from }] : [];
  });
  const isBare = (id: PartId) => !found.some((one) => one.id === id && one.numbered);
  const usable = found.filter((one) => one.numbered || isBare(one.id));
  const regions = usable.map((one, at): Region => {
    const { id, heading, rest, from } = one;
    return { id, heading, rest, from, to: usable[at + 1]?.from ?? fragments.length };
  });
  const best = parts.flatMap(({ id }) => {
    const own = regions.filter((region) => region.id === id);
    const [first] = own.sort((a, b) => weight(fragments, b) - weight(fragments, a));
    return first ? [first] : [];
  });
  const kept = best.sort((a, b) => a.from - b.from);
  return kept.map((region, at) => ({ ...region, to: kept[at + 1]?.from ?? fragments.length }));
}
