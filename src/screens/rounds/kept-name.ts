import { browserStorage, getItem, setItem, viewKey } from "../../drafts/draft-storage.ts";

const key = viewKey("reader");
/** What finds no room in the storage holds until the page is left. */
let held = "";

/** Who reads, writes and sends in this browser: a name that is typed once. */
export const keptName = {
  get: (): string => held || (getItem(browserStorage(), key) ?? ""),
  set: (name: string): void => {
    held = setItem(browserStorage(), key, name) === "ok" ? "" : name;
  },
} as const;
