import House from "lucide-react/icons/house";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { compareReports } from "../../comparison/compare.ts";
import { toComparisonHtml } from "../../comparison/html.ts";
import { compose } from "../../document/compose.ts";
import { organOrUnnamed } from "../../drafts/messages.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { reportHtml } from "../../export/report-html.ts";
import { randomId } from "../../lib/random-id.ts";
import { asDraft, type Draft } from "../../report/schema.ts";
import { opinionSheet } from "../../review/opinion-sheet.ts";
import type { Target } from "../../rounds/anchors.ts";
import { isSettled } from "../../rounds/comment-findings.ts";
import { currentRound, withComment, withoutComment, withVerdict, withWords } from "../../rounds/comments.ts";
import { agreedTo, forUnit, lastRound, sentBack } from "../../rounds/course.ts";
import { withFinding } from "../../rounds/finding-comments.ts";
import type { NumberedComment } from "../../rounds/numbered-comments.ts";
import { Button } from "../../ui/button.tsx";
import { captureEvents } from "../../ui/capture-events.ts";
import { FramedPage } from "../../ui/framed-page.tsx";
import { useWindowSize } from "../../ui/window-size.ts";
import { Margin } from "../margin/margin.tsx";
import { NoteAtFoot, NoteWalker } from "../margin/note-walker.tsx";
import { type WalkerStep, walkerStepOf } from "../margin/walker.tsx";
import preview from "../preview/preview.module.css";
import { printHtml } from "../preview/print-html.ts";
import { ReadingBar } from "../preview/reading-bar.tsx";
import { Receipt, type ReceiptWords } from "../preview/receipt.tsx";
import { useViewer } from "../preview/use-viewer.ts";
import { hrefOf } from "../shared/route.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import { useReview } from "../shared/use-review.ts";
import { CommentDialog } from "./comment-dialog.tsx";
import { useTaken } from "./handed-rounds.ts";
import { saveRound, saveRoundPage } from "./round-files.ts";
import styles from "./rounds.module.css";
import { selectedTarget } from "./selected-target.ts";
import { SendDialog } from "./send-dialog.tsx";
import { UnitSteps } from "./unit-steps.tsx";
import { useCommentNotes } from "./use-comment-notes.tsx";

const isNarrowWindow = (): boolean => window.innerWidth < 900;

type Asked =
  | { readonly kind: "write"; readonly target: Target | undefined }
  | { readonly kind: "reword"; readonly one: NumberedComment }
  | { readonly kind: "return" | "agree" };

/** 供审阅: a report as a supervising office reads it: on its pages, with comments in the margin, and no word of it to be changed. */
export function ReadingScreen() {
  const review = useReview();
  const { editor } = useEditing();
  const { draft, finished } = review;
  const isNarrow = useWindowSize(isNarrowWindow);
  const [asked, setAsked] = useState<Asked>();
  const [receipt, say] = useState<ReceiptWords>();
  const [withFindings, setFindings] = useState(false);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const [withSettled, setSettled] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const [current, choose] = useState<string>();
  useTaken();
  const commit = (next: Draft, name: string) => editor.commit(next, { name, section: "basics", field: "comments" });
  const notes = useCommentNotes(
    review,
    { withFindings, passed, withSettled },
    {
      reword: (one) => setAsked({ kind: "reword", one }),
      withdraw: (id) => commit(withoutComment(editor.current(), id), "撤回批注"),
      confirm: (id, isConfirmed) =>
        commit(withVerdict(editor.current(), id, isConfirmed, new Date()), isConfirmed ? "确认" : "取消确认"),
      takeOver: (finding) =>
        commit(withFinding(editor.current(), finding, { id: randomId(), at: new Date() }), "转为批注"),
      pass: (id) => setPassed(new Set([...passed, id])),
    },
  );
  const page = useMemo(() => reportHtml(draft, { finished }), [draft, finished]);
  const base = draft.rounds?.base ?? null;
  const compared = useMemo(() => {
    if (!isComparing || !base) return undefined;
    const comparison = compareReports(compose(asDraft(base), { finished }), compose(draft, { finished }));
    return toComparisonHtml(comparison, { names: { before: "上次退回时", after: "这次报送" }, changesOnly: true });
  }, [isComparing, base, draft, finished]);
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
    const target = isComparing ? undefined : selectedTarget(frame.current?.contentDocument, draft, finished);
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
    else if (way !== undefined && hasNotes) step(way);
    else return;
    event.preventDefault();
  };
  const keyPressed = useEffectEvent(onKey);
  useEffect(() => captureEvents({ keydown: (event) => keyPressed(event) }), []);

  const send = (kind: "return" | "agree", by: string) => {
    setAsked(undefined);
    const sending = { by, at: new Date() };
    const next = kind === "return" ? sentBack(editor.current(), sending) : agreedTo(editor.current(), sending);
    commit(next, kind === "return" ? "退回修改" : "同意");
    const file = saveRound(forUnit(next), sending.at);
    const asPage = { name: "另存网页", run: () => void saveRoundPage(forUnit(next), finished) };
    say({ tone: "done", words: "已存到“下载”，请发给报送单位：", file, act: asPage });
  };
  const rounds = draft.rounds;
  const open = notes.comments.filter(({ comment }) => !isSettled(comment)).length;
  const settled = notes.comments.length - open;
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
        {!isNarrow && !isComparing && !receipt && <ReadingBar {...reading} />}
        {hasNotes && !isNarrow && !isComparing && <NoteWalker notes={notes.notes} current={current} onStep={step} />}
        {base && (
          <Button look="tool" aria-pressed={isComparing} onClick={() => setComparing(!isComparing)}>
            只看改动
          </Button>
        )}
        {settled > 0 && (
          <Button look="tool" aria-pressed={withSettled} onClick={() => setSettled(!withSettled)}>
            已确认 {settled}
          </Button>
        )}
        <Button look="tool" aria-pressed={withFindings} onClick={() => setFindings(!withFindings)}>
          审核提示
        </Button>
        <Button look="tool" onClick={() => printHtml(opinionSheet(draft, finished))}>
          打印意见单
        </Button>
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
      </header>
      {compared !== undefined && <FramedPage className={styles.compared} title="上次退回以来的改动" html={compared} />}
      <div className={isComparing ? `${preview.reading} ${preview.away}` : preview.reading}>
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
      {asked?.kind === "write" && (
        <CommentDialog
          draft={draft}
          selected={asked.target}
          onClose={close}
          onWrite={(target, written) => {
            close();
            const id = randomId();
            commit(withComment(editor.current(), target, written, { id, at: new Date() }), "写批注");
            choose(`comment ${id}`);
          }}
        />
      )}
      {asked?.kind === "reword" && (
        <CommentDialog
          draft={draft}
          selected={undefined}
          former={asked.one.comment}
          onClose={() => setAsked(undefined)}
          onWrite={(_, written) => {
            setAsked(undefined);
            commit(withWords(editor.current(), asked.one.comment.id, written, new Date()), "改批注");
          }}
        />
      )}
      {(asked?.kind === "return" || asked?.kind === "agree") && (
        <SendDialog
          title={asked.kind === "return" ? "退回修改" : "同意"}
          who="审阅人（单位或姓名）"
          action={asked.kind === "return" ? "退回修改" : "同意并存文件"}
          onClose={() => setAsked(undefined)}
          onSend={(by) => send(asked.kind, by)}
        >
          <p>
            {asked.kind === "return"
              ? `退回第 ${rounds ? currentRound(rounds) : 1} 轮，批注 ${open} 条待处理。存下一个文件，发给报送单位，拖进他们的程序即可。`
              : `读过的报告就此定下，文件中写明指纹，改过就对不上。${open > 0 ? `还有 ${open} 条批注没有确认。` : ""}`}
          </p>
        </SendDialog>
      )}
    </main>
  );
}
