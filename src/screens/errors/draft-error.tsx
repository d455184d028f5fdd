import { useEffect, useState } from "react";
import type { DraftStore } from "../../drafts/draft-store.ts";
import type { Draft } from "../../report/schema.ts";
import type { CaughtError } from "../../ui/error-boundary.tsx";
import { Notice, Refusal } from "../../ui/notice.tsx";
import { useUnsaved } from "../../ui/unsaved-words.ts";
import { useProgram } from "../shared/program-context.ts";
import { type DraftRoute, hrefOf } from "../shared/route.ts";
import { saveAsFile } from "../shared/save-as-file.ts";
import { ErrorScreen } from "./error-screen.tsx";
import { useErrorReport } from "./use-error-report.ts";

interface Props {
  caught: CaughtError;
  /** The draft as it stood when its screen broke. */
  draft: Draft;
  route: DraftRoute;
  /** Opens the draft anew. */
  onReload: () => void;
}

function isKept(store: DraftStore, id: string, draft: Draft): boolean {
  return store.peek(id) === draft || store.save(id, draft).kind === "saved";
}

/** A draft's screen broke: its last state is saved, or if that cannot be, offered as a file. Another step is tried anew. */
export function DraftError({ caught, draft, route, onReload }: Props) {
  const { store } = useProgram();
  const { id, step = "basics" } = route;
  const [broken] = useState(step);
  const [kept, setKept] = useState<boolean>();
  const report = useErrorReport(caught, draft);
  useUnsaved(() => kept === false);
  // By now the effects of what broke have ended, its own last saving among them.
  useEffect(() => setKept(isKept(store, id, draft)), [store, id, draft]);
  useEffect(() => {
    if (kept && step !== broken) onReload();
  }, [kept, step, broken, onReload]);
  return (
    <ErrorScreen
      title="这一步显示不出来"
      report={report}
      onExport={() => saveAsFile(draft)}
      ways={
        <>
          {kept && broken !== "basics" && <a href={hrefOf({ at: "draft", id, step: "basics" })}>打开“基本信息”</a>}
          <a href={hrefOf({ at: "start" })}>返回草稿列表</a>
        </>
      }
    >
      {kept === false && <Refusal>最近的修改没有保存。请先导出草稿，再重新载入，然后在首页用“导入 JSON”恢复。</Refusal>}
      {kept && (
        <Notice tone="plain" role="status">
          已填写的内容都已保存。请重新载入；还是显示不出来的，先填写其他步骤，并把故障信息发给技术人员。
        </Notice>
      )}
    </ErrorScreen>
  );
}
