import { attachmentsWord } from "../../form/phrases.ts";
import type { LineFragment } from "../fragments.ts";

/** The attachments that a report names after its text, one a line without its number, and the lines that name them. */
export interface NamedAttachments {
  readonly names: string;
  readonly lines: readonly LineFragment[];
}

const none: NamedAttachments = { names: "", lines: [] };

const word = [...attachmentsWord].join("\\s*");
const head = new RegExp(`^${word}\\s*(?<number>\\d{0,2})\\s*[:：]\\s*(?<rest>.*)$`);
const numbered = new RegExp(`^(?:${word})?\\s*(?<number>\\d{1,2})\\s*[.．、:：]\\s*(?<name>.+)$`);

/** True for a line that begins 附件说明 with a name. */
export const namesAttachment = (line: string): boolean => (head.exec(line.trim())?.groups?.rest ?? "") !== "";

/** The number and the name of an attachment; a name alone has no number. */
function named(line: string): { readonly number: number | undefined; readonly name: string } {
  const { number, name } = numbered.exec(line)?.groups ?? {};
  return name === undefined ? { number: undefined, name: line } : { number: Number(number), name };
}

/** The names of a list that is numbered from 1 on, or the one name that stands alone; undefined for other lines. */
function namesIn(lines: readonly string[]): readonly string[] | undefined {
  const [only = "", ...others] = lines;
  const all = lines.map(named);
  if (only === "") return undefined;
  // The number of a single one may be part of its name: 1.5倍收费说明.
  if (others.length === 0) return [all[0]?.number === 1 && !/^\d/.test(all[0].name) ? all[0].name : only];
  return all.every((one, at) => one.number === at + 1) ? all.map(({ name }) => name) : undefined;
}

/**
 * Reads 附件说明 at the end of the text, before the signature: 附件： with a name, or with names that are numbered from 1 on, a
 * line each. Anything else that begins so is text.
 */
export function attachmentsOf(text: readonly LineFragment[]): NamedAttachments {
  const filled = text.filter((line) => line.text.trim() !== "");
  const words = filled.map((line) => line.text.trim());
  const from = words.findIndex((line) => head.test(line));
  if (from < 0) return none;
  const { number = "", rest = "" } = head.exec(words[from] ?? "")?.groups ?? {};
  const lines = [number === "" ? rest : `${number}.${rest}`, ...words.slice(from + 1)].filter((line) => line !== "");
  const names = namesIn(lines);
  if (!names) return none;
  return { names: names.map((name) => name.trim()).join("\n"), lines: filled.slice(from) };
}
