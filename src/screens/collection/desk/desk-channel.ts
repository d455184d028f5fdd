/** What a page stored, so that the others of this browser read it: files by their names, what was laid down, or that all is gone. */
export type Told = { readonly files: readonly string[] } | { readonly head: true } | { readonly cleared: true };

/** What the pages of one browser tell each other. Without it, as where the browser has none, each goes on by itself. */
export interface DeskChannel {
  readonly tell: (told: Told) => void;
}

const name = "annual-disclosure-report-collection";

/** Opens the channel of this browser; `onTold` is called with what other pages tell. */
export function openDeskChannel(onTold: (told: Told) => void): DeskChannel {
  if (typeof BroadcastChannel === "undefined") return { tell: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Told>) => onTold(data);
  return { tell: (told) => channel.postMessage(told) };
}

/**
 * Does work while no other page of this browser takes files in, so that none takes the place of another of its name. The work is
 * told whether it had to wait, and so does not know what came meanwhile. Pages without locks, as on http, do it at once.
 */
export async function withFilesAlone(work: (hasWaited: boolean) => Promise<void>): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return work(false);
  const isDone = await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work(false);
    return lock !== null;
  });
  if (!isDone) await locks.request(name, () => work(true));
}
