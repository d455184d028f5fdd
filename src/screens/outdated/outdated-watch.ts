import { useSyncExternalStore } from "react";
import { type Agreed, type Outdated, outdatedIn, remembered, withUpdated } from "../../checks/narrative/outdated.ts";
import { useEditing, useHistory } from "../../editing/editing-context.tsx";
import type { Editor, HistoryState } from "../../editing/editor.ts";
import type { Change } from "../../editing/history.ts";
import { tables } from "../../form/form.ts";
import { createEmitter } from "../../lib/emitter.ts";
import { endAll, listen } from "../../lib/listen.ts";
import { memoizeByIdentity } from "../../lib/memoize.ts";
import { type Draft, valuesOf } from "../../report/schema.ts";

/** Which numbers of the texts the tables have left behind, while a draft is open. */
interface OutdatedWatch {
  readonly list: () => readonly Outdated[];
  readonly subscribe: (listener: () => void) => () => void;
  /** The draft with them put right. */
  readonly updated: (draft: Draft) => Draft;
}

const areTablesSame = (one: Draft, other: Draft): boolean =>
  tables.every((table) => valuesOf(one, table) === valuesOf(other, table)) && one.lastYear === other.lastYear;

/** The key of the step by which texts followed the tables. */
const followKey = "follows tables";

/** Whether the change that can be undone next is that texts followed the tables by themselves. */
export const isFollowing = ({ undo }: Pick<HistoryState, "undo">): boolean => undo?.mergeKey === followKey;

/** The update of outdated numbers as a change; its name says how many. */
export function updateChange(list: readonly Outdated[], isByItself = false): Change {
  const { part: section = "overview", path: field = "overview.opening" } = list[0] ?? {};
  const name = `${isByItself ? "自动" : ""}更新文中 ${list.length} 处旧数`;
  return { name, section, field, ...(isByItself ? { mergeKey: followKey } : {}) };
}

/** Looks after a pause, and only where tables changed: whoever types in texts does not wait for it. */
const watchOf = memoizeByIdentity((editor: Editor): OutdatedWatch => {
  const changed = createEmitter();
  let seen = editor.settledDraft();
  let agreed: Agreed = new Map();
  let list: readonly Outdated[] = [];
  /** The tables were changed here, and the texts have not followed yet. */
  let isDue = false;
  /** Not while the number is still being typed, as half of it would be followed; nor what was undone, or came from another tab. */
  const mayFollow = (): boolean => {
    const { undo, last } = editor.history();
    const isHere = undo !== undefined && undo.mergeKey !== "other tab" && last === undefined;
    return isHere && document.activeElement?.id !== undo.field;
  };
  /** What is typed right behind it goes by the texts as they are then. */
  const updated = (draft: Draft): Draft => {
    const next = withUpdated(draft, agreed);
    if (areTablesSame(seen, draft)) seen = next;
    return next;
  };
  const follow = () => {
    const draft = editor.current();
    if (!isDue || draft !== editor.settledDraft() || !draft.followsTables || !mayFollow()) return;
    isDue = false;
    editor.commit(updated(draft), updateChange(list, true));
  };
  editor.subscribeSettled(() => {
    const draft = editor.settledDraft();
    if (!areTablesSame(seen, draft)) {
      agreed = remembered(seen, agreed);
      isDue = editor.history().last === undefined;
    } else if (list.length === 0) {
      seen = draft;
      return;
    }
    seen = draft;
    const next = outdatedIn(draft, agreed);
    if (next.length + list.length === 0) return;
    list = next;
    isDue = isDue && list.some(({ edit }) => edit !== undefined);
    changed.emit();
  });
  // The review of this settling, and who listens to it, come first.
  editor.subscribeSettled(() => void setTimeout(follow));
  // While somebody shows what comes of it, and no longer: the editor of a draft that was left is not held on to.
  const subscribe = (listener: () => void) =>
    endAll([changed.subscribe(listener), listen(document, { focusin: () => void setTimeout(follow) })]);
  return { list: () => list, subscribe, updated };
});

/** The numbers that the tables have left behind, and what puts them right. */
export function useOutdated(): { readonly list: readonly Outdated[]; readonly updated: (draft: Draft) => Draft } {
  const watch = watchOf(useEditing().editor);
  const list = useSyncExternalStore(watch.subscribe, watch.list);
  return { list, updated: watch.updated };
}

/** Whether the foot says something of old numbers: that there are some, or that they were just updated. */
export function useIsOutdatedTold(): boolean {
  const isSome = useOutdated().list.length > 0;
  const history = useHistory();
  return isSome || isFollowing(history);
}
