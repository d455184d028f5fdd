import { go, parseRoute } from "../shared/route.ts";

/** The units of a desk of which one is being read, in the order in which the desk showed them. */
export interface UnitWalk {
  readonly names: readonly string[];
  /** The place of the one that is read, counted from 0. */
  readonly at: number;
  /** The draft in which it is read. */
  readonly draftId: string;
}

/** Which unit the desk is to open next, among which, and whether the list of 审核 stands beside it. */
interface WantedUnit extends Pick<UnitWalk, "names"> {
  readonly name: string;
  readonly isListed: boolean;
}

/** True for a window in which nothing has room beside the pages of a report. */
export const isOneColumnWindow = (): boolean => window.innerWidth < 900;

let walk: UnitWalk | undefined;
let wanted: WantedUnit | undefined;

/** The way from unit to unit while reports of a collection are read. The desk opens each, and takes back what was written on the last. */
export const unitWalk = {
  /** The walk of which a draft is a part; undefined for any other draft. */
  of: (draftId: string): UnitWalk | undefined => (walk?.draftId === draftId ? walk : undefined),
  begin: (next: UnitWalk): void => {
    walk = next;
  },
  /** Goes to the unit before or after. */
  step: (way: 1 | -1): void => {
    const name = walk?.names[walk.at + way];
    const route = parseRoute(window.location.hash);
    const isListed = route.at === "draft" && route.step === "review";
    wanted = walk && name !== undefined ? { names: walk.names, name, isListed } : undefined;
    go({ at: "collection" });
  },
  /** What the desk is to open; once. */
  take: (): WantedUnit | undefined => {
    const taken = wanted;
    wanted = undefined;
    return taken;
  },
} as const;
