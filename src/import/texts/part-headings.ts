import { distance } from "fastest-levenshtein";
import { type PartId, parts } from "../../form/form.ts";
import { memoizeText } from "../../lib/memoize.ts";
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
  ["other", /其[他它].{0,40}(?:事项|情况|问题)|需要(?:报告|说明)的.{0,40}事项|^其[他它]$/],
];

/** How the headings of a document are numbered. */
type Style = "一、" | "第一部分" | "1." | "none";

const numberings: readonly (readonly [Style, RegExp])[] = [
  ["一、", /^\s*[（(]?([一二三四五六七八九])\s*(?:[、.．，,：:]|\s)\s*(?![）)])/],
  ["第一部分", /^\s*第\s*([一二三四五六])\s*(?:部分|章)\s*[、：:，,]?\s*/],
  ["1.", /^\s*([1-6])\s*[、.．]\s*(?!\d)/],
];
/** In characters; a longer line is no heading in other words. */
const longest = 42;

interface Heading {
  readonly id: PartId;
  /** The text that follows the title in the same line. */
  readonly rest: string;
  readonly style: Style;
  /** True where its number is that of the part in the form. */
  readonly isNumbered: boolean;
  /** True for the prescribed title, false for one in other words. */
  readonly isPrescribed: boolean;
}

/** Each part's title with any spaces in it. */
const titles = parts.map(({ id, title }) => ({ id, pattern: new RegExp(`^${[...title].join("\\s*")}\\s*`) }));

/** The prescribed title at the start of a line, and what follows it there. A word or two more are of the title. */
function prescribed(words: string): { id: PartId; rest: string } | undefined {
  const title = titles.find(({ pattern }) => pattern.test(words));
  if (!title) return undefined;
  const rest = words.replace(title.pattern, "").replace(/^[。：:\s]+/, "");
  return { id: title.id, rest: /^[\u3400-\u9fff]{1,4}$/.test(rest) ? "" : rest };
}

/** Words that head a part only under its own number. */
const underNumber: Readonly<Record<number, readonly [PartId, RegExp]>> = {
  1: ["overview", /情况(?:说明)?$|概况|概述|总述|综述/],
  5: ["problems", /改进|措施|打算|计划|下一步/],
  6: ["other", /事项$|^其[他它]/],
};

/** The part of a title in other words, or of a damaged one. */
function wordedOtherwise(words: string, number: number): PartId | undefined {
  const text = folded(words);
  const near = parts
    .map(({ id, title }) => ({ id, apart: distance(text, folded(title)), limit: Math.max(1, title.length * 0.25) }))
    .filter(({ apart, limit }) => apart <= limit)
    .sort((a, b) => a.apart - b.apart)[0];
  const [id, pattern] = underNumber[number] ?? [];
  return near?.id ?? wordings.find(([, worded]) => worded.test(text))?.[0] ?? (pattern?.test(text) ? id : undefined);
}

function numberOf(line: string): { style: Style; words: string; number: number } {
  for (const [style, pattern] of numberings) {
    const found = pattern.exec(line);
    if (!found) continue;
    const number = Number(found[1]) || "一二三四五六七八九".indexOf(found[1] ?? "") + 1;
    return { style, words: line.slice(found[0].length), number };
  }
  return { style: "none", words: line.trim(), number: 0 };
}

/** Part six in one word, which is a label of the tables as well. */
const others = /^\s*[五六]\s*[、.．]\s*其[他它]\s*$/;

/** The part that a line heads; undefined for any other line. Kept per line, as each is asked for several times. */
export const partHeading = memoizeText((line: string): Heading | undefined => {
  const { style, words, number } = numberOf(line);
  const isNumbered = (id: PartId) => parts.findIndex((part) => part.id === id) + 1 === number;
  const title = prescribed(words);
  // Nearly all lines are neither, and to tell a label takes longer.
  if ((style === "none" && !title) || (isLabel(line) && !others.test(line))) return undefined;
  if (title && (style !== "none" || title.rest === "")) {
    return { ...title, style, isNumbered: isNumbered(title.id), isPrescribed: true };
  }
  if (style === "none" || words.length > longest || /[。；]/.test(words.replace(/。$/, ""))) return undefined;
  const id = wordedOtherwise(words, number);
  return id && { id, rest: "", style, isNumbered: isNumbered(id), isPrescribed: false };
});

/** Where a part of the form stands in a document. */
export interface Region {
  readonly id: PartId;
  /** The heading as the document has it. */
  readonly heading: string;
  /** Index of the heading among the fragments. */
  readonly from: number;
  /** Index of the first fragment that is no longer part of it. */
  readonly to: number;
}

const lineOf = (fragment: Fragment): string | undefined =>
  fragment.kind === "line" ? fragment.text : fragment.kind === "row" ? onlyText(fragment) : undefined;

/** How much stands below a heading: the letters of lines, with each row or picture counted as twenty. */
const weight = (fragments: readonly Fragment[], { from, to }: Region): number =>
  fragments
    .slice(from + 1, to)
    .reduce((sum, fragment) => sum + (fragment.kind === "line" ? fragment.text.length : 20), 0);

/** Regions in the order of the document, each up to where the next begins. */
function upToNext<R extends { readonly from: number }>(starts: readonly R[], end: number): (R & { to: number })[] {
  const inOrder = [...starts].sort((a, b) => a.from - b.from);
  return inOrder.map((start, index) => ({ ...start, to: inOrder[index + 1]?.from ?? end }));
}

type Candidate = Heading & Pick<Region, "heading" | "from">;

/** The style in which most parts are numbered. */
function styleOf(candidates: readonly Candidate[]): Style {
  const counts = numberings.map(([style]) => {
    const own = candidates.filter((one) => one.style === style);
    return {
      style,
      count:
        new Set(own.map(({ id }) => id)).size + new Set(own.filter((one) => one.isPrescribed).map(({ id }) => id)).size,
    };
  });
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count > 0 ? most.style : "none";
}

/** How sure it is that a heading heads its part: by the style of the others, by the prescribed words, by its number. */
function sureness({ style, isPrescribed, isNumbered }: Candidate, main: Style): number {
  if (style === "none") return isPrescribed ? 1 : 0;
  if (style !== main) return isPrescribed && isNumbered ? 2 : 0;
  return 3 + (isPrescribed ? 2 : 0) + (isNumbered ? 1 : 0);
}

/**
 * The parts by their headings: of each the one that is surest, as aspects of part one may be headed in much the same words;
 * of a title that comes twice, as in a list of contents, the one where most stands below it.
 */
export function findParts(fragments: readonly Fragment[]): readonly Region[] {
  const candidates = fragments.flatMap((fragment, from): readonly Candidate[] => {
    const line = lineOf(fragment);
    const heading = line === undefined ? undefined : partHeading(line);
    return heading && line !== undefined ? [{ ...heading, heading: line, from }] : [];
  });
  const main = styleOf(candidates);
  const best = new Map<PartId, number>();
  for (const one of candidates) best.set(one.id, Math.max(best.get(one.id) ?? 1, sureness(one, main)));
  const usable = candidates.filter((one) => sureness(one, main) === best.get(one.id));
  const regions = upToNext(usable, fragments.length).sort((a, b) => weight(fragments, b) - weight(fragments, a));
  const heaviest = parts.flatMap(({ id }) => regions.find((region) => region.id === id) ?? []);
  return upToNext(heaviest, fragments.length);
}
