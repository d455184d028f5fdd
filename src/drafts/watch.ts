import { type DraftStorage, parseKey } from "./draft-storage.ts";

/** What may happen to an open draft outside this page. */
export interface Watcher {
  /** Another tab took it over; it was last saved at that time. */
  readonly taken: (at: number) => void;
  /** Another tab removed it. */
  readonly removed: () => void;
  /** It is no longer in the storage, and nobody removed it in this program. */
  readonly lost: () => void;
}

interface Place {
  /** Where storage events of other tabs arrive. */
  readonly events: EventTarget;
  readonly draftStorage: Pick<DraftStorage, "get">;
  /** This tab. */
  readonly tab: string;
  /** When a draft was saved last, in ms since 1970. */
  readonly savedAt: (id: string) => number;
}

/** Calls back when something happens to a draft outside this page; returns what stops that. */
export function watchDraft({ events, draftStorage, tab, savedAt }: Place, id: string, watcher: Watcher): () => void {
  let isTaken = false;
  const listen = (event: Event) => {
    const { key, newValue } = event as StorageEvent;
    const at = parseKey(key);
    if (key !== null && at?.id !== id) return;
    if (at?.slot === "owner" && newValue !== null) {
      isTaken = newValue !== tab;
      if (isTaken) watcher.taken(savedAt(id));
    } else if ((key === null || at?.slot === "draft") && draftStorage.get("draft", id) === null) {
      if (isTaken) watcher.removed();
      else watcher.lost();
    }
  };
  events.addEventListener("storage", listen);
  return () => events.removeEventListener("storage", listen);
}
