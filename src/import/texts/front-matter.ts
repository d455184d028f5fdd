import { draftMark } from "../../form/phrases.ts";
import { comparable } from "../../lib/clean-text.ts";
import { type TitleIdentity, titleOf } from "./identity.ts";
import { isFurniture } from "./page-text.ts";
import { yearIn } from "./years.ts";

/** What stands before part one of a report. */
export interface FrontMatter {
  /** The organ that the title names; "" where none does. */
  readonly organ: string;
  readonly year: number | undefined;
  /** The lines of the preface: basis, period and contact. */
  readonly preface: readonly string[];
  /** The other lines beside the title, which belong to the page. */
  readonly others: readonly string[];
}

/** A title, from the first line that it takes up to before `to`. */
interface FoundTitle extends TitleIdentity {
  readonly from: number;
  readonly to: number;
}

/** The last title among lines: of one to three lines, the most that make one. A title with an organ goes before others. */
function findTitle(lines: readonly string[]): FoundTitle | undefined {
  let unnamed: FoundTitle | undefined;
  for (let to = lines.length; to > 0; to -= 1) {
    for (const length of [3, 2, 1]) {
      const from = to - length;
      const title = from < 0 ? undefined : titleOf(lines.slice(from, to).join(""));
      if (title && title.organ !== "") return { ...title, from, to };
      if (title) unnamed ??= { ...title, from, to };
    }
  }
  return unnamed;
}

function isPreface(line: string): boolean {
  if (isFurniture(line) || /目\s*录/.test(line)) return false;
  return /[。；：]$/.test(line) ? line.length > 8 : line.length >= 30;
}

/** Reads the lines before part one; `titles` are those of the page or file, for where no line is a title. */
export function readFrontMatter(before: readonly string[], titles: readonly string[]): FrontMatter {
  const lines = before.filter((line) => line !== draftMark);
  const title = findTitle(lines);
  const rest = lines.slice(title?.to ?? 0);
  const preface = title || lines.length < 12 ? rest.filter(isPreface) : [];
  const others = [...lines.slice(0, title?.from ?? 0), ...rest.filter((line) => !preface.includes(line))];
  const outer = titles.flatMap((text) => text.split(/[_|｜—]|\s-\s/)).flatMap((text) => titleOf(text) ?? []);
  const named = outer.find(({ organ }) => organ !== "") ?? outer[0];
  return { organ: title?.organ || named?.organ || "", year: title?.year ?? named?.year, preface, others };
}

/** The year of a report without a title: the one that its period begins in, else the one that most lines name. */
export function yearOf(lines: readonly string[]): number | undefined {
  const period = lines.find((line) => /1月1日/.test(comparable(line)));
  const fromPeriod = period === undefined ? undefined : yearIn(period);
  if (fromPeriod) return fromPeriod;
  const counts = new Map<number, number>();
  for (const line of lines) {
    const year = yearIn(line);
    if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
