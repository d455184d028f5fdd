import { type ComparedParagraph, isRenumbered } from "./paragraphs.ts";
import type { Run } from "./runs.ts";
import type { ComparedSentence, SentenceState } from "./sentences.ts";

/** What became of a row; "rewritten": sentences gave way to others that have little in common with them. */
export type RowState = SentenceState | "rewritten";

/** Words that stand beside each other: the title, a run-in heading, one edited sentence, or a group with one fate. */
export interface Row {
  readonly role: "title" | "heading" | "text";
  readonly state: RowState;
  /** The first of its paragraph. */
  readonly isFirst: boolean;
  /** Each sentence's runs; a title and a heading are one. */
  readonly sentences: readonly (readonly Run[])[];
}

/** What became of a title or a heading. */
function stateOf(runs: readonly Run[]): RowState {
  if (runs.every(({ kind }) => kind === "same")) return "same";
  if (runs.every(({ kind }) => kind === "inserted")) return "added";
  return runs.every(({ kind }) => kind === "deleted") ? "removed" : "edited";
}

export function titleRow(runs: readonly Run[]): Row {
  return { role: "title", state: stateOf(runs), isFirst: true, sentences: [runs] };
}

/** What a group and the sentence after it come to, where the two share a row. */
function shared(group: RowState, next: SentenceState): RowState | undefined {
  if (group === next && group !== "edited") return group;
  return (group === "removed" || group === "rewritten") && next === "added" ? "rewritten" : undefined;
}

function textRows(sentences: readonly ComparedSentence[], isFirst: boolean): readonly Row[] {
  const rows: Row[] = [];
  for (const { state, runs } of sentences) {
    const last = rows[rows.length - 1];
    const together = last && shared(last.state, state);
    if (last && together) rows[rows.length - 1] = { ...last, state: together, sentences: [...last.sentences, runs] };
    else rows.push({ role: "text", state, isFirst: isFirst && rows.length === 0, sentences: [runs] });
  }
  return rows;
}

/** A paragraph in rows that stand beside each other. */
export function rowsOf({ heading, sentences }: ComparedParagraph): readonly Row[] {
  if (heading.length === 0) return textRows(sentences, true);
  const state = isRenumbered(heading) ? "same" : stateOf(heading);
  return [{ role: "heading", state, isFirst: true, sentences: [heading] }, ...textRows(sentences, false)];
}
