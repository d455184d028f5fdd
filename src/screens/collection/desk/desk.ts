import type { Arrival } from "../../../collection/facts.ts";
import type { CollectionHead } from "../../../collection/kept/kept-collection.ts";
import type { WaitingFile } from "../../../collection/reading/handed-content.ts";
import type { ReadArrival, ReadingTerms, ReadReportText } from "../../../collection/reading/read-arrival.ts";
import type { HeapProgress } from "../../../collection/reading/read-heap.ts";
import type { MergedCollection } from "../../../collection/sharing/merged.ts";
import type { Draft } from "../../../report/schema.ts";

/** The collection of this browser as it stands. */
export interface DeskState {
  /** False until what is stored was read. */
  readonly isRead: boolean;
  readonly head: CollectionHead;
  readonly arrivals: readonly Arrival[];
  /** Undefined while nothing is being read. */
  readonly progress: HeapProgress | undefined;
  /** True where something could not be stored, and goes with the page. */
  readonly isUnsaved: boolean;
}

/** 收集与汇总 of this browser: what came in, and what was laid down for it. Reading goes on whatever screen is shown. */
export interface CollectionDesk {
  /** Returns the same state until something changes. */
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what is stored, once. */
  readonly open: () => Promise<void>;
  /** Reads files in; those that are being read come first. */
  readonly add: (files: readonly WaitingFile[], terms: ReadingTerms) => Promise<void>;
  readonly cancel: () => void;
  readonly setHead: (change: Partial<CollectionHead>) => void;
  readonly remove: (file: string) => void;
  /** Forgets all files and what was said of them; names of units and figures of the office's own stay. */
  readonly clear: () => void;
  /** Returns the report of a file with what was found in it. */
  readonly reportOf: (file: string) => Promise<ReadReportText | undefined>;
  /** Returns a file with its report; undefined where it is not here, or is still being checked. */
  readonly readArrival: (file: string) => Promise<ReadArrival | undefined>;
  /** Writes on reports what this office said to them, by their files; false where it could not be stored. */
  readonly writeOn: (drafts: ReadonlyMap<string, Draft>) => Promise<boolean>;
  /** Returns the whole collection as one file, in pieces. */
  readonly asFile: () => Promise<readonly string[]>;
  /** Does what a merge with another collection comes to, which is asked for once nothing else comes in. */
  readonly takeIn: (merge: () => Promise<MergedCollection>) => Promise<void>;
}
