import type { CellId } from "../form/cells.ts";
import type { Misfit } from "./heal.ts";

/** A value that could not stay where it stood in a stored text or a file, kept word for word so that it can be told. */
export interface SetAside {
  /** The place in the words of the form. */
  readonly place: string;
  /** What stood there; undefined where something is missing. */
  readonly text?: string | undefined;
  /** The cell, where it is about one. */
  readonly cell?: CellId | undefined;
}

/** Returns a value of a JSON text in its own words; undefined where there is none. */
export function wordsOf(value: unknown): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  try {
    return typeof value === "number" ? String(value) : JSON.stringify(value);
  } catch {
    return "（层次太多，列不出来）";
  }
}

/** Returns what is told of a misfit at a place. */
export function setAsideAt(place: string, { value, unknown }: Misfit, cell?: CellId): SetAside {
  const named = unknown ? `${place}中不认识的项目` : place;
  return { place: named, text: wordsOf(value), ...(cell && { cell }) };
}

/** So much of a text is quoted in a sentence. */
const mostQuoted = 100;

/** Returns what happened at its place, in a sentence. */
export function setAsideSentence({ text }: SetAside): string {
  if (text === undefined) return "缺少这一项，已留空，请补填。";
  const quoted = text.length > mostQuoted ? `${text.slice(0, mostQuoted)}……` : text;
  return `原来的内容“${quoted}”不符合要求，请核对后填写。`;
}
