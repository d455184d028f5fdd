import { useEffect, useRef } from "react";
import { Button } from "../../../ui/button.tsx";
import type { MarginNote } from "../../margin/margin.tsx";
import { useKeptFocus } from "../../shared/kept-focus.ts";
import styles from "./reading-review.module.css";

interface Props {
  /** Comments, and what the program found, in the order of the report. */
  notes: readonly MarginNote[];
  /** What of that was passed over. */
  passed: readonly MarginNote[];
  /** The note in hand. */
  current: string | undefined;
  /** The list stands beside the pages, and not in their place. */
  isBeside: boolean;
  /** Shows the words of a note on the page. */
  onShow: (id: string) => void;
}

/** 审核 of a reading: every comment, and every finding to be taken over as one or passed over, in one list each. */
export function ReadingReview({ notes, passed, current, isBeside, onShow }: Props) {
  const list = useRef<HTMLElement>(null);
  // A note that was taken over or passed over goes from its place, with its buttons: on to the one behind it.
  const next = useRef<Element>(null);
  const keepFocus = useKeptFocus(notes, () => {
    const there = next.current?.isConnected ? next.current : list.current?.querySelector("li:last-child");
    return there?.querySelector("button") ?? list.current;
  });
  const onPress = ({ target }: { target: EventTarget }) => {
    next.current = (target as Element).closest("li")?.nextElementSibling ?? null;
    keepFocus();
  };
  useEffect(() => {
    if (current !== undefined) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const comments = notes.filter(({ kind }) => kind === "comment");
  const findings = notes.filter(({ kind }) => kind !== "comment");
  return (
    <section
      ref={list}
      aria-label="审核"
      tabIndex={-1}
      onClickCapture={onPress}
      className={isBeside ? `${styles.review} ${styles.beside}` : styles.review}
    >
      <h2>批注 {comments.length}</h2>
      {comments.length === 0 && <p>还没有批注。可以写批注，或者把下面的审核提示转为批注。</p>}
      <NoteList name="批注" notes={comments} current={current} onShow={onShow} />
      <h2>审核提示 {findings.length}</h2>
      {findings.length === 0 && <p>没有待处理的审核提示。</p>}
      <NoteList name="审核提示" notes={findings} current={current} onShow={onShow} />
      {passed.length > 0 && (
        <details>
          <summary>已略过 {passed.length}</summary>
          <NoteList name="已略过" notes={passed} />
        </details>
      )}
    </section>
  );
}

interface ListProps {
  name: string;
  notes: readonly MarginNote[];
  current?: string | undefined;
  onShow?: (id: string) => void;
}

function NoteList({ name, notes, current, onShow }: ListProps) {
  if (notes.length === 0) return null;
  return (
    <ol aria-label={name} className={styles.notes}>
      {notes.map(({ id, kind, sign, word, number, label, body, actions }) => (
        <li key={id} className={styles[kind]} aria-current={id === current || undefined}>
          <div className={styles.head}>
            <span className={styles.word}>
              {sign}
              {word}
              {number !== undefined && ` ${number}`}
            </span>
            <span className={styles.label}>{label}</span>
          </div>
          <div className={styles.body}>{body}</div>
          <div className={styles.acts}>
            {onShow && (
              <Button look="quiet" aria-label={`看原文 ${label}`} onClick={() => onShow(id)}>
                看原文
              </Button>
            )}
            {actions}
          </div>
        </li>
      ))}
    </ol>
  );
}
