import * as z from "zod/mini";
import { parseJson } from "../lib/parse-json.ts";
import { type DraftStorage, timeIn } from "./draft-storage.ts";
import type { DurableMirror } from "./durable-mirror.ts";
import type { Orders } from "./listing.ts";
import { unreadableNames } from "./messages.ts";

/** One of 最近删除. */
export interface DeletedDraft {
  readonly id: string;
  /** The name that the list showed. */
  readonly name: string;
  /** When it was deleted, in ms since 1970. */
  readonly at: number;
  /** Where its texts are: in storage, in this page alone, or nowhere, since other drafts needed their room. */
  readonly kept: "stored" | "page" | "gone";
}

/** What became of a deleted draft that was wanted back: "page" where there is no room for it but in this page. */
export type TakenBack = "stored" | "page" | "gone";

/** 最近删除: the drafts that were deleted and can be taken back. */
export interface DeletedDrafts {
  readonly has: (id: string) => boolean;
  /** Returns what was deleted, the last first; the same array until something changes. */
  readonly list: () => readonly DeletedDraft[];
  readonly add: (id: string, name: string) => void;
  /** Takes a draft back, with its versions. */
  readonly takeBack: (id: string) => TakenBack;
  /** Removes a draft for good. */
  readonly purge: (id: string) => void;
  /** Removes for good what is older than thirty days, then the texts beyond the bound, the oldest first. */
  readonly sweep: () => void;
  /** Gives what was deleted under an id another one, as that id is needed again. */
  readonly moveAside: (id: string, newId: string) => void;
}

/** How long a deleted draft is kept, in days. */
export const daysKept = 30;
const dayMs = 86_400_000;

/** The greatest length of all deleted drafts, in UTF-16 units; storage holds 5.2 million. */
const mostLength = 1_000_000;

/** A name longer than that is cut off: the mark must find room in a full storage. */
const longestName = 60;

const markSchema = z.object({ name: z.string() });
const textSlots = ["versions", "previous", "draft"] as const;

interface Surroundings {
  readonly texts: DraftStorage;
  /** Returns the time in ms since 1970. */
  readonly now: () => number;
  readonly orders: Pick<Orders, "next">;
  readonly mirror: Pick<DurableMirror, "remove"> | undefined;
  /** The id of this tab. */
  readonly tab: string;
  /** Called after each change. */
  readonly changed: () => void;
}

/**
 * Makes 最近删除 over the texts of the drafts. Deleting writes a mark and leaves the texts where they are: it needs next to
 * no room, and neither does taking it back. What this page deleted is not counted into the bound, so that all of a
 * sitting can be taken back; only drafts that need the room push it out of the storage.
 */
export function createDeletedDrafts({ texts, now, orders, mirror, tab, changed }: Surroundings): DeletedDrafts {
  const ofThisPage = new Set<string>();
  const has = (id: string) => texts.get("deleted", id) !== null;
  const lengthOf = (id: string) => textSlots.reduce((sum, slot) => sum + (texts.get(slot, id)?.length ?? 0), 0);
  const removeTexts = (id: string) => {
    for (const slot of textSlots) texts.remove(slot, id);
    mirror?.remove(id);
  };
  const removeAll = (id: string) => {
    removeTexts(id);
    texts.remove("owner", id);
    // The mark goes last: without it what is left would be a draft again.
    texts.remove("deleted", id);
  };
  const sweep = () => {
    for (const id of texts.deletedIds()) {
      const at = timeIn(texts.get("deleted", id) ?? "");
      // Of a mark that cannot be read nobody knows whether its days are over.
      if (at > 0 && now() - at > daysKept * dayMs) removeAll(id);
    }
    const bounded = texts.deletedIds().filter((id) => !ofThisPage.has(id));
    let length = bounded.reduce((sum, id) => sum + lengthOf(id), 0);
    for (const id of bounded) {
      if (length <= mostLength) return;
      length -= lengthOf(id);
      // Its mark stays, which says in the list that it is gone.
      removeTexts(id);
    }
  };
  /** Room has come free, or can be made: what waits for it is stored. */
  const settle = () => {
    texts.flushPending();
    changed();
  };
  const keptOf = (id: string): DeletedDraft["kept"] => {
    if (texts.isStored(id)) return "stored";
    return (texts.get("draft", id) ?? texts.get("previous", id)) === null ? "gone" : "page";
  };
  const mark = (id: string, text: string) => {
    if (texts.set("deleted", id, text) === "full") texts.keepInMemory("deleted", id, text);
  };
  let last: readonly DeletedDraft[] = [];
  const list = (): readonly DeletedDraft[] => {
    const next = texts.deletedIds().map((id): DeletedDraft => {
      const text = texts.get("deleted", id) ?? "";
      const name = markSchema.safeParse(parseJson(text)).data?.name ?? unreadableNames.damaged;
      return { id, name, at: timeIn(text), kept: keptOf(id) };
    });
    next.reverse();
    if (JSON.stringify(next) !== JSON.stringify(last)) last = next;
    return last;
  };
  return {
    has,
    list,
    add: (id, name) => {
      ofThisPage.add(id);
      // Not before anything that was saved: a clock that stands years back is put right later.
      const at = orders.next(now());
      mark(id, JSON.stringify({ at, name: Array.from(name).slice(0, longestName).join("") }));
      sweep();
      settle();
    },
    takeBack: (id) => {
      if (keptOf(id) === "gone") return "gone";
      // Another tab has taken it back already, and may have it open.
      if (!has(id)) return "stored";
      texts.remove("deleted", id);
      texts.setIfRoom("owner", id, tab);
      settle();
      return texts.isPending("draft", id) ? "page" : "stored";
    },
    purge: (id) => {
      removeAll(id);
      settle();
    },
    sweep: () => {
      sweep();
      settle();
    },
    moveAside: (id, newId) => {
      mark(newId, texts.get("deleted", id) ?? "");
      for (const slot of textSlots) {
        const kept = texts.get(slot, id);
        if (kept !== null && texts.set(slot, newId, kept) === "full") texts.keepInMemory(slot, newId, kept);
        texts.remove(slot, id);
      }
      texts.remove("deleted", id);
    },
  };
}
