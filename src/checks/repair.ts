import { cellById } from "../form/cells.ts";
import { withText } from "../report/cell-entry.ts";
import { textAt, withTextAt } from "../report/report-texts.ts";
import type { Draft } from "../report/schema.ts";
import type { Edit, Repair } from "./finding.ts";

function withEdit(draft: Draft, edit: Edit): Draft {
  if ("cell" in edit) {
    const cell = cellById(edit.cell);
    return cell ? withText(draft, cell, edit.becomes) : draft;
  }
  const text = textAt(draft, edit.path);
  if (text.slice(edit.start, edit.end) !== edit.was) return draft;
  return withTextAt(draft, edit.path, `${text.slice(0, edit.start)}${edit.becomes}${text.slice(edit.end)}`);
}

/** The draft with a repair taken. What no longer stands as it was found stays as it is. */
export function withRepair(draft: Draft, { edits }: Repair): Draft {
  const fromEnd = [...edits].sort((a, b) => ("start" in b ? b.start : 0) - ("start" in a ? a.start : 0));
  return fromEnd.reduce(withEdit, draft);
}
