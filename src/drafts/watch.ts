import { listen } from "../lib/listen.ts";
import { backupKey, type DraftStorage, parseKey } from "./draft-storage.ts";
import type { LaterSaving } from "./recovery.ts";

/** What is called when something happens to an open draft outside this page. */
export interface Watcher {
  /** Another tab took the draft over; `savedAt` is when it was saved last, in ms since 1970. */
  readonly taken: (savedAt: number) => void;
  /** Another tab saved it; `savedAt` as above. */
  readonly saved: (savedAt: number) => void;
  /** Another tab deleted it. */
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

/** What is called when another tab has changed the storage. */
interface Follower {
  readonly taken: (id: string) => void;
  readonly saved: (id: string, raw: string) => void;
  /** A draft, or all, went; there may be room now. */
  readonly removed: () => void;
  /** What the list shows is another, after all else. */
  readonly changed: () => void;
}

/** Follows what other tabs do to any draft, for as long as the page lives. */
export function followOtherTabs(events: EventTarget, { taken, saved, removed, changed }: Follower): void {
  const storage = ({ key, newValue }: StorageEvent) => {
    const place = parseKey(key);
    if (place?.slot === "owner" && newValue) taken(place.id);
    const isListed = place?.slot === "draft" || place?.slot === "deleted" || key === backupKey;
    if (key !== null && !isListed) return;
    if (place?.slot === "draft" && newValue) saved(place.id, newValue);
    if (!newValue) removed();
    changed();
  };
  listen(events, { storage });
}

/** Who watches which drafts on this page. */
export interface Watchers {
  /** Calls the watcher when something happens to a draft outside this page; returns what ends that. */
  readonly watch: (id: string, watcher: Watcher) => () => void;
  /** Returns true while a draft is open on this page. */
  readonly has: (id: string) => boolean;
}

/** Makes the watchers of one page; there are none yet. */
export function createWatchers(surroundings: Surroundings): Watchers {
  const all = new Set<{ readonly id: string }>();
  return {
    watch: (id, watcher) => {
      const own = { id };
      all.add(own);
      const stop = watchDraft(surroundings, id, watcher);
      return () => {
        all.delete(own);
        stop();
      };
    },
    has: (id) => [...all].some((one) => one.id === id),
  };
}

function watchDraft({ events, texts, tab, savedAt }: Surroundings, id: string, watcher: Watcher): () => void {
  let isTaken = false;
  const storage = ({ key, newValue }: StorageEvent) => {
    const place = parseKey(key);
    if (key !== null && place?.id !== id) return;
    if (place?.slot === "owner" && newValue !== null) {
      // Of tabs that take it at one moment, the last hears of the others after it took it: what is stored decides.
      isTaken = (texts.get("owner", id) ?? newValue) !== tab;
      if (isTaken) watcher.taken(savedAt(id));
    } else if (place?.slot === "deleted") {
      // Taken back, it is with the tab that took it back.
      if (newValue !== null) watcher.removed();
      else if (texts.get("draft", id) !== null) watcher.taken(savedAt(id));
    } else if (key !== null && place?.slot !== "draft") {
      return;
    } else if (texts.get("draft", id) !== null) {
      if (isTaken) watcher.saved(savedAt(id));
    } else if (isTaken || texts.get("deleted", id) !== null) watcher.removed();
    else watcher.lost();
  };
  return listen(events, { storage });
}
