import { inSlices } from "../../../lib/slices.ts";
import { type AlikePairs, createAlikeIndex } from "./alike-index.ts";
import { startAlikeWorker } from "./start-worker.ts";
import type { AlikeAnswer, AlikeRequest } from "./worker.ts";

/** One who finds alike texts: in a worker, or where the browser allows none, on the page in slices. */
interface AlikeFinder {
  readonly add: (texts: readonly string[]) => void;
  /** Undefined where it was given up. */
  readonly pairs: (least: number) => Promise<AlikePairs | undefined>;
  readonly end: () => void;
}

function finderOnPage(ignored: readonly string[], isWanted: () => boolean): AlikeFinder {
  const index = createAlikeIndex(ignored);
  return {
    add: index.add,
    pairs: async (least) => (await inSlices(index.pairs(least), isWanted))?.value,
    end: () => undefined,
  };
}

/** A finder in a worker; undefined where the worker cannot be loaded, as on pages opened from a folder. */
async function finderInWorker(ignored: readonly string[]): Promise<AlikeFinder | undefined> {
  const worker = startAlikeWorker();
  if (!worker) return undefined;
  const send = (request: AlikeRequest) => worker.postMessage(request);
  const answer = () =>
    new Promise<AlikeAnswer | undefined>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<AlikeAnswer>) => resolve(data);
      worker.onerror = () => resolve(undefined);
    });
  const ready = answer();
  send({ ignored });
  if ((await ready) !== "ready") return undefined;
  return {
    add: (texts) => send({ texts }),
    pairs: async (least) => {
      const found = answer();
      send({ least });
      const pairs = await found;
      return pairs === "ready" ? undefined : pairs;
    },
    end: () => worker.terminate(),
  };
}

/** Where the texts of units come from. */
interface AlikeSource {
  /** Returns the texts of the unit at a place. */
  readonly textsAt: (at: number) => Promise<readonly string[]>;
  readonly count: number;
  readonly ignored: readonly string[];
  readonly onRead: (count: number) => void;
  readonly isWanted: () => boolean;
}

/** Finds which of many units' texts are alike; undefined where it is given up. One unit's texts are held by the page at a time. */
export async function findAlike(
  { textsAt, count, ignored, onRead, isWanted }: AlikeSource,
  least: number,
): Promise<AlikePairs | undefined> {
  const finder = (await finderInWorker(ignored)) ?? finderOnPage(ignored, isWanted);
  try {
    for (let at = 0; at < count; at += 1) {
      finder.add(await textsAt(at));
      if (!isWanted()) return undefined;
      onRead(at + 1);
    }
    return await finder.pairs(least);
  } finally {
    finder.end();
  }
}
