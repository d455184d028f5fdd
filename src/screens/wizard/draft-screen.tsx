import { useState } from "react";
import type { DraftStore } from "../../drafts/draft-store.ts";
import type { FoundDraft } from "../../drafts/listing.ts";
import { Button } from "../../ui/button.tsx";
import { download } from "../../ui/download.ts";
import { type CaughtError, ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { DraftError } from "../errors/draft-error.tsx";
import { versionRescue } from "../lazy-screens.ts";
import { Lazy } from "../shared/lazy.tsx";
import type { OpenDraftRef } from "../shared/open-draft.ts";
import { hrefOf, type Route } from "../shared/route.ts";
import { DraftEditor } from "./draft-editor.tsx";
import styles from "./draft-screen.module.css";

type DraftRoute = Extract<Route, { at: "draft" }>;

interface Props {
  store: DraftStore;
  open: OpenDraftRef;
  route: DraftRoute;
}

/** One draft, opened from the store, or the reason why it cannot be. */
export function DraftScreen({ store, open, route }: Props) {
  const [opened, setOpened] = useState<FoundDraft>(() => store.open(route.id));
  const [turn, setTurn] = useState(0);
  if (opened.kind !== "opened") return <Unopened opened={opened} store={store} id={route.id} />;
  const reload = () => {
    setOpened(store.open(route.id));
    setTurn(turn + 1);
  };
  const { record } = opened;
  const here = { ...route, id: record.id };
  const broken = (fault: CaughtError) => {
    const draft = open.current?.id === record.id ? open.current.current() : record.draft;
    return <DraftError caught={fault} store={store} draft={draft} route={here} onReload={reload} />;
  };
  return (
    <ErrorBoundary resetKey={String(turn)} fallback={broken}>
      <DraftEditor
        key={turn}
        store={store}
        open={open}
        record={record}
        trouble={opened}
        route={here}
        onReload={reload}
      />
    </ErrorBoundary>
  );
}

const reasons = {
  missing: "没有找到这份草稿。它可能已被删除，或者保存在另一台电脑、另一个浏览器中。",
  damaged: "这份草稿读不出来，其他草稿不受影响。可以导出原始内容，交技术人员恢复。",
  newer: "这份草稿由较新版本的程序保存。请用新版本打开。",
} as const;

function Unopened({
  opened,
  store,
  id,
}: {
  opened: Exclude<FoundDraft, { kind: "opened" }>;
  store: DraftStore;
  id: string;
}) {
  return (
    <main className={styles.unopened}>
      <h1>打不开草稿</h1>
      <Notice tone="error">{reasons[opened.kind]}</Notice>
      {opened.kind === "damaged" && <Lazy from={versionRescue} props={{ store, id }} />}
      {opened.kind !== "missing" && (
        <Button onClick={() => download("草稿原始内容.txt", "text/plain", opened.raw)}>导出原始内容</Button>
      )}
      <p>
        <a href={hrefOf({ at: "start" })}>返回草稿列表</a>
      </p>
    </main>
  );
}
