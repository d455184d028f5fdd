import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { compareReports } from "../../../comparison/compare.ts";
import { toComparisonHtml } from "../../../comparison/html.ts";
import { compose } from "../../../document/compose.ts";
import { reportHtml } from "../../../export/report-html.ts";
import { asDraft } from "../../../report/schema.ts";
import type { Target } from "../../../rounds/anchors.ts";
import { captureEvents } from "../../../ui/capture-events.ts";
import { FramedPage } from "../../../ui/framed-page.tsx";
import { useWindowSize } from "../../../ui/window-size.ts";
import { Margin } from "../../margin/margin.tsx";
import { NoteAtFoot, NoteWalker } from "../../margin/note-walker.tsx";
import { type WalkerStep, walkerStepOf } from "../../margin/walker.tsx";
import preview from "../../preview/preview.module.css";
import type { ReceiptWords } from "../../preview/receipt.tsx";
import { useViewer } from "../../preview/use-viewer.ts";
import { useDraftLinks } from "../../shared/open-draft.ts";
import { useReview } from "../../shared/use-review.ts";
import { useTaken } from "../handed-rounds.ts";
import type { RoundFileKind } from "../round-files.ts";
import styles from "../rounds.module.css";
import { notSaved } from "../save-again-dialog.tsx";
import { selectedTarget } from "../selected-target.ts";
import { useUnitWalk } from "../unit-steps.tsx";
import { isOneColumnWindow } from "../unit-walk.ts";
import { useCommentNotes } from "../use-comment-notes.tsx";
import { useCommenting } from "../use-commenting.ts";
import { type Asked, ReadingDialog } from "./reading-dialogs.tsx";
import { ReadingHead } from "./reading-head.tsx";
import { ReadingReview } from "./reading-review.tsx";

const failed: ReceiptWords = { tone: "failed", words: notSaved };

/** 供审阅: a report as a supervising office reads it: on its pages, with comments in the margin, and no word of it to be changed. */
export function ReadingScreen({ isReviewing }: { isReviewing: boolean }) {
  const review = useReview();
  const { draft, finished } = review;
  const isNarrow = useWindowSize(isOneColumnWindow);
  const [asked, setAsked] = useState<Asked>();
  const [receipt, say] = useState<ReceiptWords>();
  const isWalking = useUnitWalk() !== undefined;
  const [withFindings, setFindings] = useState(isWalking);
  const [withSettled, setSettled] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const [current, choose] = useState<string>();
  useTaken();
  const acts = useCommenting(finished);
  const notes = useCommentNotes(
    review,
    { withFindings: withFindings || isReviewing, withSettled },
    {
      reword: (one) => setAsked({ kind: "reword", one }),
      withdraw: acts.withdraw,
      confirm: acts.confirm,
      takeOver: acts.takeOver,
      pass: acts.pass,
    },
  );
  const page = useMemo(() => reportHtml(draft, { finished }), [draft, finished]);
  const base = draft.rounds?.base ?? null;
  const compared = useMemo(() => {
    if (!isComparing || !base) return undefined;
    const comparison = compareReports(compose(asDraft(base), { finished }), compose(draft, { finished }));
    return toComparisonHtml(comparison, { names: { before: "上次退回时", after: "这次报送" }, changesOnly: true });
  }, [isComparing, base, draft, finished]);
  // The list stands beside the pages where there is room for both, else in their place.
  const isAway = isComparing || (isReviewing && isNarrow);
  const hasNotes = notes.notes.length > 0;
  const hasMargin = hasNotes && !isNarrow && !isReviewing;
  const { frame, room, onLoad, pages, ...reading } = useViewer({
    marked: notes.marked,
    current,
    hasNotes: hasMargin,
    onMark: ([id]) => choose(id),
    onKey: (event) => onKey(event),
  });
  const show = (id: string | undefined) => {
    choose(id);
    const box = id === undefined ? undefined : pages.elementsOf(id)[0]?.getBoundingClientRect();
    if (box) pages.reveal(box.top, box.height);
  };
  const step = (way: WalkerStep) => {
    const ids = notes.notes.map(({ id }) => id);
    const at = ids.indexOf(current ?? "");
    show(ids[(at < 0 && way === -1 ? ids.length - 1 : at + way + ids.length) % ids.length]);
  };
  const selected = useRef<Target>(undefined);
  const write = () => {
    const target = isAway ? undefined : selectedTarget(frame.current?.contentDocument, draft, finished);
    setAsked({ kind: "write", target: target ?? selected.current });
    selected.current = undefined;
  };
  const close = () => {
    setAsked(undefined);
    // What was selected has been spoken of.
    frame.current?.contentDocument?.getSelection()?.removeAllRanges();
  };
  const onKey = (event: KeyboardEvent) => {
    if (document.querySelector("dialog[open]")) return;
    const way = walkerStepOf(event);
    if (event.altKey && event.key.toLowerCase() === "m") write();
    else if (way !== undefined && hasNotes && !isAway) step(way);
    else return;
    event.preventDefault();
  };
  const keyPressed = useEffectEvent(onKey);
  useEffect(() => captureEvents({ keydown: (event) => keyPressed(event) }), []);

  const saved = (file: string) => {
    setAsked(undefined);
    say({ tone: "done", words: "已存到“下载”，请发给报送单位：", file });
  };
  const send = (way: "return" | "agree", by: string, kind: RoundFileKind) => {
    setAsked(undefined);
    void acts.send(way, by, kind).then(saved, () => say(failed));
  };
  const { goTo } = useDraftLinks();
  /** From the list to the words on the page. */
  const showOnPage = (id: string) => {
    setFindings(withFindings || !id.startsWith("comment "));
    flushSync(() => {
      setComparing(false);
      if (isNarrow) goTo("preview");
    });
    show(id);
  };
  return (
    <main className={preview.screen}>
      <ReadingHead
        {...{ draft, finished, receipt, say, reading, isNarrow }}
        hasPages={!isAway}
        walker={hasNotes && <NoteWalker notes={notes.notes} current={current} onStep={step} />}
        list={{ is: isReviewing, set: (is) => goTo(is ? "review" : "preview") }}
        findings={{ is: withFindings, set: setFindings }}
        settled={{ is: withSettled, set: setSettled }}
        changes={base ? { is: isComparing, set: setComparing } : undefined}
        found={notes.notes.filter(({ kind }) => kind !== "comment").length}
        onAsk={setAsked}
        onWrite={write}
        onBeforeWrite={() => {
          selected.current = selectedTarget(frame.current?.contentDocument, draft, finished);
        }}
      />
      <div className={styles.desk}>
        {compared !== undefined && !(isReviewing && isNarrow) && (
          <FramedPage className={styles.compared} title="上次退回以来的改动" html={compared} />
        )}
        <div className={isAway ? `${preview.reading} ${preview.away}` : preview.reading}>
          <section ref={room} className={preview.room} aria-label="报告页面">
            <div className={preview.flow}>
              <FramedPage ref={frame} className={preview.pages} title="供审阅的报告" html={page} onLoad={onLoad} />
              {hasMargin && reading.position && (
                <Margin notes={notes.notes} name="页边的批注" current={current} onChoose={show} pages={pages} />
              )}
            </div>
          </section>
          {hasNotes && isNarrow && (
            <NoteAtFoot notes={notes.notes} current={current ?? notes.notes[0]?.id} onStep={step} />
          )}
        </div>
        {isReviewing && (
          <ReadingReview
            notes={notes.notes}
            passed={notes.passed}
            current={current}
            isBeside={!isNarrow}
            onShow={showOnPage}
          />
        )}
      </div>
      {asked && (
        <ReadingDialog
          {...{ review, asked }}
          onWrite={(target, written) => {
            close();
            choose(`comment ${acts.write(target, written)}`);
          }}
          onReword={(id, written) => {
            close();
            acts.reword(id, written);
          }}
          onSend={send}
          onSaved={saved}
          onClose={close}
        />
      )}
    </main>
  );
}
