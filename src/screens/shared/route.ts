import { useSyncExternalStore } from "react";
import { listen } from "../../lib/listen.ts";
import { type StepId, steps } from "../../review/steps.ts";

/** Where a draft may be opened: at one of its steps, where an earlier report is brought into it, or at its versions. */
export type PlaceId = StepId | "import" | "versions";
const places: readonly PlaceId[] = [...steps, "import", "versions"];

/** Where the page is, kept in the address after `#`, so that back, forward, reload and bookmarks work from any folder. */
export type Route =
  | { readonly at: "start" }
  | { readonly at: "import" }
  | { readonly at: "collection" }
  | YearsRoute
  | DraftRoute;

/** The reports of an organ over the years. */
interface YearsRoute {
  readonly at: "years";
  readonly organ: string;
}

/** A draft, perhaps at one of its places, perhaps at a field there. */
export interface DraftRoute {
  readonly at: "draft";
  readonly id: string;
  readonly step?: PlaceId;
  readonly field?: string;
}

/** The route that an address names after its `#`; what names none is the start. */
export function parseRoute(hash: string): Route {
  const [area, id, step, field] = hash
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decodeWord);
  if (area === "import") return { at: "import" };
  if (area === "collection") return { at: "collection" };
  if (area === "years") return { at: "years", organ: id ?? "" };
  if (area !== "draft" || !id) return { at: "start" };
  const known = places.find((one) => one === step);
  if (!known) return { at: "draft", id };
  return field ? { at: "draft", id, step: known, field } : { at: "draft", id, step: known };
}

function decodeWord(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** True where earlier reports are recognised. */
export const isImporting = (route: Route): boolean =>
  route.at === "import" || (route.at === "draft" && route.step === "import");

/** The address of a route. */
export function hrefOf(route: Route): string {
  if (route.at === "start") return "#/";
  if (route.at === "import" || route.at === "collection") return `#/${route.at}`;
  const words = (route.at === "years" ? ["years", route.organ] : ["draft", route.id, route.step, route.field]).filter(
    (word): word is string => word !== undefined,
  );
  // Half of a pair, which only a storage written by others has in an id, is no part of any address.
  return `#/${words.map((word) => encodeURIComponent(word.replace(/[\ud800-\udfff]/gu, "\ufffd"))).join("/")}`;
}

/** Goes to a route; the present address stays in the history. */
export function go(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Goes there without leaving the present address in the history. */
export function goInstead(route: Route): void {
  window.location.replace(hrefOf(route));
}

const subscribe = (hashchange: () => void) => listen(window, { hashchange });

/** The present address; parse it where it is used. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}
