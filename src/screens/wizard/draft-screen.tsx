import { useEffect, useState } from "react";
import { daysKept } from "../../drafts/deleted-drafts.ts";
import type { FoundDraft } from "../../drafts/listing.ts";
import { goneForRoom } from "../../drafts/messages.ts";
import { Button } from "../../ui/button.tsx";
import { download } from "../../ui/download.ts";
import { type CaughtError, ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Notice, Refusal } from "../../ui/notice.tsx";
import { Lazy } from "../shared/lazy.tsx";
import { DraftIdProvider } from "../shared/open-draft.ts";
import { useProgram } from "../shared/program-context.ts";
import { type DraftRoute, hrefOf } from "../shared/route.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import { DraftEditor } from "./draft-editor.tsx";
import styles from "./draft-screen.module.css";
import { draftError, versionRescue } from "./lazy-steps.ts";

/** One draft, opened from the store, or the reason why it cannot be. */
export function DraftScreen({ route }: { route: DraftRoute }) {
  const { store, openDraft } = useProgram();
  const [opened, setOpened] = useState(() => store.open(route.id));
  const [opening, setOpening] = useState(0);
  // What could not be opened may be brought back: by the journal, a backup, another tab.
  const isOpen = opened.kind === "opened";
  useEffect(
    () => (isOpen ? undefined : store.subscribe(() => setOpened(store.open(route.id)))),
    [isOpen, store, route.id],
  );
  const reload = () => {
    setOpened(store.open(route.id));
    setOpening(opening + 1);
  };
  if (opened.kind === "deleted") return <Deleted id={route.id} />;
  if (opened.kind !== "opened") return <Unopened opened={opened} id={route.id} />;
  const { record } = opened;
  const broken = (caught: CaughtError) => {
    const draft = openDraft.current?.id === record.id ? openDraft.current.current() : record.draft;
    return <Lazy from={draftError} props={{ caught, draft, route, onReload: reload }} />;
  };
  return (
    <DraftIdProvider value={record.id}>
      <ErrorBoundary resetKey={String(opening)} fallback={broken}>
        <DraftEditor key={opening} record={record} trouble={opened} route={route} onReload={reload} />
      </ErrorBoundary>
    </DraftIdProvider>
  );
}

/** A draft of 最近删除, which a bookmark or the browser's way back still leads to. */
function Deleted({ id }: { id: string }) {
  const { store } = useProgram();
  const [problem, setProblem] = useState<string>();
  const takeBack = () => {
    // Taken back, it is opened.
    if (store.deleted.takeBack(id) === "gone") setProblem(goneForRoom("这份草稿"));
  };
  return (
    <main className={styles.unopened}>
      <ScreenHeading>这份草稿已删除</ScreenHeading>
      <Refusal>{problem}</Refusal>
      <Notice tone="plain">删除的草稿保留 {daysKept} 天，可以恢复到草稿列表。</Notice>
      <Button look="primary" onClick={takeBack}>
        恢复这份草稿
      </Button>
      <p>
        <a href={hrefOf({ at: "start" })}>返回草稿列表</a>
      </p>
    </main>
  );
}

const reasons = {
  missing: "没有找到这份草稿。它可能已被删除，或者保存在另一台电脑、另一个浏览器中。",
  damaged: "这份草稿读不出来，其他草稿不受影响。可以导出原始内容，交技术人员恢复。",
  newer: "这份草稿由较新版本的程序保存。请用新版本打开。",
} as const;

function Unopened({ opened, id }: { opened: Exclude<FoundDraft, { kind: "opened" }>; id: string }) {
  return (
    <main className={styles.unopened}>
      <ScreenHeading>打不开草稿</ScreenHeading>
      <Notice tone="error">{reasons[opened.kind]}</Notice>
      {opened.kind === "damaged" && <Lazy from={versionRescue} props={{ id }} />}
      {opened.kind !== "missing" && (
        <Button onClick={() => download("草稿原始内容.txt", "text/plain", opened.raw)}>导出原始内容</Button>
      )}
      <p>
        <a href={hrefOf({ at: "start" })}>返回草稿列表</a>
      </p>
    </main>
  );
}
