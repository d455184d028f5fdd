import { useEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { goneForRoom, heldByPage } from "../../drafts/messages.ts";
import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { focusFirst } from "../shared/field-focus.ts";
import { Lazy } from "../shared/lazy.tsx";
import { useProgram } from "../shared/program-context.ts";
import { deletedTable } from "./lazy-dialogs.ts";

/** A draft that was deleted while the list was on the page. */
export interface Removal {
  readonly id: string;
  readonly name: string;
}

/** What came of taking a draft back, where that needs a word. */
interface Trouble {
  readonly id: string;
  readonly words: string;
  readonly isHeld: boolean;
}

const undoId = "undo-removal";

/** Drafts deleted in this sitting, the last one last, and what takes them back. */
export function useRemovals() {
  const { store } = useProgram();
  const [removals, setRemovals] = useState<readonly Removal[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  const deleted = useSyncExternalStore(store.subscribe, store.deleted.list);
  const remove = (removal: Removal) => {
    flushSync(() => {
      store.remove(removal.id);
      setRemovals((before) => [...before, removal]);
      setTrouble(undefined);
    });
    focusFirst(undoId);
  };
  const takeBack = ({ id, name }: Removal) => {
    flushSync(() => {
      const takenBack = store.deleted.takeBack(id);
      setRemovals((before) => before.filter((one) => one.id !== id));
      setTrouble(
        takenBack === "stored"
          ? undefined
          : { id, words: takenBack === "gone" ? goneForRoom(name) : heldByPage(name), isHeld: takenBack === "page" },
      );
    });
    focusFirst(`open-${id}`, undoId, "drafts-heading");
  };
  // Another tab may have taken one back, or removed it for good.
  const left = removals.filter(({ id }) => deleted.some((one) => one.id === id));
  return { removals: left, trouble, remove, takeBack };
}

/** Saves a draft as a file; what writes files comes when it is needed. */
const save = (draft: Draft) => void import("../shared/save-as-file.ts").then((file) => file.saveAsFile(draft));

/** Above the list: what was just deleted, with the way back. */
export function RemovalNotice({
  removals,
  trouble,
  takeBack,
}: Pick<ReturnType<typeof useRemovals>, "removals" | "trouble" | "takeBack">) {
  const { store } = useProgram();
  const last = removals[removals.length - 1];
  const held = trouble?.isHeld ? store.peek(trouble.id) : undefined;
  return (
    <>
      {trouble && (
        <Notice tone="error" role="alert">
          <span>{trouble.words}</span>
          {held && <Button onClick={() => save(held)}>把草稿存为文件</Button>}
        </Notice>
      )}
      <div role="status">
        {last && (
          <Notice tone="plain">
            <span>已删除“{last.name}”。</span>
            <Button id={undoId} look="quiet" onClick={() => takeBack(last)}>
              撤销删除
            </Button>
          </Notice>
        )}
      </div>
    </>
  );
}

/** Below the list: 最近删除. */
export function RecentlyDeleted({ takeBack }: Pick<ReturnType<typeof useRemovals>, "takeBack">) {
  const { store } = useProgram();
  const deleted = useSyncExternalStore(store.subscribe, store.deleted.list);
  // What has been there for thirty days goes, also where the page stays open for weeks.
  useEffect(() => store.deleted.sweep(), [store]);
  return deleted.length > 0 ? <Lazy from={deletedTable} props={{ deleted, onTakeBack: takeBack }} /> : null;
}
