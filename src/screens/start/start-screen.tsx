import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { DraftStore } from "../../drafts/draft-store.ts";
import type { ListedDraft } from "../../drafts/listing.ts";
import { exampleWord } from "../../form/phrases.ts";
import type { LoadedPart } from "../../lib/loading/load-once.ts";
import type { Draft } from "../../report/schema.ts";
import { Refusal } from "../../ui/notice.tsx";
import { handedFiles } from "../intake/handed-files.ts";
import type { RestoreOutcome } from "../intake/take-text.ts";
import { beginDraft } from "../shared/begin-draft.ts";
import { freeMark, twinOf } from "../shared/draft-marks.ts";
import { focusFirst } from "../shared/field-focus.ts";
import { Lazy } from "../shared/lazy.tsx";
import { useProgram } from "../shared/program-context.ts";
import { BackupBar } from "./backup-bar.tsx";
import { ContinueCard } from "./continue-card.tsx";
import { DeadlineBar } from "./deadline-bar.tsx";
import type { DraftEntry } from "./draft-table.tsx";
import { DraftsSection } from "./drafts-section.tsx";
import { ExampleCard, ThreeSteps } from "./first-visit.tsx";
import { exampleShower, newReportDialog, nextYearMaker, renameDialog, textTaker, twinDialog } from "./lazy-dialogs.ts";
import { ProgramNotice } from "./program-notice.tsx";
import { useRemovals } from "./removals.tsx";
import styles from "./start-screen.module.css";
import { TopBar } from "./top-bar.tsx";
import { useSummaries } from "./use-summaries.ts";
import { WaysToBegin } from "./ways-to-begin.tsx";

/** So many drafts are listed at once, the others a few at a time: the first screen does not wait for five hundred. */
const atOnce = 60;

function useDrafts(store: DraftStore): readonly ListedDraft[] {
  const [most, setMost] = useState(atOnce);
  const drafts = useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.list(most), [store, most]),
  );
  useEffect(() => {
    if (store.count() <= most) return;
    const timer = setTimeout(() => setMost(most + atOnce), 30);
    return () => clearTimeout(timer);
  }, [store, most]);
  return drafts;
}

const unreadable = "读不出这个文件。请确认文件没有被移动或占用，再选择一次。";

/** Does something with a part of the program: at once where it is there, else as soon as it is. */
function withPart<T>(part: LoadedPart<T>, use: (loaded: T) => void, onProblem: (problem: string) => void): void {
  const loaded = part.loaded();
  if (loaded) use(loaded);
  else part.preload().then(use, () => onProblem("程序的这一部分没有载入成功。请检查网络连接后再试一次。"));
}

/** The draft to go on with: the one saved last that is neither final nor the example. */
const unfinished = (drafts: readonly ListedDraft[]): DraftEntry | undefined =>
  drafts.find(
    (one): one is DraftEntry => one.kind === "draft" && one.finalisedOn === null && !one.organ.endsWith(exampleWord),
  );

/** The desk: the year's deadline, the draft to go on with, the ways to begin one, and the drafts on this machine. */
export function StartScreen() {
  const { store } = useProgram();
  const drafts = useDrafts(store);
  const summaryOf = useSummaries(drafts);
  const [isCreating, setCreating] = useState(false);
  const [renamed, setRenamed] = useState<DraftEntry>();
  const [following, setFollowing] = useState<Draft>();
  const [problem, setProblem] = useState<string>();
  const [outcome, setOutcome] = useState<RestoreOutcome>();
  const removals = useRemovals();

  const begin = (draft: Draft, mark?: string) => {
    const refusal = beginDraft(store, draft, { mark });
    if (refusal === undefined) return;
    setCreating(false);
    setProblem(refusal);
  };
  const viewExample = () => withPart(exampleShower, (showExample) => setProblem(showExample(store)), setProblem);
  const takeText = (text: string) =>
    withPart(
      textTaker,
      (taker) => {
        const taken = taker.takeText(store, text);
        setOutcome(taken.kind === "restored" ? taken.outcome : undefined);
        setProblem(taken.kind === "refused" ? taken.words : undefined);
        if (taken.kind === "notice") handedFiles.offer(taken.notice);
        if (taken.kind === "report") setProblem(beginDraft(store, taken.draft, taken));
      },
      setProblem,
    );
  const restore = (text: string) =>
    withPart(textTaker, (taker) => setOutcome(taker.restoreText(store, text)), setProblem);
  const duplicate = useCallback(
    (id: string) => {
      const draft = store.peek(id);
      if (!draft) setProblem("这份草稿读不出来，没有建立副本。");
      else if (store.create(draft, freeMark(store.list(), draft, "副本")).result.kind === "full")
        setProblem("浏览器存储空间已满，没有建立副本。请先导出并删除不再需要的草稿。");
    },
    [store],
  );
  const beginNextYear = useCallback(
    (id: string) => {
      const make = (nextYearDraft: NonNullable<ReturnType<typeof nextYearMaker.loaded>>) => {
        const report = store.peek(id);
        if (!report) return setProblem("这份草稿读不出来，没有建立下一年度的草稿。");
        const draft = nextYearDraft(report);
        if (twinOf(store.list(), draft)) setFollowing(draft);
        else setProblem(beginDraft(store, draft));
      };
      withPart(nextYearMaker, make, setProblem);
    },
    [store],
  );
  const rename = (id: string, mark: string | undefined) => {
    setRenamed(undefined);
    const { kind } = store.setMark(id, mark);
    setProblem(kind === "saved" ? undefined : "没有改名：浏览器没有存下。请先导出并删除不再需要的草稿，再改一次。");
  };
  const current = unfinished(drafts);
  const isFirst = drafts.length === 0;
  return (
    <>
      <TopBar />
      <main className={styles.page}>
        <DeadlineBar drafts={drafts} />
        <Refusal>{problem}</Refusal>
        <ProgramNotice onClose={() => focusFirst("drafts-heading")} />
        <div className={[styles.desk, isFirst ? styles.hero : current && styles.two].filter(Boolean).join(" ")}>
          {isFirst && <ThreeSteps />}
          {current && <ContinueCard key={current.id} entry={current} summary={summaryOf(current)} />}
          <WaysToBegin
            key="ways"
            isFirst={isFirst}
            onCreate={() => setCreating(true)}
            onText={takeText}
            onUnreadable={() => setProblem(unreadable)}
            onExample={viewExample}
          />
          {isFirst && <ExampleCard onExample={viewExample} />}
        </div>
        <DraftsSection
          drafts={drafts}
          removals={removals}
          summaryOf={summaryOf}
          onNextYear={beginNextYear}
          onDuplicate={duplicate}
          onRename={setRenamed}
          onRemove={removals.remove}
        />
        <BackupBar
          isEmpty={isFirst}
          outcome={outcome}
          onText={restore}
          onUnreadable={() => setOutcome({ tone: "error", words: unreadable })}
        />
        {isCreating && (
          <Lazy
            from={newReportDialog}
            props={{
              onNextYear: (id: string) => {
                setCreating(false);
                beginNextYear(id);
              },
              onCreate: begin,
              onClose: () => setCreating(false),
            }}
          />
        )}
        {following && (
          <Lazy
            from={twinDialog}
            props={{ draft: following, onProblem: setProblem, onClose: () => setFollowing(undefined) }}
          />
        )}
        {renamed && (
          <Lazy
            from={renameDialog}
            props={{
              draft: renamed,
              onRename: (mark: string | undefined) => rename(renamed.id, mark),
              onClose: () => setRenamed(undefined),
            }}
          />
        )}
      </main>
    </>
  );
}
