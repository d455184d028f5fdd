import { reportTitle } from "../form/phrases.ts";
import { sum } from "../lib/lists.ts";
import { type Block, ofKind } from "./blocks.ts";
import { widthOf } from "./lines/measure.ts";
import { breakPointsIn } from "./lines/words.ts";

/** Characters of 22 pt that fit a line of the page. */
const lineLength = 20;
/** The shortest line; fewer characters above a long line look lost. */
const shortest = 4;
/** What one line more than need be costs, beside the costs of break points. */
const oneMore = 8;

/** A name in lines with what they cost. */
interface Broken {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** How unlike each other the lines are, and whether one is shorter than both around it; `below` is the line under them. */
function shapeCost(lines: readonly string[], below: string): number {
  const widths = lines.map(widthOf);
  const mean = sum(widths) / widths.length;
  const uneven = sum(widths.map((width) => Math.abs(width - mean))) / 2;
  const all = [...widths, widthOf(below)];
  const waists = all.filter((width, at) => at > 0 && width < (all[at - 1] ?? 0) && width < (all[at + 1] ?? 0));
  return uneven + 6 * waists.length;
}

/** All ways to set a name in so many lines or fewer, each line no longer than the page. */
function waysToBreak(name: string, length: number, mostLines: number): readonly Broken[] {
  const ends = [...breakPointsIn(name), { at: name.length, cost: 0 }];
  const from = (start: number, lines: number): readonly Broken[] =>
    lines === 0
      ? []
      : ends.flatMap(({ at, cost }): readonly Broken[] => {
          const line = name.slice(start, at);
          const width = widthOf(line);
          if (at <= start || width > length || width < shortest) return [];
          if (at === name.length) return [{ lines: [line], cost }];
          return from(at, lines - 1).map((rest) => ({ lines: [line, ...rest.lines], cost: cost + rest.cost }));
        });
  return from(0, mostLines);
}

/** The lines of an organ's name, which `below` stands under. A name that breaks nowhere by meaning stays one. */
function organLines(name: string, below: string, length: number): readonly string[] {
  if (widthOf(name) <= length) return [name];
  const least = Math.ceil(widthOf(name) / length);
  // Longer ones are no names of organs, and the ways to break them are without number.
  if (least > 3) return [name];
  const costOf = ({ lines, cost }: Broken) => cost + shapeCost(lines, below) + oneMore * lines.length;
  const ways = [...waysToBreak(name, length, least + 1)].sort((one, other) => costOf(one) - costOf(other));
  return ways[0]?.lines ?? [name];
}

/**
 * The title in lines broken by meaning: the organ, a long one after the name of a place or of an office, else between its
 * words; then the year with the document's name. A name of three characters stays before the year.
 */
export function titleLines(organ: string, year: number, length = lineLength): readonly string[] {
  const name = organ.trim();
  const document = reportTitle("", year);
  if ([...name].length < shortest) return [`${name}${document}`];
  return [...organLines(name, document, length), document];
}

/** The lines of the title of a composed document. */
export const linesOfTitle = (blocks: readonly Block[]): readonly string[] =>
  ofKind(blocks, "title").flatMap(({ lines }) => lines);

/** The title of a composed document in one line. */
export const documentTitle = (blocks: readonly Block[]): string => linesOfTitle(blocks).join("");

/** The lines of a title with words behind it that say what the page is, such as 审核表. */
export const namedTitle = (lines: readonly string[], name: string): readonly string[] =>
  lines.map((line, at) => (at === lines.length - 1 ? `${line}${name}` : line));
