import { memoizeByIdentity } from "../lib/memoize.ts";
import { type CellMarks, createCellMarks } from "./cell-marks.ts";
import { useEditing } from "./editing-context.tsx";
import type { Editor } from "./editor.ts";
import { createLiveFigures, type LiveFigures } from "./live-figures.ts";

/** What is derived of the tables of a draft while somebody types. */
export interface LiveTables {
  /** The sums and balances, current after each keystroke while a table follows them. */
  readonly figures: LiveFigures;
  /** The marks of the cells, current after each pause in typing. */
  readonly marks: CellMarks;
}

/** Made when a table is first shown, so that the first step does without; the same for each table of a draft. */
const liveTablesOf = memoizeByIdentity(
  (editor: Editor): LiveTables => ({ figures: createLiveFigures(editor), marks: createCellMarks(editor) }),
);

/** Returns the live tables of the draft being edited. */
export const useLiveTables = (): LiveTables => liveTablesOf(useEditing().editor);
