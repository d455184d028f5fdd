import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { CollectedUnit } from "../../collection/collect.ts";

/** What of a row has the focus as one goes up and down. */
export type RowPart = "name" | "tick";

/** The id of a part of the row at a place. */
export const rowPartId = (at: number, part: RowPart): string => `unit-${part}-${at}`;

/** What can be done from a row of the table of units. */
export interface RowDeeds {
  readonly onTick: (name: string, isTicked: boolean) => void;
  readonly onCounted: (name: string, isCounted: boolean) => void;
  readonly onOpen: (unit: CollectedUnit) => void;
  readonly onRead: (unit: CollectedUnit) => void;
  readonly onKeyDown: (event: KeyboardEvent, at: number, part: RowPart) => void;
}

/** The same deeds as long as the table is there, so that no row is drawn anew for them; done as they are now. */
export function useRowDeeds(now: RowDeeds): RowDeeds {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  const [deeds] = useState<RowDeeds>(() => ({
    onTick: (...given) => latest.current.onTick(...given),
    onCounted: (...given) => latest.current.onCounted(...given),
    onOpen: (...given) => latest.current.onOpen(...given),
    onRead: (...given) => latest.current.onRead(...given),
    onKeyDown: (...given) => latest.current.onKeyDown(...given),
  }));
  return deeds;
}
