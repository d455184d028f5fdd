import { type CollectionHead, collectionFile, emptyHead } from "../../../collection/kept/kept-collection.ts";
import type { ReadArrival } from "../../../collection/reading/read-arrival.ts";
import { withDraft } from "../../../collection/returns/joined-rounds.ts";
import {
  browserCollectionTable,
  type CollectionTable,
  type StoredArrival,
} from "../../../drafts/collection/collection-table.ts";
import { createEmitter } from "../../../lib/emitter.ts";
import type { CollectionDesk, DeskState } from "./desk.ts";
import { createDeskFiles } from "./desk-files.ts";
import { createDeskIntake } from "./desk-intake.ts";

/** Makes the desk over what stores its texts. */
function createDesk(table: CollectionTable): CollectionDesk {
  let state: DeskState = { isRead: false, head: emptyHead, arrivals: [], progress: undefined, isUnsaved: false };
  const changes = createEmitter();
  const become = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    changes.emit();
  };
  const files = createDeskFiles(table, {
    onFiles: () => show(),
    onHead: (head) => become({ head }),
    onUnsaved: (isUnsaved) => become({ isUnsaved }),
  });
  const { byFile, note, store, reportOf } = files;
  const show = (change: Partial<DeskState> = {}) => become({ arrivals: [...byFile.values()], ...change });
  const intake = createDeskIntake(files, (progress) => show({ progress }));
  let opening: Promise<void> | undefined;
  const putHead = async (head: CollectionHead) => {
    become({ head });
    await files.storeHead(head);
  };
  return {
    state: () => state,
    subscribe: changes.subscribe,
    open: () => {
      opening ??= (async () => {
        files.hearOthers();
        const head = await files.readAgain((file) => !byFile.has(file));
        show({ isRead: true, head });
      })();
      return opening;
    },
    add: intake.read,
    cancel: intake.cancel,
    setHead: (change) => void putHead({ ...state.head, ...change }),
    remove: (file) => {
      files.remove(file);
      show();
    },
    clear: () => {
      const { unitsText, own } = state.head;
      intake.clear(async () => {
        await files.clear();
        await putHead({ ...emptyHead, unitsText, own });
      });
    },
    reportOf,
    readArrival: files.readArrival,
    writeOn: async (drafts) => {
      const stored = new Map<string, StoredArrival>();
      for (const [file, draft] of drafts) {
        const [arrival, report] = [byFile.get(file), await reportOf(file)];
        if (arrival && report) note(stored, withDraft({ arrival, report }, draft));
      }
      show();
      return (await store(stored)) && stored.size === drafts.size;
    },
    asFile: async () => {
      const all: ReadArrival[] = [];
      for (const file of byFile.keys()) {
        const read = await files.readArrival(file);
        if (read) all.push(read);
      }
      return collectionFile(state.head, all);
    },
    takeIn: (merge) =>
      intake.admit(async () => {
        const { head, written, added, removed } = await merge();
        const stored = new Map<string, StoredArrival>();
        for (const one of written) note(stored, one);
        if (stored.size > 0) await store(stored);
        for (const file of removed) files.remove(file);
        await putHead(head);
        return added;
      }),
  };
}

/** The desk of this page, which outlives the screen that shows it. */
export const collectionDesk = createDesk(browserCollectionTable());
