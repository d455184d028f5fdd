import { createEmitter } from "../../lib/emitter.ts";
import type { PastReport } from "../../report/schema.ts";
import { decodeKept, encodeKept, type KeptReport, keyOfKept } from "./kept-report.ts";
import { browserShelfTable, type ShelfTable } from "./shelf-table.ts";

/** What became of a report that was to be kept: "page" where the browser stores nothing, and it goes with the page. */
export type Keeping = "kept" | "same" | "replaced" | "page";

/** 历年: reports of earlier years beside the drafts, one of an organ and year. */
export interface Shelf {
  /** Returns what is kept, by organ and year; the same array until something changes. */
  readonly list: () => readonly KeptReport[];
  /** Keeps a report. Another of its organ and year gives way to it. */
  readonly keep: (report: PastReport, from: KeptReport["from"]) => Promise<Keeping>;
  /** Takes a report off the shelf; returns what puts it back. */
  readonly takeOff: (kept: KeptReport) => () => void;
  /** Returns the texts as they are stored, for a backup: what cannot be read is among them. */
  readonly texts: () => readonly string[];
  /** Takes in the texts of a backup: what is here of an organ and year stays. Returns how many reports came. */
  readonly takeIn: (texts: readonly string[]) => number;
  /** Reads again what is stored: another tab may have kept something. */
  readonly read: () => Promise<void>;
  /** Calls the listener when `list` has changed; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes the shelf over what stores its texts; `now` returns the time in ms since 1970. */
export function createShelf(table: ShelfTable, now: () => number): Shelf {
  let texts = new Map<string, string>();
  let list: readonly KeptReport[] = [];
  const changes = createEmitter();
  const become = (next: Map<string, string>) => {
    texts = next;
    list = [...texts.values()]
      .flatMap((text) => decodeKept(text) ?? [])
      .sort((a, b) => a.report.organ.localeCompare(b.report.organ) || a.report.year - b.report.year);
    changes.emit();
  };
  const put = (key: string, text: string): Promise<boolean> => {
    become(new Map(texts).set(key, text));
    return table.put(key, text);
  };
  return {
    list: () => list,
    keep: async (report, from) => {
      const key = keyOfKept(report);
      const before = list.find((one) => keyOfKept(one.report) === key);
      if (before && JSON.stringify(before.report) === JSON.stringify(report)) return "same";
      const isStored = await put(key, encodeKept({ report, from, keptAt: now() }));
      if (!isStored) return "page";
      return before ? "replaced" : "kept";
    },
    takeOff: (kept) => {
      const key = keyOfKept(kept.report);
      const text = texts.get(key);
      const rest = new Map(texts);
      rest.delete(key);
      become(rest);
      void table.remove(key);
      return () => {
        if (text !== undefined) void put(key, text);
      };
    },
    texts: () => [...texts.values()],
    takeIn: (brought) => {
      const added = new Map<string, string>();
      for (const text of brought) {
        const kept = decodeKept(text);
        const key = kept && keyOfKept(kept.report);
        if (key !== undefined && !texts.has(key)) added.set(key, text);
      }
      if (added.size > 0) become(new Map([...texts, ...added]));
      for (const [key, text] of added) void table.put(key, text);
      return added.size;
    },
    read: async () => become(new Map([...(await table.read()), ...[...texts].filter(([key]) => table.isHeld(key))])),
    subscribe: changes.subscribe,
  };
}

/** Returns the shelf of this browser, read. */
export async function openShelf(): Promise<Shelf> {
  const shelf = createShelf(browserShelfTable(), Date.now);
  await shelf.read();
  return shelf;
}
