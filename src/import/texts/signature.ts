import { comparable } from "../../lib/clean-text.ts";
import type { LineFragment } from "../fragments.ts";
import { namesOrgan } from "./identity.ts";

/** The end of a report: who signed it and when, each as it stands there, the lines that say so, and what follows them. */
export interface Signature {
  readonly organ: string;
  readonly date: string;
  readonly lines: readonly LineFragment[];
  /** Short lines behind the signature: whom to ask, who gets a copy, links of the page. */
  readonly below: readonly LineFragment[];
}

const none: Signature = { organ: "", date: "", lines: [], below: [] };

const numeral = "[\\d〇○零OО一二三四五六七八九十]";
/** A day in words or in figures, 2024.1.12, or the month alone; the nought of a year is written in many ways. */
const day = `(?:20\\d\\d|二[〇○零0OО]..)年${numeral}{1,3}月(?:${numeral}{1,3}日)?|20\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}`;
const date = new RegExp(`^(?<organ>.{0,40}?)[(]?(?<date>${day})[)]?$`);

/** The organ without brackets around it and without the place of its seal. */
const bare = (words: string): string =>
  words
    .trim()
    .replace(/[(（](?:盖章|公章|章)[)）]$/, "")
    .replace(/^[(（【](.*)[)）】]$/, "$1")
    .trim();
const nameIn = (line: LineFragment | undefined): string => comparable(bare(line?.text ?? ""));

const ofCopies = /^[（(]?(?:抄送|抄报|联系人|联系电话|此件|此页|公开方式|附件)/;
const begins = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五]是)/;
const saysNothing = /^(?:无|没有|未|本)/;

/** True for a line that may follow a signature: a few words that are no sentence, or whom to ask and who gets a copy. */
function isBelowText({ text }: LineFragment): boolean {
  if (ofCopies.test(text)) return text.length <= 120;
  return text.length <= 40 && !/[。；]/.test(text) && !begins.test(text) && !saysNothing.test(text);
}

/** So many lines may follow a signature. */
const mostBelow = 40;

/** Reads the signature at the end of the text of a report: a date, with the organ before, above or below it; or the organ alone. */
export function signatureOf(text: readonly LineFragment[], organ: string): Signature {
  const filled = text.filter((line) => line.text !== "");
  const isKnown = (name: string, shortest: number): boolean =>
    organ !== "" && name.length >= shortest && name.length <= 40 && (organ.endsWith(name) || name.endsWith(organ));
  const isOrgan = (words: string): boolean => namesOrgan(words) || isKnown(words, 2);
  const lineAt = (at: number): readonly LineFragment[] => filled.slice(Math.max(at, 0), at + 1);
  const isOrganAt = (at: number): boolean => lineAt(at).some((line) => isOrgan(nameIn(line)));
  const signed = (date: string, own: string, from: number, to: number): Signature => ({
    organ: own,
    date,
    lines: filled.slice(from, to),
    below: filled.slice(to),
  });
  const namesIn = (from: number, to: number): string =>
    filled
      .slice(from, to)
      .map((line) => bare(line.text))
      .join(" ");
  /** The signature whose date stands in this line; undefined where the line is text. */
  const datedAt = (at: number): Signature | undefined => {
    const line = filled[at];
    const dated = line && date.exec(comparable(line.text))?.groups;
    if (!dated) return undefined;
    const own = bare((dated.organ ?? "").replace(/[:：]$/, ""));
    if (own !== "") return isOrgan(own) ? signed(dated.date ?? "", own, at, at + 1) : undefined;
    // Two organs may sign together.
    if (isOrganAt(at - 1)) {
      const from = at > 2 && isOrganAt(at - 2) ? at - 2 : at - 1;
      return signed(line.text, namesIn(from, at), from, at + 1);
    }
    if (isOrganAt(at + 1)) return signed(line.text, namesIn(at + 1, at + 2), at, at + 2);
    return line.text.includes("日") ? signed(line.text, "", at, at + 1) : undefined;
  };
  const last = filled.length - 1;
  for (let at = last; at >= Math.max(0, last - mostBelow); at -= 1) {
    const found = datedAt(at);
    if (found) return found;
    const line = filled[at];
    if (!line || !isBelowText(line)) break;
  }
  const end = filled[last];
  if (end && last > 0 && isKnown(nameIn(end), 3)) return signed("", bare(end.text), last, last + 1);
  return none;
}

/** So many lines of a few words are hardly a report's own. */
const fewestOfPage = 2;

/**
 * Lines at the end of a text that nobody signed which may be those of its page: a few words each, behind a sentence.
 * Where a date stands below them, the one above it may be who signed.
 */
export function pageTail(text: readonly LineFragment[], isDated: boolean): readonly LineFragment[] {
  const filled = text.filter((line) => line.text !== "");
  let from = filled.length;
  const isOfPage = (line: LineFragment) => isBelowText(line) && !date.test(comparable(line.text));
  while (from > 0 && filled.slice(from - 1, from).every(isOfPage)) from -= 1;
  const before = filled[from - 1]?.text ?? "";
  const isEnded = /[。；！]$/.test(before) || saysNothing.test(before);
  return isEnded && filled.length - from >= (isDated ? 1 : fewestOfPage) ? filled.slice(from) : [];
}
