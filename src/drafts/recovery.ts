import { type DraftRecord, decodeRecord, encodeRecord } from "./draft-record.ts";
import type { DraftStorage } from "./draft-storage.ts";
import type { DraftStore } from "./draft-store.ts";
import { bestOf, type FoundDraft } from "./listing.ts";
import type { Watcher } from "./watch.ts";

/** A saving in the journal that is later than what was opened, as the journal was slow to answer. */
export interface LaterSaving {
  /** When it was saved, in ms since 1970. */
  readonly savedAt: number;
  /** Puts it in the place of the draft, for a page that has changed nothing. */
  readonly take: () => void;
  /** Keeps it as a draft of its own beside the one that is open; returns the id of that. */
  readonly keepApart: () => string;
}

/** Tells the draft that holds the later saving from the one that was open meanwhile. */
export const laterMark = "断电前的一份";

interface Surroundings {
  readonly texts: DraftStorage;
  readonly setTexts: DraftStore["setTexts"];
  readonly newId: () => string;
  readonly broughtIn: () => void;
}

/** A draft that was opened in this tab. */
interface Opened {
  /** The journal has nothing that this page does not, unless its order is greater. */
  readonly order: number;
  /** The stored text at that time. */
  readonly raw: string | null;
  /** False once the page has left it. */
  isOpen: boolean;
  tell: Watcher["later"] | undefined;
  /** What came before the page could be told. */
  untold: LaterSaving | undefined;
}

/** The order beyond which a saving is later than what was found: one that is whole beats one that is not. */
function orderOf(found: FoundDraft): number {
  if (found.kind !== "opened") return -1;
  return found.altered ? found.record.order - 1 : found.record.order;
}

/** What the journal is for: savings that local storage lost or has damaged. None is overwritten unseen. */
export function createRecovery({ texts, setTexts, newId, broughtIn }: Surroundings) {
  const openedHere = new Map<string, Opened>();
  const removedHere = new Set<string>();

  /** Stores a text, in memory where there is no room. */
  const put = (id: string, draft: string, previous: string | undefined) => {
    if (setTexts(id, { draft, previous }) === "full") texts.keepInMemory("draft", id, draft);
    broughtIn();
  };
  const goodText = (id: string): string | undefined => {
    const stored = texts.get("draft", id);
    return stored !== null && decodeRecord(stored).kind === "good" ? stored : undefined;
  };
  const laterSaving = (id: string, text: string, record: DraftRecord): LaterSaving => ({
    savedAt: record.savedAt,
    take: () => put(id, text, goodText(id)),
    keepApart: () => {
      const apart = newId();
      const copy = encodeRecord({ ...record, id: apart, mark: laterMark });
      put(apart, copy, copy);
      return apart;
    },
  });
  const offer = (id: string, text: string, record: DraftRecord, opened: Opened) => {
    if (record.order <= opened.order) return;
    const later = laterSaving(id, text, record);
    if (opened.tell) opened.tell(later);
    else if (opened.isOpen) opened.untold = later;
    else if (texts.get("draft", id) === opened.raw) later.take();
    else later.keepApart();
  };
  return {
    /** Notes what of a draft was opened in this tab. */
    opened: (id: string, found: FoundDraft): void => {
      const raw = texts.get("draft", id);
      openedHere.set(id, { order: orderOf(found), raw, isOpen: true, tell: undefined, untold: undefined });
    },
    /** Notes that a draft was removed for good in this tab: the journal is not to bring it back. */
    removed: (id: string): void => void removedHere.add(id),
    /** Takes from the journal what is later, or whole where the storage is damaged; what is open is offered to its page. */
    recover: (mirrored: ReadonlyMap<string, string>): void => {
      for (const [id, text] of mirrored) {
        // As a rule both have the same, which need not be decoded: five hundred drafts would take a second.
        if (removedHere.has(id) || texts.get("draft", id) === text) continue;
        const journal = decodeRecord(text);
        if (journal.kind !== "good") continue;
        const opened = openedHere.get(id);
        if (opened) {
          offer(id, text, journal.record, opened);
          continue;
        }
        const found = bestOf(texts.get("draft", id), texts.get("previous", id));
        if (found.kind === "newer" || journal.record.order <= orderOf(found)) continue;
        const stored = goodText(id);
        if (stored !== undefined) texts.setIfRoom("previous", id, stored);
        if (texts.set("draft", id, text) === "full") texts.keepInMemory("draft", id, text);
        broughtIn();
      }
    },
    /** Offers what is later to the page that has the draft open; returns what ends that. */
    watch: (id: string, { later }: Pick<Watcher, "later">): (() => void) => {
      const opened = openedHere.get(id);
      if (!opened) return () => undefined;
      Object.assign(opened, { isOpen: true, tell: later });
      const { untold } = opened;
      opened.untold = undefined;
      if (untold) later(untold);
      return () => Object.assign(opened, { isOpen: false, tell: undefined });
    },
  };
}
