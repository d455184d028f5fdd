import type { Shelf } from "../../drafts/shelf/shelf.ts";
import { loadOnce } from "../../lib/loading/load-once.ts";

/** The shelf of this browser, read; it comes once the first screen stands. */
export const shelfPart = loadOnce(
  (): Promise<Shelf> => import("../../drafts/shelf/shelf.ts").then((file) => file.openShelf()),
);
