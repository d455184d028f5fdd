import { browserStorage, getItem, setItem, viewKey } from "../../drafts/draft-storage.ts";

const key = viewKey("reader");
let held = "";

/** Who reads, writes and sends in this browser: a name that is typed once. */
export const keptName = {
  get: (): string => getItem(browserStorage(), key) ?? held,
  set: (name: string): void => {
    held = name;
    setItem(browserStorage(), key, name);
  },
} as const;
