import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { looksLikeBackup } from "../../drafts/backup.ts";
import type { DraftStore } from "../../drafts/draft-store.ts";
import type { ListedDraft } from "../../drafts/listing.ts";
import { fromJson } from "../../files/json.ts";
import type { Draft } from "../../report/schema.ts";
import type { SetAside } from "../../report/set-aside.ts";
import { Button } from "../../ui/button.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { Refusal } from "../../ui/notice.tsx";
import { SettingsButton } from "../settings/settings-button.tsx";
import { beginDraft } from "../shared/begin-draft.ts";
import { focusFirst } from "../shared/field-focus.ts";
import { Lazy } from "../shared/lazy.tsx";
import { useProgram } from "../shared/program-context.ts";
import { programName } from "../shared/program-name.ts";
import { go } from "../shared/route.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import { BackupBar, type RestoreOutcome, restoreText } from "./backup-bar.tsx";
import { DraftTable } from "./draft-table.tsx";
import { aboutDialog, newReportDialog } from "./lazy-dialogs.ts";
import { ProgramNotice } from "./program-notice.tsx";
import { RecentlyDeleted, RemovalNotice, useRemovals } from "./removals.tsx";
import styles from "./start-screen.module.css";

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

/** The drafts on this machine, and the ways to begin one. */
export function StartScreen() {
  const { store } = useProgram();
  const drafts = useDrafts(store);
  const [creating, setCreating] = useState(false);
  const [showsAbout, setShowsAbout] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [outcome, setOutcome] = useState<RestoreOutcome>();
  const { removals, trouble, remove, takeBack } = useRemovals();

  const begin = (draft: Draft, setAside?: readonly SetAside[]) => {
    const refusal = beginDraft(store, draft, setAside && { setAside });
    if (refusal === undefined) return;
    setCreating(false);
    setProblem(refusal);
  };
  const viewExample = async () => {
    const { showExample } = await import("./show-example.ts");
    setProblem(showExample(store));
  };
  const importText = (text: string) => {
    if (looksLikeBackup(text)) return setOutcome(restoreText(store, text));
    const read = fromJson(text);
    setProblem(read.ok ? undefined : read.message);
    if (read.ok) begin(read.value.draft, read.value.setAside);
  };
  const duplicate = useCallback(
    (id: string) => {
      const draft = store.peek(id);
      if (!draft) setProblem("这份草稿读不出来，没有建立副本。");
      else if (store.create(draft).result.kind === "full")
        setProblem("浏览器存储空间已满，没有建立副本。请先导出并删除不再需要的草稿。");
    },
    [store],
  );
  return (
    <main className={styles.page}>
      <ScreenHeading namesPage={false} className={styles.title}>
        {programName}
      </ScreenHeading>
      <p className={styles.lead}>按国家统一格式逐步填写，总计自动计算，勾稽关系随时核对，完成后打印或导出。</p>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => setCreating(true)}>
          新建报告
        </Button>
        <Button onClick={() => go({ at: "import" })}>导入旧报告</Button>
        <FileButton
          label="导入 JSON"
          accept=".json,application/json"
          onText={importText}
          onUnreadable={() => setProblem("读不出这个文件。请确认文件没有被移动或占用，再选择一次。")}
        />
        <Button onClick={() => void viewExample()}>查看示例</Button>
      </div>
      <Refusal>{problem}</Refusal>
      <ProgramNotice onClose={() => focusFirst("drafts-heading")} />
      <section className={styles.sheet} aria-labelledby="drafts-heading">
        <h2 id="drafts-heading" tabIndex={-1} className={styles.heading}>
          草稿
        </h2>
        <RemovalNotice removals={removals} trouble={trouble} takeBack={takeBack} />
        {drafts.length > 0 ? (
          <DraftTable drafts={drafts} onDuplicate={duplicate} onRemove={remove} />
        ) : (
          <p className={styles.empty}>还没有草稿。点“新建报告”开始填报；想先看看填好的样子，点“查看示例”。</p>
        )}
        <RecentlyDeleted takeBack={takeBack} />
        <BackupBar isEmpty={drafts.length === 0} outcome={outcome} onOutcome={setOutcome} />
      </section>
      <p className={styles.privacy}>
        数据只保存在本机浏览器中，不会上传。清除浏览器数据会删除草稿，请经常备份全部草稿，把备份文件存到别处。
      </p>
      <div className={styles.tools}>
        <SettingsButton />
        <Button onClick={() => setShowsAbout(true)}>关于</Button>
      </div>
      {showsAbout && <Lazy from={aboutDialog} props={{ onClose: () => setShowsAbout(false) }} />}
      {creating && <Lazy from={newReportDialog} props={{ onCreate: begin, onClose: () => setCreating(false) }} />}
    </main>
  );
}
