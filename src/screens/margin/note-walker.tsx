import styles from "./margin.module.css";
import type { MarginNote } from "./margin.tsx";
import { Walker, type WalkerStep } from "./walker.tsx";

interface Props {
  notes: readonly MarginNote[];
  current: string | undefined;
  onStep: (way: WalkerStep) => void;
}

/** The way from note to note, with which of how many is in hand. */
export function NoteWalker({ notes, current, onStep }: Props) {
  const at = notes.findIndex(({ id }) => id === current);
  const note = notes[at];
  return (
    <Walker onStep={onStep}>
      <p role="status" className={styles.count}>
        {`${note ? at + 1 : "–"}／${notes.length}`}
        {note && <span className="visually-hidden">{`，${note.word}，${note.label}`}</span>}
      </p>
    </Walker>
  );
}

/** The note in hand at the foot, where there is no margin for it. */
export function NoteAtFoot(props: Props) {
  const note = props.notes.find(({ id }) => id === props.current);
  if (!note) return null;
  return (
    <section aria-label={note.word} className={`${styles.foot} ${styles[note.kind]}`}>
      <div className={styles.of}>
        <span className={styles.word}>
          {note.sign}
          {note.word}
        </span>
        <span className={styles.label}>{note.label}</span>
        <NoteWalker {...props} />
      </div>
      <div className={styles.body}>{note.body}</div>
      {note.actions && <div className={styles.actions}>{note.actions}</div>}
    </section>
  );
}
