/** How a list of findings was left: the rows that were open, and how far it was scrolled. */
interface LeftList {
  readonly opened: ReadonlySet<string>;
  readonly scrolled: number;
  /** The finding whose place somebody went to. */
  readonly at?: string | undefined;
}

const lists = new Map<string, LeftList>();

/** How the list of that name was left in this page; undefined where it was not seen yet. */
export const leftList = (name: string): LeftList | undefined => lists.get(name);

/** Keeps how a list is left. */
export function leaveList(name: string, left: LeftList): void {
  lists.set(name, left);
}
