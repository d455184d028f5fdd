import { useMemo, useState } from "react";
import { changesBetween, changesInWords } from "../../comparison/draft-changes.ts";
import type { DraftStore } from "../../drafts/draft-store.ts";
import { keepVersion, type Version, versionAt, versionsOf } from "../../drafts/versions.ts";
import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import { exactTime } from "../../lib/days.ts";
import type { Draft } from "../../report/schema.ts";
import { firstChanged } from "../../report/sections.ts";
import { Button } from "../../ui/button.tsx";
import list from "../../ui/list.module.css";
import { Notice } from "../../ui/notice.tsx";
import { useDraftId } from "../shared/open-draft.ts";
import { useProgram } from "../shared/program-context.ts";
import { ScreenHeading } from "../shared/screen-heading.tsx";
import styles from "./versions-screen.module.css";

interface Line extends Version {
  readonly draft: Draft;
  /** The number of places that cannot be read. */
  readonly lost: number;
  /** Which change made it, in words; undefined for the oldest. */
  readonly made: string | undefined;
  /** How it differs from the draft as it is now, in words; empty where it does not. */
  readonly different: string;
}

function linesOf(store: DraftStore, id: string, now: Draft): readonly Line[] {
  const readable = versionsOf(store, id).flatMap((version) => {
    const read = versionAt(store, id, version.key);
    return read ? [{ ...version, draft: read.draft, lost: read.setAside.length }] : [];
  });
  return readable.map((version, at, { [at + 1]: older }) => ({
    ...version,
    made: older && changesInWords(changesBetween(older.draft, version.draft)),
    different: changesInWords(changesBetween(now, version.draft)),
  }));
}

/** 历史版本 of the draft that is open: when each was kept, what it changed, how it differs from now, and the way back. */
export function VersionsScreen() {
  const { store } = useProgram();
  const draftId = useDraftId();
  const { editor } = useEditing();
  const now = useSettledDraft();
  const lines = useMemo(() => linesOf(store, draftId, now), [store, draftId, now]);
  const [restored, setRestored] = useState<string>();
  const restore = ({ draft, at }: Line) => {
    const name = `恢复到 ${exactTime(at)} 的版本`;
    const section = firstChanged(editor.current(), draft);
    const isKept = keepVersion(store, draftId, editor.current(), { at: Date.now(), before: name }) !== "no room";
    editor.commit(draft, { name, section, field: section });
    setRestored(
      `已${name}。${isKept ? "需要时可以撤销。" : "没有空间保留恢复之前的内容：需要的话，请在离开这份草稿之前撤销。"}`,
    );
    document.getElementById("versions-heading")?.focus();
  };
  return (
    <main className={styles.page}>
      <ScreenHeading id="versions-heading" className={styles.title}>
        历史版本
      </ScreenHeading>
      <p className={styles.lead}>
        打开草稿时、编辑每满几分钟时，以及导入等大的改动之前，自动保留一份。恢复之前会先保留现在的内容，恢复后也可以撤销。
      </p>
      <div role="status">{restored && <Notice tone="done">{restored}</Notice>}</div>
      {lines.length > 0 ? (
        <table className={`${list.list} ${styles.versions}`}>
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">这一版改了什么</th>
              <th scope="col">与现在的不同</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <VersionRow key={line.key} line={line} onRestore={restore} />
            ))}
          </tbody>
        </table>
      ) : (
        <p className={styles.empty}>还没有历史版本。继续填写，过几分钟就会保留第一份。</p>
      )}
    </main>
  );
}

function VersionRow({ line, onRestore }: { line: Line; onRestore: (line: Line) => void }) {
  const { at, before, made, different, lost } = line;
  return (
    <tr>
      <th scope="row">
        <time dateTime={new Date(at).toISOString()}>{exactTime(at)}</time>
      </th>
      <td>
        {made ?? "最早的一份"}
        {before && <small className={styles.before}>“{before}”之前</small>}
        {lost > 0 && <small className={styles.before}>有 {lost} 处读不出来，恢复后请核对</small>}
      </td>
      <td>{different || "与现在相同"}</td>
      <td>
        <Button
          look="quiet"
          aria-label={`恢复到此版本 ${exactTime(at)}`}
          disabled={different === ""}
          onClick={() => onRestore(line)}
        >
          恢复到此版本
        </Button>
      </td>
    </tr>
  );
}
