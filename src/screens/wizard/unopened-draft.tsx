import { useState } from "react";
import { daysKept } from "../../drafts/deleted-drafts.ts";
import type { DraftStore } from "../../drafts/draft-store.ts";
import { goneForRoom } from "../../drafts/messages.ts";
import { Button } from "../../ui/button.tsx";
import { download } from "../../ui/download.ts";
import { Notice, Refusal } from "../../ui/notice.tsx";
import { useProgram } from "../shared/program-context.ts";
import { hrefOf } from "../shared/route.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import { VersionRescue } from "../versions/version-rescue.tsx";
import styles from "./draft-screen.module.css";

const reasons = {
  missing: "没有找到这份草稿。它可能已被删除，或者保存在另一台电脑、另一个浏览器中。",
  damaged: "这份草稿读不出来，其他草稿不受影响。可以导出原始内容，交技术人员恢复。",
  newer: "这份草稿由较新版本的程序保存。请用新版本打开。",
} as const;

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

interface Props {
  /** What was found in its place. */
  opened: Exclude<ReturnType<DraftStore["open"]>, { kind: "opened" }>;
  id: string;
}

/** Why a draft cannot be opened, and the ways out. */
export function UnopenedDraft({ opened, id }: Props) {
  if (opened.kind === "deleted") return <Deleted id={id} />;
  return (
    <main className={styles.unopened}>
      <ScreenHeading>打不开草稿</ScreenHeading>
      <Notice tone="error">{reasons[opened.kind]}</Notice>
      {opened.kind === "damaged" && <VersionRescue id={id} />}
      {opened.kind !== "missing" && (
        <Button onClick={() => download("草稿原始内容.txt", "text/plain", opened.raw)}>导出原始内容</Button>
      )}
      <p>
        <a href={hrefOf({ at: "start" })}>返回草稿列表</a>
      </p>
    </main>
  );
}
