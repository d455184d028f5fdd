import { useMemo, useRef, useState } from "react";
import { explanationOf } from "../../checks/finding.ts";
import { namesOf } from "../../review/finding-groups.ts";
import { type PageNote, pageNotesOf } from "../../review/page-notes.ts";
import type { Review } from "../../review/review.ts";
import { type MarginNote, noteHeadId } from "../margin/margin.tsx";
import { useKeptFocus } from "../shared/kept-focus.ts";
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
  /** The note after or before another, round again; undefined where there are none. */
  readonly beside: (id: string | undefined, way: 1 | -1) => string | undefined;
}

interface Options {
  readonly say: (receipt: ReceiptWords) => void;
  /** The first note is in hand until another is. */
  readonly withFirst: boolean;
}

/** Puts the notes of a review into words for the margin. */
export function useMarginNotes(review: Review, { say, withFirst }: Options): MarginNotes {
  const marked = useMemo(() => pageNotesOf(review), [review]);
  const [chosen, choose] = useState<string>();
  const { findings, draft } = review;
  const { explanations } = draft;
  const repaired = useRef(0);
  // On to what stands in the place of a note that has gone.
  const keepFocus = useKeptFocus(marked, () => {
    const next = marked[Math.min(repaired.current, marked.length - 1)];
    return document.getElementById(noteHeadId(next?.id ?? "")) ?? document.querySelector("h1");
  });
  const notes = useMemo(() => {
    const names = namesOf(findings);
    return marked.map(({ says, id, kind, word, label }, at): MarginNote => {
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
      const name = names.get(id) ?? label;
      const explained = explanationOf(finding, explanations);
      const body = <FindingWords key="body" {...{ finding, explained }} />;
      const onRepaired = () => {
        repaired.current = at;
        keepFocus();
      };
      return {
        ...common,
        number,
        isSettled: explained !== undefined,
        body,
        actions: <FindingActions key="ways" {...{ finding, explained, name, say, onRepaired }} />,
      };
    });
  }, [marked, findings, explanations, say, keepFocus]);
  const first = withFirst ? notes[0]?.id : undefined;
  const current = notes.some(({ id }) => id === chosen) ? chosen : first;
  const beside = (other: string | undefined, way: 1 | -1) => {
    const at = notes.findIndex(({ id }) => id === other);
    const from = at < 0 && way === -1 ? notes.length : at;
    return notes[(from + way + notes.length) % notes.length]?.id;
  };
  return { marked, notes, current, choose, beside };
}
