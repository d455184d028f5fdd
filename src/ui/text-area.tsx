import { type ComponentProps, memo, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import { debounce } from "../lib/debounce.ts";
import { endAll, listen } from "../lib/listen.ts";
import styles from "./text-area.module.css";
import { keeper, type MarkedLine, type MarkedText, markedLines, partsOfLine, type TextMark } from "./text-marks.ts";

function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

/** Makes an area taller where its text no longer fits; what is too tall stays. The page is laid out once for it, not twice. */
function growHeight(area: HTMLTextAreaElement): void {
  if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + 2}px`;
}

/**
 * The height of a text longer than that, in characters, is only let grow while somebody types, and fitted afterwards; and it
 * is set without niceties of type.
 */
const longText = 20_000;
/** The pause in typing after which it is, in ms. */
const calmMs = 300;

/** Sets a text, and the marks behind it, with niceties of type unless it is long. */
function setType(area: HTMLTextAreaElement): void {
  area.parentElement?.classList.toggle(styles.long ?? "", area.value.length >= longText);
}

interface Props extends ComponentProps<"textarea"> {
  /** Subscribes to changes of the text by other means than typing; returns what ends that. */
  follow: (listener: () => void) => () => void;
  /** Returns the text as it is after such a change. Not needed where a form has put it into the area already. */
  current?: () => string;
  /** The text with marks that are drawn behind it. */
  marked?: MarkedText | undefined;
}

/** What is said of the marked words under the mouse is the title of the area, which lies over them. */
function showNote(area: HTMLTextAreaElement, { clientX, clientY }: { clientX: number; clientY: number }): void {
  const under = document.elementsFromPoint?.(clientX, clientY) ?? [];
  const note = under.map((one) => (one instanceof HTMLElement ? one.dataset.note : undefined)).find(Boolean) ?? "";
  if (area.title !== note) area.title = note;
}

/** A text area that is always as tall as its text, so that nothing hides behind a scroll bar. */
export function TextArea({ ref, onInput, follow, current, marked, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => own.current);
  const [rested] = useState(() => debounce(calmMs, () => own.current && fitHeight(own.current)));
  useEffect(() => {
    const grow = () => {
      if (!own.current) return;
      setType(own.current);
      fitHeight(own.current);
    };
    grow();
    const show = () => {
      const text = current?.();
      if (own.current && text !== undefined && own.current.value !== text) own.current.value = text;
      grow();
    };
    return endAll([listen(window, { resize: grow }), follow(show), rested.cancel]);
  }, [follow, current, rested]);
  const hasNotes = marked?.marks.some(({ note }) => note !== undefined);
  return (
    <div className={styles.frame}>
      {marked && marked.marks.length > 0 && <Marks marked={marked} />}
      <textarea
        rows={3}
        {...rest}
        ref={own}
        className={styles.area}
        onMouseMove={(event) => hasNotes && showNote(event.currentTarget, event)}
        onInput={(event) => {
          const area = event.currentTarget;
          setType(area);
          if (area.value.length < longText) fitHeight(area);
          else {
            growHeight(area);
            rested.trigger();
          }
          onInput?.(event);
        }}
      />
    </div>
  );
}

/** The keys of pieces that are drawn one beside the other. */
function useKeys(pieces: readonly MarkedText[]): readonly number[] {
  const [keysOf] = useState(keeper);
  return useMemo(() => keysOf(pieces), [keysOf, pieces]);
}

/**
 * The marks of a text, behind it. Each line is a box of its own, so that of a long text only the lines that changed are
 * drawn and laid out anew; and how tall the area is does not concern them.
 */
function Marks({ marked }: { marked: MarkedText }) {
  const lines = useMemo(() => markedLines(marked), [marked]);
  const keys = useKeys(lines);
  return (
    <div className={styles.behind} aria-hidden="true">
      <div className={styles.letters} data-letters>
        {lines.map((line, at) => (
          <Line key={keys[at]} line={line} />
        ))}
      </div>
    </div>
  );
}

const isSame = ({ line: a }: { line: MarkedText }, { line: b }: { line: MarkedText }): boolean =>
  a.text === b.text &&
  a.marks.length === b.marks.length &&
  a.marks.every(({ start, end, look, note }, at) => {
    const other = b.marks[at];
    return other?.start === start && other.end === end && other.look === look && other.note === note;
  });

const Line = memo(function Line({ line }: { line: MarkedLine }) {
  const parts = useMemo(() => partsOfLine(line), [line]);
  const keys = useKeys(parts);
  return (
    <div>
      {line.text === "" ? <br /> : null}
      {parts.length === 1 ? (
        <Segments line={line} />
      ) : (
        parts.map((part, at) => (
          <span key={keys[at]}>
            <Segments line={part} />
          </span>
        ))
      )}
    </div>
  );
}, isSame);

/** Words, cut at their marks. */
const Segments = memo(function Segments({ line }: { line: MarkedText }) {
  return segmentsOf(line).map(({ start, text, look, note }) =>
    look ? (
      <mark key={start} className={styles[look]} data-note={note}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}, isSame);

/** A segment of the text between two ends of marks; one without a look is not marked. */
type Segment = Partial<Pick<TextMark, "look" | "note">> & { readonly start: number; readonly text: string };

/** Returns the whole text, cut at the marks. */
function segmentsOf({ text, marks }: MarkedText): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const mark of marks) {
    if (mark.start > end) segments.push({ start: end, text: text.slice(end, mark.start) });
    const { start, look, note } = mark;
    segments.push({ start, text: text.slice(start, mark.end), look, note });
    end = mark.end;
  }
  return [...segments, { start: end, text: text.slice(end) }];
}
