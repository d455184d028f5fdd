import { go } from "../shared/route.ts";

/** The units of a desk of which one is being read, in the order in which the desk showed them. */
export interface UnitWalk {
  readonly names: readonly string[];
  /** The place of the one that is read, counted from 0. */
  readonly at: number;
  /** The draft in which it is read. */
  readonly draftId: string;
}

let walk: UnitWalk | undefined;
let wanted: string | undefined;

/** The way from unit to unit while reports of a collection are read. The desk opens each, and takes back what was written on the last. */
export const unitWalk = {
  /** The walk of which a draft is a part; undefined for any other draft. */
  of: (draftId: string): UnitWalk | undefined => (walk?.draftId === draftId ? walk : undefined),
  begin: (next: UnitWalk): void => {
    walk = next;
  },
  /** Goes to the unit before or after. */
  step: (way: 1 | -1): void => {
    wanted = walk?.names[walk.at + way];
    go({ at: "collection" });
  },
  /** The units among which the desk is to open one, and which; once. */
  take: (): { readonly names: readonly string[]; readonly name: string } | undefined => {
    const name = wanted;
    wanted = undefined;
    return name !== undefined && walk ? { names: walk.names, name } : undefined;
  },
} as const;
