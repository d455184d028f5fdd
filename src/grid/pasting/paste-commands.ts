import { type Pasted, pasteBlock } from "../../clipboard/paste.ts";
import { preparePaste } from "../../clipboard/prepare.ts";
import { type ClipboardContent, isBlock, singleText } from "../../clipboard/read.ts";
import type { Editor } from "../../editing/editor.ts";
import { type Cell, type CellId, cellById } from "../../form/cells.ts";
import type { TableDef } from "../../form/table.ts";
import type { Work } from "../../lib/slices.ts";
import { inIdleTimes } from "../../lib/work/idle-times.ts";
import { shownText } from "../../report/cell-entry.ts";
import type { Draft } from "../../report/schema.ts";
import { type CommandResult, changeOf } from "../table-commands.ts";

/** The tables into which a paste waits for nothing any more. */
const prepared = new Set<TableDef>();

/** How long a table has been on screen when it is prepared, in ms: drawing it, and the first key, come before. */
const preparedAfterMs = 500;

function* preparing(draft: Draft, table: TableDef): Work<void> {
  yield* preparePaste(draft, table);
  prepared.add(table);
}

/** Prepares a table for its first paste while the page has nothing else to do. Returns what calls it off. */
export function preparePasting(draft: Draft, table: TableDef): () => void {
  return prepared.has(table) ? () => undefined : inIdleTimes(preparing(draft, table), preparedAfterMs);
}

/** The text of the one cell that was copied; undefined for a block of several. */
export const copiedText = (copied: ClipboardContent): string | undefined =>
  isBlock(copied) ? undefined : singleText(copied);

/** Puts the numbers of a paste into the draft, as one step of the history. */
function put(editor: Editor, at: Cell, { draft, cells, size, told }: Pasted): CommandResult {
  const change = changeOf(cellById(cells[0] ?? at.id) ?? at, `粘贴 ${size}`);
  editor.commit(draft, change);
  return { refused: false, text: told.join(""), change };
}

/** What the cells of a paste would show. */
function shownIn({ draft, cells }: Pasted): ReadonlyMap<CellId, string> {
  return new Map(
    cells.flatMap((id) => {
      const cell = cellById(id);
      return cell ? [[id, shownText(draft, cell)] as const] : [];
    }),
  );
}

/** Puts a copied block in its place, whole or not at all; where it could be one of several, the clerk is to choose. */
export function paste(editor: Editor, at: Cell, copied: ClipboardContent): CommandResult {
  const pasting = pasteBlock(editor.current(), at, copied);
  if (pasting.kind === "refused") return { refused: true, text: pasting.message };
  if (pasting.kind === "pasted") return put(editor, at, pasting);
  const choices = pasting.choices.map((choice) => ({
    where: choice.where,
    texts: shownIn(choice),
    take: () => put(editor, at, choice),
  }));
  const text =
    choices.length > 1
      ? "这些数可以放在不止一处，请看表中所示，选一处："
      : "有总计对不上，或有不认识的行名、列名，这些数可能不该放在这里。请看表中所示，没有错位再选：";
  return { refused: false, text, choices };
}
