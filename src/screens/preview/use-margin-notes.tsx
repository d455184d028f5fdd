import { useMemo, useState } from "react";
import { explanationOf } from "../../checks/finding.ts";
import { toldApart } from "../../lib/lists.ts";
import { type PageNote, pageNotesOf } from "../../review/page-notes.ts";
import type { Review } from "../../review/review.ts";
import type { MarginNote } from "../margin/margin.tsx";
import { NoteSign } from "./note-sign.tsx";
import { BlankActions, BlankWords, FindingActions, FindingWords } from "./note-words.tsx";
import type { ReceiptWords } from "./receipt.tsx";

/** The notes of a review beside its report, and which of them is in hand. */
export interface MarginNotes {
  /** What is marked on the pages. */
  readonly marked: readonly PageNote[];
  readonly notes: readonly MarginNote[];
  /** The id of the note in hand. */
  readonly current: string | undefined;
  readonly choose: (id: string | undefined) => void;
  /** The note after or before the one in hand, round again; undefined where there are none. */
  readonly stepFrom: (way: 1 | -1) => string | undefined;
}

/** Puts the notes of a review into words for the margin. */
export function useMarginNotes(review: Review, say: (receipt: ReceiptWords) => void): MarginNotes {
  const marked = useMemo(() => pageNotesOf(review), [review]);
  const [chosen, choose] = useState<string>();
  const { explanations } = review.draft;
  const notes = useMemo(() => {
    const names = toldApart(marked.map(({ label }) => label));
    return marked.map(({ says, id, kind, word, label }, at): MarginNote => {
      const name = names[at] ?? label;
      const common = { id, kind, word, label, sign: <NoteSign kind={kind} /> };
      if (says.kind === "blanks") {
        const { blanks } = says;
        const [body, actions] = [
          <BlankWords key="body" {...{ blanks, label }} />,
          <BlankActions key="ways" {...{ blanks, label }} />,
        ];
        return { ...common, body, actions };
      }
      const { finding, number } = says;
      const explained = explanationOf(finding, explanations);
      const body = <FindingWords key="body" {...{ finding, explained }} />;
      return { ...common, number, body, actions: <FindingActions key="ways" {...{ finding, explained, name, say }} /> };
    });
  }, [marked, explanations, say]);
  const current = notes.some(({ id }) => id === chosen) ? chosen : undefined;
  const stepFrom = (way: 1 | -1) => {
    const at = notes.findIndex(({ id }) => id === current);
    const from = at < 0 && way === -1 ? notes.length : at;
    return notes[(from + way + notes.length) % notes.length]?.id;
  };
  return { marked, notes, current, choose, stepFrom };
}
