import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { arrangeNotes, type DrawnNote } from "./arrange-notes.ts";
import styles from "./margin.module.css";
import type { NotedPages } from "./noted-pages.ts";

/** A note in the margin of a page: what kind it is, what it is about, and what it says. Its place the pages know by its id. */
export interface MarginNote {
  readonly id: string;
  /** Decides its look. */
  readonly kind: "error" | "warning" | "suggestion" | "blank" | "comment" | "change";
  /** Its kind in a word, and its number if it has one. */
  readonly word: string;
  readonly number?: number | undefined;
  /** What it is about, in few words. */
  readonly label: string;
  /** Nothing is left to do about it. */
  readonly isSettled?: boolean | undefined;
  readonly sign: ReactNode;
  readonly body: ReactNode;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

interface Props {
  notes: readonly MarginNote[];
  /** What the notes are together. */
  name: string;
  /** The note in hand. */
  current: string | undefined;
  onChoose: (id: string) => void;
  pages: NotedPages;
}

/** The id of a note's head, which takes the focus where one comes from its words. */
export const noteHeadId = (id: string): string => `note ${id}`;

/** Notes beside the pages, in the order of the report, each at its words and tied to them by a line. */
export function Margin({ notes, name, current, onChoose, pages }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const lines = useRef<SVGSVGElement>(null);
  const arrange = useEffectEvent(() => {
    const flow = list.current?.parentElement;
    if (!flow) return;
    const elements = [...(list.current?.children ?? [])] as HTMLElement[];
    const paths = [...(lines.current?.children ?? [])] as SVGPathElement[];
    const drawn = notes.flatMap(({ id }, at): readonly DrawnNote[] => {
      const [element, line] = [elements[at], paths[at]];
      return element && line ? [{ id, element, line }] : [];
    });
    arrangeNotes({ pages, flow, list: list.current as HTMLElement }, drawn, current);
    flow.toggleAttribute("data-placed", pages.frame() !== null);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: notes that are others, or shown otherwise, take other room
  useLayoutEffect(() => {
    arrange();
    if (typeof ResizeObserver === "undefined") return undefined;
    const watching = new ResizeObserver(() => arrange());
    for (const one of list.current?.children ?? []) watching.observe(one);
    return () => watching.disconnect();
  }, [notes, current]);
  useEffect(() => pages.subscribe(() => arrange()), [pages]);
  return (
    <>
      <svg ref={lines} className={styles.lines} aria-hidden="true">
        {notes.map(({ id, kind }) => (
          <path key={id} className={`${styles[kind]} ${id === current ? styles.current : ""}`} />
        ))}
      </svg>
      <ol ref={list} className={styles.notes} aria-label={name}>
        {notes.map((note) => (
          <Note key={note.id} note={note} isCurrent={note.id === current} onChoose={onChoose} />
        ))}
      </ol>
    </>
  );
}

interface NoteProps {
  note: MarginNote;
  isCurrent: boolean;
  onChoose: (id: string) => void;
}

function Note({ note, isCurrent, onChoose }: NoteProps) {
  const { id, kind, body, actions, isSettled } = note;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its head is the button for keys
    <li
      className={[styles.note, styles[kind], isCurrent && styles.current, isSettled && styles.settled]
        .filter(Boolean)
        .join(" ")}
      data-current={isCurrent || undefined}
      onClick={() => !isCurrent && onChoose(id)}
    >
      <NoteHead note={note} isCurrent={isCurrent} onChoose={onChoose} />
      <div className={styles.body}>{body}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}

/** What a note is and what it is about; pressed, its words are shown on the page. */
function NoteHead({ note: { id, word, number, label, sign, isSettled }, isCurrent, onChoose }: NoteProps) {
  return (
    <button
      type="button"
      id={noteHeadId(id)}
      className={styles.head}
      aria-current={isCurrent || undefined}
      title="在页面中显示"
      onClick={(event) => {
        event.stopPropagation();
        onChoose(id);
      }}
    >
      <span className={styles.word}>
        {sign}
        {word}
        {number !== undefined && ` ${number}`}
        {isSettled && " 已说明"}
      </span>{" "}
      <span className={styles.label}>{label}</span>
    </button>
  );
}
