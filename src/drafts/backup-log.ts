import { latestTime } from "../lib/days.ts";
import { backupKey, getItem, programKey, setItem } from "./draft-storage.ts";

/** When this browser's drafts were backed up last, and which program it saw last. */
export interface BackupLog {
  /** Returns when the last backup of all drafts was downloaded, in ms since 1970; undefined where none was. */
  readonly last: () => number | undefined;
  /** Notes that a backup of all drafts was handed to the browser just now. */
  readonly note: () => void;
  /** Returns true where the program, named by its build, is another than the one that was seen last. */
  readonly isNewProgram: (build: string) => boolean;
  /** Notes that the user has seen which program this is. */
  readonly seen: (build: string) => void;
}

interface Surroundings {
  readonly storage: Storage | undefined;
  /** Returns the time in ms since 1970. */
  readonly now: () => number;
  /** Called after each change. */
  readonly changed: () => void;
}

/** Makes the log over local storage. What finds no room there holds until the page is left. */
export function createBackupLog({ storage, now, changed }: Surroundings): BackupLog {
  const held = new Map<string, string>();
  const read = (key: string) => held.get(key) ?? getItem(storage, key);
  const write = (key: string, text: string) => {
    if (setItem(storage, key, text) === "ok") held.delete(key);
    else held.set(key, text);
    changed();
  };
  return {
    last: () => {
      const time = /^\d{1,15}$/.exec(read(backupKey) ?? "");
      return time && Number(time[0]) <= latestTime ? Number(time[0]) : undefined;
    },
    note: () => write(backupKey, String(now())),
    isNewProgram: (build) => read(programKey) !== build,
    seen: (build) => write(programKey, build),
  };
}
