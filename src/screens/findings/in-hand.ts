import { useCallback, useSyncExternalStore } from "react";
import type { Finding } from "../../checks/finding.ts";
import type { Stated } from "../../checks/narrative/stated.ts";
import { findingsAt } from "../../review/finding-groups.ts";
import { useStatedAt } from "../outdated/use-stated.ts";
import { placeInHand, subscribePlace } from "./place-in-hand.ts";

/** The finding where the caret is, the gravest of them; undefined where nothing was found. */
export function useFindingInHand(findings: readonly Finding[]): Finding | undefined {
  const look = useCallback(() => {
    const place = placeInHand();
    return place ? findingsAt(findings, place)[0] : undefined;
  }, [findings]);
  return useSyncExternalStore(subscribePlace, look);
}

/** The text that the caret is in; nothing while it goes through cells, where nobody waits for more than the cell. */
function textInHand(): string {
  const place = placeInHand();
  return place?.start === undefined ? "" : place.field;
}

/** The number of the tables that the caret is at in a text; undefined where it is at none. */
export function useStatedInHand(): Stated | undefined {
  const stated = useStatedAt(useSyncExternalStore(subscribePlace, textInHand));
  const look = useCallback(() => {
    const at = placeInHand()?.start;
    return at === undefined ? undefined : stated.find(({ start, end }) => start <= at && at <= end);
  }, [stated]);
  return useSyncExternalStore(subscribePlace, look);
}
