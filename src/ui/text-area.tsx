import { type ComponentProps, useEffect, useImperativeHandle, useRef } from "react";
import { endAll, listen } from "../lib/listen.ts";
import styles from "./text-area.module.css";
import type { MarkedText, TextMark } from "./text-marks.ts";

function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

interface Props extends ComponentProps<"textarea"> {
  /** Subscribes to changes of the text by other means than typing; returns what ends that. */
  follow: (listener: () => void) => () => void;
  /** Returns the text as it is after such a change. Not needed where a form has put it into the area already. */
  current?: () => string;
  /** The text with marks that are drawn behind it. */
  marked?: MarkedText | undefined;
}

/** A text area that is always as tall as its text, so that nothing hides behind a scroll bar. */
export function TextArea({ ref, onInput, follow, current, marked, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => own.current);
  useEffect(() => {
    const grow = () => own.current && fitHeight(own.current);
    grow();
    const show = () => {
      const text = current?.();
      if (own.current && text !== undefined && own.current.value !== text) own.current.value = text;
      grow();
    };
    return endAll([listen(window, { resize: grow }), follow(show)]);
  }, [follow, current]);
  return (
    <div className={styles.frame}>
      {marked && marked.marks.length > 0 && (
        <div className={styles.behind} aria-hidden="true">
          {segmentsOf(marked).map(({ start, text, look }) =>
            look ? (
              <mark key={start} className={styles[look]}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </div>
      )}
      <textarea
        rows={3}
        {...rest}
        ref={own}
        className={styles.area}
        onInput={(event) => {
          fitHeight(event.currentTarget);
          onInput?.(event);
        }}
      />
    </div>
  );
}

/** A segment of the text between two ends of marks; one without a look is not marked. */
type Segment = { readonly start: number; readonly text: string; readonly look?: TextMark["look"] };

/** Returns the whole text, cut at the marks. */
function segmentsOf({ text, marks }: MarkedText): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const mark of marks) {
    if (mark.start > end) segments.push({ start: end, text: text.slice(end, mark.start) });
    segments.push({ start: mark.start, text: text.slice(mark.start, mark.end), look: mark.look });
    end = mark.end;
  }
  return [...segments, { start: end, text: text.slice(end) }];
}
