import type { Arrival } from "../../../collection/facts.ts";
import { placedAs } from "../../../collection/placed-as.ts";
import type { WaitingFile } from "../../../collection/reading/handed-content.ts";
import type { ReadArrival, ReadingTerms } from "../../../collection/reading/read-arrival.ts";
import { type HeapProgress, type HeapReading, readHeap } from "../../../collection/reading/read-heap.ts";
import { withKeptRounds } from "../../../collection/returns/joined-rounds.ts";
import type { StoredArrival } from "../../../drafts/collection/collection-table.ts";
import { withFilesAlone } from "./desk-channel.ts";
import { atOnce, type DeskFiles } from "./desk-files.ts";

/** So often, in ms, what was read is shown and stored. */
const shownEveryMs = 300;

/** How files come in: one heap after another, each as it is read, shown and stored a batch at a time. */
export interface DeskIntake {
  /** Reads files in, once those before are. */
  readonly read: (files: readonly WaitingFile[], terms: ReadingTerms) => Promise<void>;
  /** Takes in what was read elsewhere; `make` is asked for it once nothing else comes in. */
  readonly admit: (make: () => Promise<readonly ReadArrival[]>) => Promise<void>;
  readonly cancel: () => void;
  /** Forgets what waits, and does work once what is being stored is. */
  readonly clear: (work: () => Promise<void>) => void;
}

/** Makes the intake of a desk; `onShow` is called whenever there is something to show. */
export function createDeskIntake(files: DeskFiles, onShow: (progress: HeapProgress | undefined) => void): DeskIntake {
  const { byFile } = files;
  let reading: HeapReading | undefined;
  let queue: Promise<void> = Promise.resolve();
  let waiting: ReadArrival[] = [];
  let storing: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** How far the reading is, and how far what was read is stored, which alone is told. */
  let [progress, stored]: (HeapProgress | undefined)[] = [];

  /** Where a report is here already and something was written on it, that stays. */
  const withWritten = async (came: ReadArrival, known: Arrival | undefined): Promise<ReadArrival> => {
    if (!known || "refused" in known || "refused" in came.arrival) return came;
    const { course, openComments } = known.facts;
    const isWritten = course !== null || openComments > 0 || came.arrival.facts.course !== null;
    const kept = isWritten ? await files.reportOf(known.file) : undefined;
    return kept ? withKeptRounds(came, kept.json) : came;
  };
  const admit = async (batch: readonly ReadArrival[]) => {
    for (let at = 0; at < batch.length; at += atOnce) {
      const together = new Map<string, StoredArrival>();
      for (const came of batch.slice(at, at + atOnce)) {
        const file = placedAs(byFile, came.arrival);
        const { arrival, report } = await withWritten(came, byFile.get(file));
        files.note(together, { arrival: { ...arrival, file }, ...(report && { report }) });
      }
      onShow(stored);
      await files.store(together);
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const [batch, reached] = [waiting, progress];
    waiting = [];
    storing = storing.then(async () => {
      await admit(batch);
      stored = reached;
      onShow(stored);
    });
    return storing;
  };
  const soon = () => {
    timer ??= setTimeout(flush, shownEveryMs);
  };
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
  const readAll = async (heap: readonly WaitingFile[], terms: ReadingTerms) => {
    reading = readHeap(heap, terms, {
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
    await flush();
    dropListed();
    progress = undefined;
    await flush();
  };
  const inTurn = (work: () => Promise<void>) => {
    queue = queue.then(() =>
      withFilesAlone(async (hasWaited) => {
        if (hasWaited) await files.readAgain();
        await work();
      }),
    );
    return queue;
  };
  return {
    read: (heap, terms) => inTurn(() => readAll(heap, terms)),
    admit: (make) =>
      inTurn(async () => {
        waiting.push(...(await make()));
        await flush();
      }),
    cancel: () => reading?.cancel(),
    clear: (work) => {
      reading?.cancel();
      waiting = [];
      storing = storing.then(work);
    },
  };
}
