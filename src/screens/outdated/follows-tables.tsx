import { useSyncExternalStore } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import type { PartId } from "../../form/form.ts";
import styles from "./outdated.module.css";

const id = "follows-tables";

/** 自动更新: whether numbers of the texts follow the tables by themselves. */
export function FollowsTables({ part }: { part: PartId }) {
  const { editor } = useEditing();
  // At once, not after the pause: a tick that comes late is taken for none.
  const followsTables = useSyncExternalStore(editor.subscribe, () => editor.current().followsTables);
  const put = (follows: boolean) =>
    editor.commit(
      { ...editor.current(), followsTables: follows },
      { name: follows ? "打开自动更新" : "关闭自动更新", section: part, field: id },
    );
  return (
    <label className={styles.follows} title="表中的数改了，文中写着旧数的随之更新，每次都会提示，可以撤销">
      <input id={id} type="checkbox" checked={followsTables} onChange={(event) => put(event.target.checked)} />
      数字自动更新
    </label>
  );
}
