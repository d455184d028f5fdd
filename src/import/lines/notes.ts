import { noteMark } from "../../lib/note-mark.ts";
import { readQuantity } from "../../report/quantity.ts";
import type { Fragment, RowFragment } from "../fragments.ts";

const sign = "[①-⑳㉑-㉟㊱-㊿]";
/** Notes below a table, each a sign and its words, one or several on a line; the first may stand behind 注：. */
const notesLine = new RegExp(`^(?:注\\s*[:：]\\s*)?(${sign}.*)$`, "u");
const between = new RegExp(`(?<!\\s)\\s+(?=${sign})`, "u");

/** What stands below one table: the words by their sign, and the lines that hold them. */
interface Below {
  readonly words: Map<string, string>;
  readonly lines: Fragment[];
}

/** The notes right below each table, by its number; none for a table in which a sign stands twice below. */
function notesBelow(fragments: readonly Fragment[]): ReadonlyMap<number, Below> {
  const found = new Map<number, Below>();
  const doubled = new Set<number>();
  let table: number | undefined;
  for (const fragment of fragments) {
    if (fragment.kind === "row") table = fragment.table;
    if (fragment.kind !== "line" || fragment.text === "" || table === undefined) continue;
    const text = notesLine.exec(fragment.text)?.[1];
    const below = found.get(table) ?? { words: new Map<string, string>(), lines: [] };
    for (const one of text?.split(between) ?? []) {
      const [mark = ""] = one;
      if (below.words.has(mark)) doubled.add(table);
      below.words.set(mark, one.slice(mark.length).trim());
    }
    if (text === undefined) table = undefined;
    else {
      below.lines.push(fragment);
      found.set(table, below);
    }
  }
  return new Map([...found].filter(([number]) => !doubled.has(number)));
}

/** A number's text with the words of its note in place of the sign; undefined where they could not be read there. */
function withWords(text: string, mark: string, words: string): string | undefined {
  const own = text.trimEnd();
  const changed = `${own.slice(0, own.length - mark.length)}（${words}）`;
  const reading = readQuantity(changed, "万元");
  return reading.kind === "amount" && reading.annotation === words ? changed : undefined;
}

/**
 * Notes below a table stand beside the numbers whose signs lead to them, as if they had been written there. Where one leads
 * nowhere, or could not stand there, all of that table stay as they are.
 */
export function withNotesAtNumbers(fragments: readonly Fragment[]): readonly Fragment[] {
  const below = notesBelow(fragments);
  if (below.size === 0) return fragments;
  const changed = new Map<Fragment, Fragment>();
  const gone = new Set<Fragment>();
  for (const [table, { words, lines }] of below) {
    const unused = new Set(words.keys());
    let isWhole = true;
    const rows = fragments.filter((one): one is RowFragment => one.kind === "row" && one.table === table);
    const own = rows.map((row): RowFragment => {
      const cells = row.cells.map((cell) => {
        const mark = noteMark(cell.text.trimEnd()).trim();
        const note = words.get(mark);
        if (note === undefined) return cell;
        const text = withWords(cell.text, mark, note);
        if (text === undefined) isWhole = false;
        else unused.delete(mark);
        return text === undefined ? cell : { ...cell, text };
      });
      return { ...row, cells };
    });
    if (!isWhole || unused.size > 0) continue;
    for (const [at, row] of rows.entries()) changed.set(row, own[at] ?? row);
    for (const line of lines) gone.add(line);
  }
  return fragments.flatMap((fragment) => (gone.has(fragment) ? [] : [changed.get(fragment) ?? fragment]));
}
