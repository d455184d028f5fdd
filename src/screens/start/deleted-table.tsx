import { useId, useState } from "react";
import { flushSync } from "react-dom";
import { type DeletedDraft, daysKept } from "../../drafts/deleted-drafts.ts";
import { dateAndTime } from "../../lib/days.ts";
import { toldApart } from "../../lib/lists.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import list from "../../ui/list.module.css";
import { Notice } from "../../ui/notice.tsx";
import { focusFirst } from "../shared/field-focus.ts";
import { useProgram } from "../shared/program-context.ts";
import styles from "./start-screen.module.css";

const dayMs = 86_400_000;

/** Says how long a deleted draft is still there. */
function keptWords({ at, kept }: DeletedDraft, now: number): string {
  if (kept === "gone") return "已为其他草稿让出空间，无法恢复";
  if (kept === "page") return "空间不足，只留在此页面上，关闭后彻底删除";
  if (at === 0) return "仍保留";
  const left = Math.ceil(daysKept - (now - at) / dayMs);
  // A clock that was set back has deletions of days to come.
  return `还保留 ${Math.min(daysKept, Math.max(1, left))} 天`;
}

/** Says which drafts had to make room; undefined where none had to. */
function roomWords(deleted: readonly DeletedDraft[]): string | undefined {
  const named = (kept: DeletedDraft["kept"]) =>
    deleted.flatMap((one) => (one.kept === kept ? [`“${one.name}”`] : [])).join("");
  const [gone, onPage] = [named("gone"), named("page")];
  const sentences = [
    gone && `最近删除的${gone}已彻底删除。`,
    onPage && `最近删除的${onPage}只留在此页面上，还需要的请现在恢复，再存为文件。`,
  ].filter(Boolean);
  return sentences.length > 0 ? `浏览器存储空间不足，为其他草稿让出了空间：${sentences.join("")}` : undefined;
}

interface Props {
  deleted: readonly DeletedDraft[];
  onTakeBack: (draft: DeletedDraft) => void;
}

/** 最近删除: what was deleted within thirty days, to be taken back or removed for good. */
export function DeletedTable({ deleted, onTakeBack }: Props) {
  const { store } = useProgram();
  const [purging, setPurging] = useState<DeletedDraft>();
  const summaryId = useId();
  if (deleted.length === 0) return null;
  const now = Date.now();
  const names = toldApart(deleted.map(({ name }) => name));
  const purge = ({ id }: DeletedDraft) => {
    const at = deleted.findIndex((one) => one.id === id);
    const next = deleted[at + 1] ?? deleted[at - 1];
    flushSync(() => {
      setPurging(undefined);
      store.deleted.purge(id);
    });
    focusFirst(next ? `purge-${next.id}` : "", summaryId, "drafts-heading");
  };
  const room = roomWords(deleted);
  return (
    <>
      {room !== undefined && (
        <div className={styles.room}>
          <Notice tone="warning" role="status">
            {room}
          </Notice>
        </div>
      )}
      <details className={styles.deleted}>
        <summary id={summaryId}>最近删除（{deleted.length}）</summary>
        <p className={styles.rule}>
          删除的草稿连同历史版本保留 {daysKept} 天。存储空间不够时，最早删除的先彻底删除。备份中没有它们。
        </p>
        <table className={`${list.list} ${styles.drafts}`} aria-label="最近删除">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">删除时间</th>
              <th scope="col">保留</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {deleted.map((draft, index) => (
              <tr key={draft.id}>
                <th scope="row">{draft.name}</th>
                <td>{dateAndTime(draft.at)}</td>
                <td>{keptWords(draft, now)}</td>
                <td className={styles.rowActions}>
                  {draft.kept !== "gone" && (
                    <Button look="quiet" aria-label={`恢复 ${names[index]}`} onClick={() => onTakeBack(draft)}>
                      恢复
                    </Button>
                  )}
                  <Button
                    id={`purge-${draft.id}`}
                    look="quiet"
                    aria-label={`${draft.kept === "gone" ? "移除" : "彻底删除"} ${names[index]}`}
                    onClick={() => (draft.kept === "gone" ? purge(draft) : setPurging(draft))}
                  >
                    {draft.kept === "gone" ? "移除" : "彻底删除"}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {purging && (
        <Dialog title="彻底删除草稿" onClose={() => setPurging(undefined)}>
          <p>“{purging.name}”和它的历史版本将彻底删除，以后无法恢复。</p>
          <DialogActions>
            <Button onClick={() => setPurging(undefined)}>取消</Button>
            <Button look="primary" onClick={() => purge(purging)}>
              彻底删除
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
