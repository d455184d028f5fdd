import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { reportHtml } from "../../export/report-html.ts";
import { reviewedHtml } from "../../review/reviewed-html.ts";
import { captureEvents } from "../../ui/capture-events.ts";
import { FramedPage } from "../../ui/framed-page.tsx";
import { isSmallWindow, useWindowSize } from "../../ui/window-size.ts";
import { chartsDialog } from "../charts/lazy-charts.ts";
import { comparisonPanel } from "../comparison/lazy-panel.ts";
import { Margin, noteHeadId } from "../margin/margin.tsx";
import { NoteAtFoot, NoteWalker } from "../margin/note-walker.tsx";
import { type WalkerStep, walkerStepOf } from "../margin/walker.tsx";
import { Lazy } from "../shared/lazy.tsx";
import { useWholeReview } from "../shared/use-review.ts";
import { checkFileDialog, publishedDialog } from "../submission/lazy-check.ts";
import { AskUnfinished } from "./ask-unfinished.tsx";
import styles from "./preview.module.css";
import { PreviewBar } from "./preview-bar.tsx";
import { printHtml } from "./print-html.ts";
import { useMarginNotes } from "./use-margin-notes.tsx";
import { useViewer } from "./use-viewer.ts";
import { useWaysOut } from "./use-ways-out.ts";

/** A window in which the bar has no room for all its tools, and the pages none for a margin. */
const isNarrowWindow = (): boolean => isSmallWindow() || window.innerWidth < 900;

/** 预览与导出: the report on its pages as it prints, what is said to it in the margin, and the ways out, in a window of their own. */
export function PreviewScreen({ back }: { back: string }) {
  const review = useWholeReview();
  const { draft, finished } = review;
  const isNarrow = useWindowSize(isNarrowWindow);
  const [isMarked, setMarked] = useState(false);
  const [hasNotes, setNotes] = useState(true);
  const [isComparing, setComparing] = useState(false);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const html = useMemo(() => reportHtml(draft, { finished }), [draft, finished]);
  const latest = useMemo(() => (isMarked ? reviewedHtml(review) : html), [isMarked, review, html]);
  // While an explanation is being written the page stays: it would be loaded anew at every pause.
  const [held, hold] = useState<string>();
  const shown = held ?? latest;
  const ways = useWaysOut(review, html);
  const { marked, notes, current, choose, beside } = useMarginNotes(review, { say: ways.say, withFirst: isNarrow });
  const withNotes = hasNotes && notes.length > 0;

  const { frame, room, onLoad, pages, ...reading } = useViewer({
    marked: withNotes ? marked : none,
    current,
    hasNotes: withNotes && !isNarrow,
    onMark: (ids) => {
      const at = ids.indexOf(current ?? "");
      const id = ids[(at + 1) % ids.length];
      choose(id);
      if (id !== undefined) toFocus.current = id;
    },
    onKey: (event) => onKey(event),
  });
  const toFocus = useRef<string>(undefined);
  useEffect(() => {
    if (current === undefined || toFocus.current !== current) return;
    toFocus.current = undefined;
    document.getElementById(noteHeadId(current))?.focus({ preventScroll: true });
  }, [current]);
  /** Takes a note in hand and brings its words into sight. */
  const show = (id: string | undefined) => {
    choose(id);
    const box = id === undefined ? undefined : pages.elementsOf(id)[0]?.getBoundingClientRect();
    if (box) pages.reveal(box.top, box.height);
  };
  const step = (way: WalkerStep) => {
    const id = beside(current, way);
    if (document.activeElement?.closest("ol")?.contains(document.getElementById(noteHeadId(id ?? "")))) {
      toFocus.current = id;
    }
    show(id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (isComparing || document.querySelector("dialog[open]")) return;
    const way = walkerStepOf(event);
    const isPrint =
      event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (isPrint) printHtml(html);
    else if (way !== undefined && withNotes) step(way);
    else return;
    event.preventDefault();
  };
  const keyPressed = useEffectEvent(onKey);
  useEffect(() => captureEvents({ keydown: (event) => keyPressed(event) }), []);

  const isWriting = (target: EventTarget) => target instanceof HTMLTextAreaElement;
  return (
    <main
      className={styles.screen}
      onFocus={({ target }) => isWriting(target) && hold(shown)}
      onBlur={({ target }) => isWriting(target) && hold(undefined)}
    >
      <PreviewBar
        {...{ back, review, html, ways, reading, isNarrow, isMarked, setMarked, hasNotes, setNotes, isComparing }}
        walker={withNotes && !isNarrow && <NoteWalker notes={notes} current={current} onStep={step} />}
        count={notes.length}
        reviewed={isMarked ? shown : undefined}
        setComparing={setComparing}
        setTools={setTools}
      />
      <div className={isComparing ? `${styles.reading} ${styles.away}` : styles.reading}>
        <section ref={room} className={styles.room} aria-label="报告页面">
          <div className={styles.flow}>
            <FramedPage ref={frame} className={styles.pages} title="打印预览" html={shown} onLoad={onLoad} />
            {withNotes && !isNarrow && reading.position && (
              <Margin notes={notes} name="页边的审核意见" current={current} onChoose={show} pages={pages} />
            )}
          </div>
        </section>
        {withNotes && isNarrow && <NoteAtFoot notes={notes} current={current} onStep={step} />}
      </div>
      {isComparing && <Lazy from={comparisonPanel} props={{ draft, finished, tools: isNarrow ? null : tools }} />}
      {ways.asking && <AskUnfinished review={review} {...ways.asking} />}
      {ways.dialog === "file" && <Lazy from={checkFileDialog} props={{ draft, onClose: ways.endDialog }} />}
      {ways.dialog === "page" && <Lazy from={publishedDialog} props={{ draft, onClose: ways.endDialog }} />}
      {ways.dialog === "charts" && <Lazy from={chartsDialog} props={{ onClose: ways.endDialog }} />}
    </main>
  );
}

const none = [] as const;
