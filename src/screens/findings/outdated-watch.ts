import { useSyncExternalStore } from "react";
import { type Agreed, type Outdated, outdatedIn, remembered, withUpdated } from "../../checks/narrative/outdated.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import type { Editor } from "../../editing/editor.ts";
import { tables } from "../../form/form.ts";
import { createEmitter } from "../../lib/emitter.ts";
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

/** Looks after a pause, and only where tables changed: whoever types in texts does not wait for it. */
const watchOf = memoizeByIdentity((editor: Editor): OutdatedWatch => {
  const changed = createEmitter();
  let seen = editor.settledDraft();
  let agreed: Agreed = new Map();
  let list: readonly Outdated[] = [];
  editor.subscribeSettled(() => {
    const draft = editor.settledDraft();
    if (!areTablesSame(seen, draft)) agreed = remembered(seen, agreed);
    else if (list.length === 0) {
      seen = draft;
      return;
    }
    seen = draft;
    const next = outdatedIn(draft, agreed);
    if (next.length + list.length === 0) return;
    list = next;
    changed.emit();
  });
  return { list: () => list, subscribe: changed.subscribe, updated: (draft) => withUpdated(draft, agreed) };
});

/** The numbers that the tables have left behind, and what puts them right. */
export function useOutdated(): { readonly list: readonly Outdated[]; readonly updated: (draft: Draft) => Draft } {
  const watch = watchOf(useEditing().editor);
  const list = useSyncExternalStore(watch.subscribe, watch.list);
  return { list, updated: watch.updated };
}
