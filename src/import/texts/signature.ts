import { comparable } from "../../lib/clean-text.ts";
import type { LineFragment } from "../fragments.ts";
import { namesOrgan } from "./identity.ts";

/** The end of a report: who signed it and when, each as it stands there, and the lines that say so. */
export interface Signature {
  readonly organ: string;
  readonly date: string;
  readonly lines: readonly LineFragment[];
}

const numeral = "[\\d〇○零一二三四五六七八九十]";
/** A day in words or in figures, 2024.1.12, or the month alone. */
const day = `(?:20\\d\\d|二[〇○零]..)年${numeral}{1,3}月(?:${numeral}{1,3}日)?|20\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}`;
const date = new RegExp(`^(?<organ>.{0,40}?)[(]?(?<date>${day})[)]?$`);

/** The organ without brackets around it and without the place of its seal. */
const bare = (words: string): string =>
  words
    .trim()
    .replace(/[(（](?:盖章|公章|章)[)）]$/, "")
    .replace(/^[(（【](.*)[)）】]$/, "$1")
    .trim();
const nameIn = (line: LineFragment | undefined): string => comparable(bare(line?.text ?? ""));

/** Reads the signature at the end of the text of a report: a date, above it or before it the organ; or the organ alone. */
export function signatureOf(text: readonly LineFragment[], organ: string): Signature {
  const filled = text.filter((line) => line.text !== "");
  const isOrgan = (words: string): boolean =>
    namesOrgan(words) ||
    (organ !== "" && words.length > 1 && words.length <= 40 && (organ.endsWith(words) || words.endsWith(organ)));
  const last = filled[filled.length - 1];
  const before = filled[filled.length - 2];
  const dated = last && date.exec(comparable(last.text))?.groups;
  const above = nameIn(before);
  if (last && dated) {
    const own = bare((dated.organ ?? "").replace(/[:：]$/, ""));
    if (own !== "" && !isOrgan(own)) return { organ: "", date: "", lines: [] };
    if (own !== "") return { organ: own, date: dated.date ?? "", lines: [last] };
    if (before && isOrgan(above)) return { organ: bare(before.text), date: last.text, lines: [before, last] };
    if (!last.text.includes("日")) return { organ: "", date: "", lines: [] };
    return { organ: "", date: last.text, lines: [last] };
  }
  const name = nameIn(last);
  const isKnown =
    organ !== "" && name.length > 2 && name.length <= 40 && (organ.endsWith(name) || name.endsWith(organ));
  if (last && isKnown && filled.length > 1) return { organ: bare(last.text), date: "", lines: [last] };
  // The date may stand above the organ.
  if (last && before && isOrgan(name) && date.exec(above)?.groups?.organ === "") {
    return { organ: bare(last.text), date: before.text, lines: [before, last] };
  }
  return { organ: "", date: "", lines: [] };
}
