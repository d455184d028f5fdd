import type { Arrival } from "../../../collection/facts.ts";
import {
  type CollectionHead,
  collectionFile,
  decodeArrival,
  decodeHead,
  decodeReport,
  emptyHead,
  encodeArrival,
  encodeHead,
  encodeReport,
} from "../../../collection/kept/kept-collection.ts";
import { placedAs } from "../../../collection/placed-as.ts";
import type { ReadArrival, ReadingTerms } from "../../../collection/reading/read-arrival.ts";
import {
  type HeapProgress,
  type HeapReading,
  readHeap,
  type WaitingFile,
} from "../../../collection/reading/read-heap.ts";
import { withDraft, withFactsRenewed, withKeptRounds } from "../../../collection/returns/joined-rounds.ts";
import {
  browserCollectionTable,
  type CollectionTable,
  type StoredArrival,
} from "../../../drafts/collection/collection-table.ts";
import { createEmitter } from "../../../lib/emitter.ts";
import { inSlices, type Work } from "../../../lib/slices.ts";
import type { CollectionDesk, DeskState } from "./desk.ts";
import { type DeskChannel, openDeskChannel, type Told, withFilesAlone } from "./desk-channel.ts";

/** So often, in ms, what was read is shown and stored. */
const shownEveryMs = 300;
/** So many files are written down at once, after which the page answers. */
const atOnce = 40;

const everyValue = () => true;

const lacksFacts = (arrival: Arrival): boolean => "facts" in arrival && arrival.facts.found === null;

interface Admitted {
  readonly arrival: Arrival;
  readonly report: ReadArrival["report"] | undefined;
}

/** Makes the desk over what stores its texts. */
function createDesk(table: CollectionTable): CollectionDesk {
  let state: DeskState = { isRead: false, head: emptyHead, arrivals: [], progress: undefined, isUnsaved: false };
  const changes = createEmitter();
  const become = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    changes.emit();
  };
  const byFile = new Map<string, Arrival>();
  const show = (change: Partial<DeskState> = {}) => become({ arrivals: [...byFile.values()], ...change });
  let channel: DeskChannel | undefined;
  let opening: Promise<void> | undefined;
  let reading: HeapReading | undefined;
  let queue: Promise<void> = Promise.resolve();
  let waiting: ReadArrival[] = [];
  let storing: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let progress: HeapProgress | undefined;

  /** What could not be stored, files and the head, until it is. */
  const unsaved = new Set<string>();
  const tellOf = (names: Iterable<string>, isStored: boolean) => {
    for (const name of names) isStored ? unsaved.delete(name) : unsaved.add(name);
    if (state.isUnsaved !== unsaved.size > 0) become({ isUnsaved: unsaved.size > 0 });
  };
  const store = async (files: ReadonlyMap<string, StoredArrival>): Promise<boolean> => {
    const isStored = await table.put(files);
    tellOf(files.keys(), isStored);
    if (isStored) channel?.tell({ files: [...files.keys()] });
    return isStored;
  };
  const reportOf = async (file: string) => decodeReport(await table.report(file));
  /** Takes a file for known, and puts it with those that are stored next. */
  const note = (stored: Map<string, StoredArrival>, { arrival, report }: Admitted) => {
    byFile.set(arrival.file, arrival);
    stored.set(arrival.file, { arrival: encodeArrival(arrival), report: report && encodeReport(report) });
  };
  /** Where a report is here already and something was written on it, that stays. */
  const withWritten = async (came: ReadArrival, known: Arrival | undefined): Promise<ReadArrival> => {
    if (!known || "refused" in known || "refused" in came.arrival) return came;
    const { course, openComments } = known.facts;
    const isWritten = course !== null || openComments > 0 || came.arrival.facts.course !== null;
    const kept = isWritten ? await reportOf(known.file) : undefined;
    return kept ? withKeptRounds(came, kept.json) : came;
  };
  const admit = async (batch: readonly ReadArrival[]) => {
    for (let at = 0; at < Math.max(1, batch.length); at += atOnce) {
      const stored = new Map<string, StoredArrival>();
      for (const came of batch.slice(at, at + atOnce)) {
        const file = placedAs(byFile, came.arrival);
        const { arrival, report } = await withWritten(came, byFile.get(file));
        note(stored, { arrival: { ...arrival, file }, report });
      }
      show({ progress });
      if (stored.size > 0) await store(stored);
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    storing = storing.then(() => admit(batch));
    return storing;
  };
  const soon = () => {
    timer ??= setTimeout(flush, shownEveryMs);
  };
  /** Work over all that is stored, in slices: there may be thousands. */
  function* decoded(texts: ReadonlyMap<string, string>): Work<void> {
    for (const [file, text] of texts) {
      const arrival = decodeArrival(text);
      if (arrival) byFile.set(file, arrival);
      yield;
    }
  }
  /** Names of reports that are listed and still to be checked. */
  const listed = new Set<string>();
  /** Shows a report that is to be checked, unless it is here already. */
  const list = (arrival: Arrival) => {
    const file = placedAs(byFile, arrival);
    if (byFile.has(file)) return;
    byFile.set(file, { ...arrival, file });
    listed.add(file);
    soon();
  };
  /** Takes out what was listed and then not read, as where that was given up. */
  const dropListed = () => {
    for (const file of listed) {
      const arrival = byFile.get(file);
      if (arrival && "facts" in arrival && arrival.facts.isUnchecked) byFile.delete(file);
    }
    listed.clear();
  };
  const readAgain = async (isOther = everyValue as (file: string) => boolean) => {
    const { head, arrivals } = await table.read();
    const others = new Map([...arrivals].filter(([file]) => isOther(file)));
    await inSlices(decoded(others), everyValue);
    const old = [...others.keys()].flatMap((file) => byFile.get(file) ?? []).filter(lacksFacts);
    for (let at = 0; at < old.length; at += atOnce) {
      const renewed = new Map<string, StoredArrival>();
      for (const arrival of old.slice(at, at + atOnce)) {
        const report = await reportOf(arrival.file);
        if (report) note(renewed, { report, ...withFactsRenewed({ arrival, report }) });
      }
      await store(renewed);
    }
    return head;
  };
  const heard = async (told: Told) => {
    if ("cleared" in told) byFile.clear();
    else if ("files" in told) {
      const texts = await table.arrivals(told.files);
      for (const file of told.files) if (!texts.has(file)) byFile.delete(file);
      await inSlices(decoded(texts), everyValue);
    } else return become({ head: decodeHead(await table.head()) });
    return show();
  };
  const read = async (files: readonly WaitingFile[], terms: ReadingTerms, hasWaited: boolean) => {
    if (hasWaited) await readAgain();
    reading = readHeap(files, terms, {
      onListed: list,
      onRead: (one) => {
        waiting.push(one);
        soon();
      },
      onProgress: (next) => {
        progress = next;
        soon();
      },
    });
    await reading.done;
    reading = undefined;
    progress = undefined;
    storing = storing.then(dropListed);
    await flush();
  };
  const inTurn = (work: (hasWaited: boolean) => Promise<void>) => {
    queue = queue.then(() => withFilesAlone(work));
    return queue;
  };
  const putHead = async (head: CollectionHead) => {
    become({ head });
    const isStored = await table.putHead(encodeHead(head));
    // No file has this name.
    tellOf([""], isStored);
    if (isStored) channel?.tell({ head: true });
  };
  return {
    state: () => state,
    subscribe: changes.subscribe,
    open: () => {
      opening ??= (async () => {
        channel = openDeskChannel((told) => void heard(told));
        const head = await readAgain((file) => !byFile.has(file));
        show({ isRead: true, head: decodeHead(head) });
      })();
      return opening;
    },
    add: (files, terms) => inTurn((hasWaited) => read(files, terms, hasWaited)),
    cancel: () => reading?.cancel(),
    setHead: (change) => void putHead({ ...state.head, ...change }),
    remove: (file) => {
      byFile.delete(file);
      tellOf([file], true);
      show();
      void table.remove(file).then(() => channel?.tell({ files: [file] }));
    },
    clear: () => {
      reading?.cancel();
      waiting = [];
      const { unitsText, own } = state.head;
      storing = storing.then(async () => {
        byFile.clear();
        unsaved.clear();
        show({ isUnsaved: false });
        await table.clear();
        channel?.tell({ cleared: true });
        await putHead({ ...emptyHead, unitsText, own });
      });
    },
    reportOf,
    writeOn: async (drafts) => {
      const stored = new Map<string, StoredArrival>();
      for (const [file, draft] of drafts) {
        const [arrival, report] = [byFile.get(file), await reportOf(file)];
        const written = arrival && report && withDraft({ arrival, report }, draft);
        if (written) note(stored, { arrival: written.arrival, report: written.report });
      }
      show();
      return (await store(stored)) && stored.size === drafts.size;
    },
    asFile: async () => {
      const files: ReadArrival[] = [];
      for (const arrival of byFile.values()) {
        if ("facts" in arrival && arrival.facts.isUnchecked) continue;
        const report = await reportOf(arrival.file);
        files.push(report ? { arrival, report } : { arrival });
      }
      return collectionFile(state.head, files);
    },
    takeIn: ({ head, files }) => {
      const here = state.head;
      void putHead({
        year: here.year ?? head.year,
        unitsText: here.unitsText.trim() === "" ? head.unitsText : here.unitsText,
        answers: { ...head.answers, ...here.answers },
        leftOut: [...new Set([...here.leftOut, ...head.leftOut])],
        own: here.own,
      });
      return inTurn(async (hasWaited) => {
        if (hasWaited) await readAgain();
        waiting.push(...files);
        await flush();
      });
    },
  };
}

/** The desk of this page, which outlives the screen that shows it. */
export const collectionDesk = createDesk(browserCollectionTable());
