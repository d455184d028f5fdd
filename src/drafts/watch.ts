import { listen } from "../lib/listen.ts";
import { type DraftStorage, parseKey } from "./draft-storage.ts";
import type { LaterSaving } from "./recovery.ts";

/** What is called when something happens to an open draft outside this page. */
export interface Watcher {
  /** Another tab took the draft over; `savedAt` is when it was saved last, in ms since 1970. */
  readonly taken: (savedAt: number) => void;
  /** Another tab removed it. */
  readonly removed: () => void;
  /** It is no longer in the storage, and nobody removed it in this program. */
  readonly lost: () => void;
  /** The journal, slow to answer, has a saving later than what was opened. */
  readonly later: (saving: LaterSaving) => void;
}

interface Surroundings {
  /** Where storage events of other tabs arrive. */
  readonly events: EventTarget;
  readonly texts: Pick<DraftStorage, "get">;
  /** The id of this tab. */
  readonly tab: string;
  /** Returns when a draft was saved last, in ms since 1970. */
  readonly savedAt: (id: string) => number;
}

/** Calls the watcher when something happens to a draft outside this page; returns what ends that. */
export function watchDraft({ events, texts, tab, savedAt }: Surroundings, id: string, watcher: Watcher): () => void {
  let isTaken = false;
  const storage = ({ key, newValue }: StorageEvent) => {
    const place = parseKey(key);
    if (key !== null && place?.id !== id) return;
    if (place?.slot === "owner" && newValue !== null) {
      isTaken = newValue !== tab;
      if (isTaken) watcher.taken(savedAt(id));
    } else if ((key === null || place?.slot === "draft") && texts.get("draft", id) === null) {
      if (isTaken) watcher.removed();
      else watcher.lost();
    }
  };
  return listen(events, { storage });
}
