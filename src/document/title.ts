import { reportTitle } from "../form/phrases.ts";
import { type FormBlock, ofKind } from "./blocks.ts";
import { widthOf } from "./measure.ts";

/** Characters of 22 pt that fit a line of the page. */
const lineLength = 20;

/** Ends of place names, after which a long organ name may break; the words at the front look alike and are none. */
const breaks =
  /城市|都市|市场|市政|市容|市民|县级|区域|社区|小区|特别行政区|自治[区州县旗]|地区|街道|[省市州盟县旗区镇乡](?=.)/g;
const noBreak = /^(?:城市|都市|市场|市政|市容|市民|县级|区域|社区|小区)$/;

/** The place near the middle where a name breaks by meaning, if it has one. */
function breakPoint(name: string): number | undefined {
  const middle = name.length / 2;
  return [...name.matchAll(breaks)]
    .filter(([word]) => !noBreak.test(word))
    .map((match) => match.index + match[0].length)
    .filter((at) => at > 1 && at < name.length - 1)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
}

function organLines(organ: string): readonly string[] {
  if (organ === "") return [];
  const at = widthOf(organ) > lineLength ? breakPoint(organ) : undefined;
  return at === undefined ? [organ] : [...organLines(organ.slice(0, at)), ...organLines(organ.slice(at))];
}

/**
 * The title in lines broken by meaning: the organ, a long one after the name of a place, then the year with the
 * document's name.
 */
export function titleLines(organ: string, year: number): readonly string[] {
  const name = organ.trim();
  return [...organLines(name), reportTitle("", year)];
}

/** The title of a composed document in one line. */
export function documentTitle(blocks: readonly FormBlock[]): string {
  return ofKind(blocks, "title")
    .flatMap(({ lines }) => lines)
    .join("");
}
