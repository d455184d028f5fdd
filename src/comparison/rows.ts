import { joinNeighbours } from "../lib/lists.ts";
import { type ComparedParagraph, isRenumbered } from "./paragraphs.ts";
import type { Run, Side } from "./runs.ts";
import type { ComparedSentence, SentenceState } from "./sentences.ts";

/** What became of a row; "rewritten": sentences gave way to others that have little in common with them. */
export type RowState = SentenceState | "rewritten";

/** What stands beside each other in one row: the title, a run-in heading, an edited sentence, or sentences of one state. */
export interface Row {
  readonly role: "title" | "heading" | "text";
  readonly state: RowState;
  /** The first of its paragraph. */
  readonly isFirst: boolean;
  /** The runs of each sentence; a title or a heading counts as one sentence. */
  readonly sentences: readonly (readonly Run[])[];
  /** The lines of a title on each side. */
  readonly lines?: TitleLines;
}

/** The lines of the titles of both sides. */
export type TitleLines = Readonly<Record<Side, readonly string[]>>;

/** The state of a title or a heading. */
function stateOf(runs: readonly Run[]): RowState {
  if (runs.every(({ kind }) => kind === "same")) return "same";
  if (runs.every(({ kind }) => kind === "inserted")) return "added";
  return runs.every(({ kind }) => kind === "deleted") ? "removed" : "edited";
}

/** The row of the report's title. */
export function titleRow(runs: readonly Run[], lines: TitleLines): Row {
  return { role: "title", state: stateOf(runs), isFirst: true, sentences: [runs], lines };
}

/** The state of a row that two neighbours share; undefined where each has a row of its own. */
function sharedState(group: RowState, next: RowState): RowState | undefined {
  if (group === next && group !== "edited") return group;
  return (group === "removed" || group === "rewritten") && next === "added" ? "rewritten" : undefined;
}

function textRows(sentences: readonly ComparedSentence[], isFirst: boolean): readonly Row[] {
  const rows = sentences.map(({ state, runs }, index): Row => {
    return { role: "text", state, isFirst: isFirst && index === 0, sentences: [runs] };
  });
  return joinNeighbours(rows, (last, next) => {
    const state = sharedState(last.state, next.state);
    return state && { ...last, state, sentences: [...last.sentences, ...next.sentences] };
  });
}

/** A paragraph in rows that stand beside each other. */
export function rowsOf({ heading, sentences }: ComparedParagraph): readonly Row[] {
  if (heading.length === 0) return textRows(sentences, true);
  const state = isRenumbered(heading) ? "same" : stateOf(heading);
  return [{ role: "heading", state, isFirst: true, sentences: [heading] }, ...textRows(sentences, false)];
}
