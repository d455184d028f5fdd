import { type ComponentProps, useCallback, useEffect, useRef } from "react";
import styles from "./text-area.module.css";
import type { MarkedText, TextMark } from "./text-marks.ts";

function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

interface Props extends ComponentProps<"textarea"> {
  /** Tells when the text may have changed by other means than typing. */
  follow?: (listener: () => void) => () => void;
  /** Shown behind the text; nothing where there is nothing to mark. */
  marked?: MarkedText | undefined;
}

/** A text area that is always as tall as its text, so that nothing hides behind a scroll bar. */
export function TextArea({ ref, onInput, follow, marked, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const attach = useCallback(
    (area: HTMLTextAreaElement | null) => {
      own.current = area;
      if (typeof ref === "function") ref(area);
      else if (ref) ref.current = area;
    },
    [ref],
  );
  useEffect(() => {
    const grow = () => own.current && fitHeight(own.current);
    grow();
    window.addEventListener("resize", grow);
    const stop = follow?.(grow);
    return () => {
      window.removeEventListener("resize", grow);
      stop?.();
    };
  }, [follow]);
  return (
    <div className={styles.frame}>
      {marked && marked.marks.length > 0 && (
        <div className={styles.behind} aria-hidden="true">
          {piecesOf(marked).map(({ start, text, look }) =>
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
        ref={attach}
        className={styles.area}
        onInput={(event) => {
          fitHeight(event.currentTarget);
          onInput?.(event);
        }}
      />
    </div>
  );
}

/** The whole text, cut at the marks. */
function piecesOf({ text, marks }: MarkedText): readonly { start: number; text: string; look?: TextMark["look"] }[] {
  const pieces: { start: number; text: string; look?: TextMark["look"] }[] = [];
  let at = 0;
  for (const { start, end, look } of marks) {
    if (start > at) pieces.push({ start: at, text: text.slice(at, start) });
    pieces.push({ start, text: text.slice(start, end), look });
    at = end;
  }
  return [...pieces, { start: at, text: text.slice(at) }];
}
