import { useState } from "react";
import { type BroughtCollection, readCollectionFile } from "../../../collection/kept/kept-collection.ts";
import { type CollectionMerge, mergeCollections } from "../../../collection/sharing/merge-collections.ts";
import { type MergeTaking, mergedCollection } from "../../../collection/sharing/merged.ts";
import type { ReportingUnit } from "../../../collection/units.ts";
import { collectionDesk } from "../desk/collection-desk.ts";
import { mergeWords } from "./merge-words.ts";

interface Listener {
  /** Says what came of it. */
  readonly onDone: (words: string) => void;
  readonly onRefused: (words: string) => void;
}

/** A file of a collection that waits for what is chosen of units that both sides changed. */
interface Waiting {
  readonly brought: BroughtCollection;
  readonly merge: CollectionMerge;
}

const nothingChosen: ReadonlyMap<string, MergeTaking> = new Map();

/** Merges files of collections with the one of this browser; what both sides changed is asked before anything is. */
export function useMerging(listed: readonly ReportingUnit[], { onDone, onRefused }: Listener) {
  const [waiting, wait] = useState<Waiting>();
  const mergeWith = (brought: BroughtCollection): Promise<CollectionMerge> => {
    const { head, arrivals } = collectionDesk.state();
    return mergeCollections({ head, arrivals, listed, readArrival: collectionDesk.readArrival }, brought);
  };
  const finish = (brought: BroughtCollection, choices: ReadonlyMap<string, MergeTaking>) => {
    wait(undefined);
    // Asked anew, as more may have come in meanwhile.
    void collectionDesk.takeIn(async () => {
      const merge = await mergeWith(brought);
      onDone(mergeWords(merge, brought.lost));
      return mergedCollection(merge, choices);
    });
  };
  const bring = async (text: string) => {
    const came = readCollectionFile(text);
    if (!came.ok) return onRefused(came.message);
    const merge = await mergeWith(came.value);
    if (merge.units.some(({ outcome }) => outcome === "asked")) wait({ brought: came.value, merge });
    else finish(came.value, nothingChosen);
  };
  return {
    bring: (text: string) => void bring(text),
    waiting: waiting?.merge,
    choose: (choices: ReadonlyMap<string, MergeTaking>) => waiting && finish(waiting.brought, choices),
    giveUp: () => wait(undefined),
  };
}
