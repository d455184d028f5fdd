import type { Arrival } from "../../../collection/facts.ts";
import {
  type CollectionHead,
  decodeArrival,
  decodeHead,
  decodeReport,
  encodeArrival,
  encodeHead,
  encodeReport,
} from "../../../collection/kept/kept-collection.ts";
import type { ReadArrival } from "../../../collection/reading/read-arrival.ts";
import { withFactsRenewed } from "../../../collection/returns/joined-rounds.ts";
import type { CollectionTable, StoredArrival } from "../../../drafts/collection/collection-table.ts";
import { inSlices, type Work } from "../../../lib/slices.ts";
import { type DeskChannel, openDeskChannel, type Told } from "./desk-channel.ts";

/** So many files are written down at once, after which the page answers. */
export const atOnce = 40;

/** So many texts are held at once while thousands of files are read again. */
const readAtOnce = 200;

const everyValue = () => true;

const lacksFacts = (arrival: Arrival): boolean => "facts" in arrival && arrival.facts.found === null;

/** The head is stored under no file's name. */
const headName = "";

/** Files that are written down together. */
type Batch = Map<string, StoredArrival>;

interface Listener {
  /** The files are others than before. */
  readonly onFiles: () => void;
  readonly onHead: (head: CollectionHead) => void;
  /** Something could not be stored, or no longer is there such. */
  readonly onUnsaved: (isUnsaved: boolean) => void;
}

/** The files of the desk: what is held of each, and where its report is stored. Other pages of the browser are told, and heard. */
export interface DeskFiles {
  readonly byFile: Map<string, Arrival>;
  readonly reportOf: (file: string) => Promise<ReadArrival["report"]>;
  /** A file with its report; undefined where it is not here, or is still being checked. */
  readonly readArrival: (file: string) => Promise<ReadArrival | undefined>;
  /** Takes a file for known, and puts it with those that are stored next. */
  readonly note: (batch: Batch, read: ReadArrival) => void;
  /** Stores files, all or none; false where none could be. */
  readonly store: (batch: Batch) => Promise<boolean>;
  readonly storeHead: (head: CollectionHead) => Promise<void>;
  /** Reads what is stored of files that are wanted, and returns the head. */
  readonly readAgain: (isWanted?: (file: string) => boolean) => Promise<CollectionHead>;
  /** Hears from now on what other pages store. */
  readonly hearOthers: () => void;
  readonly remove: (file: string) => void;
  readonly clear: () => Promise<void>;
}

/** Makes the files of a desk over what stores their texts. */
export function createDeskFiles(table: CollectionTable, { onFiles, onHead, onUnsaved }: Listener): DeskFiles {
  const byFile = new Map<string, Arrival>();
  let channel: DeskChannel | undefined;
  /** What could not be stored, files and the head, until it is. */
  const unsaved = new Set<string>();
  const tellOf = (names: Iterable<string>, isStored: boolean) => {
    const before = unsaved.size > 0;
    for (const name of names) isStored ? unsaved.delete(name) : unsaved.add(name);
    if (before !== unsaved.size > 0) onUnsaved(unsaved.size > 0);
  };
  const store = async (batch: Batch): Promise<boolean> => {
    const isStored = await table.put(batch);
    tellOf(batch.keys(), isStored);
    if (isStored) channel?.tell({ files: [...batch.keys()] });
    return isStored;
  };
  const reportOf = async (file: string) => decodeReport(await table.report(file));
  const note = (batch: Batch, { arrival, report }: ReadArrival) => {
    byFile.set(arrival.file, arrival);
    batch.set(arrival.file, { arrival: encodeArrival(arrival), report: report && encodeReport(report) });
  };
  /** Work over all that is stored, in slices: there may be thousands. */
  function* decoded(texts: ReadonlyMap<string, string>): Work<void> {
    for (const [file, text] of texts) {
      const arrival = decodeArrival(text);
      if (arrival) byFile.set(file, arrival);
      yield;
    }
  }
  const readAgain = async (isWanted: (file: string) => boolean = everyValue) => {
    const { head, files } = await table.read();
    const others = files.filter(isWanted);
    for (let at = 0; at < others.length; at += readAtOnce) {
      await inSlices(decoded(await table.arrivals(others.slice(at, at + readAtOnce))), everyValue);
    }
    const old = others.flatMap((file) => byFile.get(file) ?? []).filter(lacksFacts);
    for (let at = 0; at < old.length; at += atOnce) {
      const renewed: Batch = new Map();
      for (const arrival of old.slice(at, at + atOnce)) {
        const report = await reportOf(arrival.file);
        if (report) note(renewed, { report, ...withFactsRenewed({ arrival, report }) });
      }
      await store(renewed);
    }
    return decodeHead(head);
  };
  const heard = async (told: Told) => {
    if ("cleared" in told) byFile.clear();
    else if ("files" in told) {
      const texts = await table.arrivals(told.files);
      for (const file of told.files) if (!texts.has(file)) byFile.delete(file);
      await inSlices(decoded(texts), everyValue);
    } else return onHead(decodeHead(await table.head()));
    return onFiles();
  };
  return {
    byFile,
    reportOf,
    readArrival: async (file) => {
      const arrival = byFile.get(file);
      if (!arrival || ("facts" in arrival && arrival.facts.isUnchecked)) return undefined;
      const report = await reportOf(file);
      return report ? { arrival, report } : { arrival };
    },
    note,
    store,
    storeHead: async (head) => {
      const isStored = await table.putHead(encodeHead(head));
      tellOf([headName], isStored);
      if (isStored) channel?.tell({ head: true });
    },
    readAgain,
    hearOthers: () => {
      channel = openDeskChannel((told) => void heard(told));
    },
    remove: (file) => {
      byFile.delete(file);
      tellOf([file], true);
      void table.remove(file).then(() => channel?.tell({ files: [file] }));
    },
    clear: async () => {
      byFile.clear();
      tellOf([...unsaved], true);
      onFiles();
      await table.clear();
      channel?.tell({ cleared: true });
    },
  };
}
