import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { endAll, listen } from "../../lib/listen.ts";
import styles from "./annotation-bubble.module.css";

/** An annotated cell, and what is said of its number. */
interface Shown {
  readonly input: HTMLElement;
  readonly words: string;
}

const notedAttribute = "data-noted";

/** The annotated cell of a table that something happened at. */
function notedAt(sheet: Element, at: EventTarget | null): HTMLElement | undefined {
  const input = at instanceof HTMLElement && sheet.contains(at) ? at : undefined;
  const noted = input?.closest("td")?.querySelector<HTMLElement>(`[${notedAttribute}]`);
  return noted ?? undefined;
}

/**
 * What an annotation says, in a bubble below its number while the mouse or the focus is there; Esc puts it away. Those who
 * listen are told it as the description of the cell.
 */
export function AnnotationBubble({ sheet }: { sheet: RefObject<HTMLTableElement | null> }) {
  const [shown, setShown] = useState<Shown>();
  const bubble = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const table = sheet.current;
    if (!table) return undefined;
    const show = (input: HTMLElement | undefined) => {
      const words = input?.getAttribute(notedAttribute);
      setShown((before) => {
        if (!input || !words) return undefined;
        return before?.input === input && before.words === words ? before : { input, words };
      });
    };
    const ofFocus = () => notedAt(table, document.activeElement);
    return endAll([
      listen(table, {
        focusin: ({ target }) => show(notedAt(table, target)),
        focusout: () => show(undefined),
        mouseover: ({ target }) => show(notedAt(table, target) ?? ofFocus()),
        mouseleave: () => show(ofFocus()),
      }),
      listen(
        document,
        {
          keydown: ({ key }) => {
            if (key === "Escape") show(undefined);
          },
          scroll: () => show(undefined),
        },
        { capture: true },
      ),
    ]);
  }, [sheet]);
  useLayoutEffect(() => {
    const own = bubble.current;
    if (!own || !shown) return;
    const { left, right, top, bottom } = (shown.input.closest("td") ?? shown.input).getBoundingClientRect();
    const { width, height } = own.getBoundingClientRect();
    const isBelow = bottom + gap + height <= window.innerHeight - footHeight;
    own.style.left = `${Math.max(gap, Math.min(Math.max(left, right - width), window.innerWidth - width - gap))}px`;
    own.style.top = `${isBelow ? bottom + gap : top - gap - height}px`;
  }, [shown]);
  if (!shown) return null;
  return (
    <div ref={bubble} className={styles.bubble} aria-hidden="true">
      <strong>附注</strong>
      {shown.words}
      <small>Ctrl+. 修改</small>
    </div>
  );
}

/** Between a cell and its bubble, and up to the edge of the window, in px. */
const gap = 4;
/** What the balance and the line at the foot take of the window, in px. */
const footHeight = 76;
