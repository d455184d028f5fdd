import House from "lucide-react/icons/house";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { compareReports } from "../../../comparison/compare.ts";
import { toComparisonHtml } from "../../../comparison/html.ts";
import { compose } from "../../../document/compose.ts";
import { organOrUnnamed } from "../../../drafts/messages.ts";
import { reportHtml } from "../../../export/report-html.ts";
import { asDraft } from "../../../report/schema.ts";
import type { Target } from "../../../rounds/anchors.ts";
import { isSettled } from "../../../rounds/comment-findings.ts";
import { currentRound } from "../../../rounds/comments.ts";
import { lastRound } from "../../../rounds/course.ts";
import { Button } from "../../../ui/button.tsx";
import { captureEvents } from "../../../ui/capture-events.ts";
import { FramedPage } from "../../../ui/framed-page.tsx";
import { useWindowSize } from "../../../ui/window-size.ts";
import { Margin } from "../../margin/margin.tsx";
import { NoteAtFoot, NoteWalker } from "../../margin/note-walker.tsx";
import { type WalkerStep, walkerStepOf } from "../../margin/walker.tsx";
import preview from "../../preview/preview.module.css";
import { ReadingBar } from "../../preview/reading-bar.tsx";
import { Receipt, type ReceiptWords } from "../../preview/receipt.tsx";
import { useViewer } from "../../preview/use-viewer.ts";
import { useDraftLinks } from "../../shared/open-draft.ts";
import { hrefOf } from "../../shared/route.ts";
import { ScreenHeading } from "../../shared/screen-heading.tsx";
import { useReview } from "../../shared/use-review.ts";
import { useTaken } from "../handed-rounds.ts";
import { OpinionButtons } from "../opinion-buttons.tsx";
import type { RoundFileKind } from "../round-files.ts";
import styles from "../rounds.module.css";
import { notSaved } from "../save-again-dialog.tsx";
import { selectedTarget } from "../selected-target.ts";
import { UnitSteps } from "../unit-steps.tsx";
import { useCommentNotes } from "../use-comment-notes.tsx";
import { useCommenting } from "../use-commenting.ts";
import { type Asked, ReadingDialog } from "./reading-dialogs.tsx";
import { ReadingReview } from "./reading-review.tsx";

const failed: ReceiptWords = { tone: "failed", words: notSaved };
const isNarrowWindow = (): boolean => window.innerWidth < 900;

/** 供审阅: a report as a supervising office reads it: on its pages, with comments in the margin, and no word of it to be changed. */
export function ReadingScreen({ isReviewing }: { isReviewing: boolean }) {
  const review = useReview();
  const { draft, finished } = review;
  const isNarrow = useWindowSize(isNarrowWindow);
  const [asked, setAsked] = useState<Asked>();
  const [receipt, say] = useState<ReceiptWords>();
  const [withFindings, setFindings] = useState(false);
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
  const isAway = isComparing || isReviewing;
  const hasNotes = notes.notes.length > 0;
  const { frame, room, onLoad, pages, ...reading } = useViewer({
    marked: notes.marked,
    current,
    hasNotes: hasNotes && !isNarrow,
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
  /** From 审核 to the words on the page. */
  const showOnPage = (id: string) => {
    setFindings(withFindings || !id.startsWith("comment "));
    flushSync(() => goTo("preview"));
    show(id);
  };
  const rounds = draft.rounds;
  const settled = notes.comments.filter(({ comment }) => isSettled(comment)).length;
  const last = rounds && lastRound(rounds);
  const state = last?.kind === "agreed" ? "已审" : `第 ${rounds ? currentRound(rounds) : 1} 轮`;
  return (
    <main className={preview.screen}>
      <header className={`${preview.bar} ${styles.bar} ${receipt ? preview.told : ""}`}>
        <a href={hrefOf({ at: "start" })} className={preview.home} aria-label="全部草稿" title="全部草稿">
          <House aria-hidden="true" />
        </a>
        <ScreenHeading className="visually-hidden">供审阅</ScreenHeading>
        <p className={preview.name}>
          {organOrUnnamed(draft.organ)} · {draft.year}年
        </p>
        <UnitSteps />
        <p className={styles.state} role="status" aria-label="审阅状态">
          供审阅 · {state} · 批注 {notes.comments.length}
          {settled > 0 && `，已确认 ${settled}`}
        </p>
        <Receipt receipt={receipt} onEnd={() => say(undefined)} />
        {!isNarrow && !isAway && !receipt && <ReadingBar {...reading} />}
        {hasNotes && !isNarrow && !isAway && <NoteWalker notes={notes.notes} current={current} onStep={step} />}
        {base && !isReviewing && (
          <Button look="tool" aria-pressed={isComparing} onClick={() => setComparing(!isComparing)}>
            只看改动
          </Button>
        )}
        {settled > 0 && (
          <Button look="tool" aria-pressed={withSettled} onClick={() => setSettled(!withSettled)}>
            已确认 {settled}
          </Button>
        )}
        <Button look="tool" aria-pressed={isReviewing} onClick={() => goTo(isReviewing ? "preview" : "review")}>
          审核
        </Button>
        {!isReviewing && (
          <Button look="tool" aria-pressed={withFindings} onClick={() => setFindings(!withFindings)}>
            审核提示
          </Button>
        )}
        <OpinionButtons look="tool" {...{ draft, finished }} />
        {last && last.kind !== "answered" && (
          <Button look="tool" onClick={() => setAsked({ kind: "again" })}>
            再存一份
          </Button>
        )}
        <div className={styles.acts}>
          <Button
            look="tool"
            aria-keyshortcuts="Alt+M"
            title="写批注（Alt+M）"
            onPointerDown={() => {
              selected.current = selectedTarget(frame.current?.contentDocument, draft, finished);
            }}
            onClick={write}
          >
            写批注
          </Button>
          <Button look="plain" onClick={() => setAsked({ kind: "agree" })}>
            同意
          </Button>
          <Button look="primary" onClick={() => setAsked({ kind: "return" })}>
            退回修改
          </Button>
        </div>
      </header>
      {isReviewing && <ReadingReview notes={notes.notes} passed={notes.passed} onShow={showOnPage} />}
      {compared !== undefined && !isReviewing && (
        <FramedPage className={styles.compared} title="上次退回以来的改动" html={compared} />
      )}
      <div className={isAway ? `${preview.reading} ${preview.away}` : preview.reading}>
        <section ref={room} className={preview.room} aria-label="报告页面">
          <div className={preview.flow}>
            <FramedPage ref={frame} className={preview.pages} title="供审阅的报告" html={page} onLoad={onLoad} />
            {hasNotes && !isNarrow && reading.position && (
              <Margin notes={notes.notes} name="页边的批注" current={current} onChoose={show} pages={pages} />
            )}
          </div>
        </section>
        {hasNotes && isNarrow && (
          <NoteAtFoot notes={notes.notes} current={current ?? notes.notes[0]?.id} onStep={step} />
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
