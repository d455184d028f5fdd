import { useState, useSyncExternalStore } from "react";
import { backupOf } from "../../drafts/backup.ts";
import { browserStorage, getItem, registerKey } from "../../drafts/draft-storage.ts";
import { lastBackupSentence } from "../../drafts/messages.ts";
import { backupFileName } from "../../files/file-name.ts";
import { today } from "../../lib/days.ts";
import { download } from "../../ui/download.ts";
import { useUnsavedWords } from "../../ui/unsaved-words.ts";
import { shelfPart } from "../years/shelf-part.ts";
import { useSettingsStore } from "./office-settings.ts";
import { useProgram } from "./program-context.ts";

interface Backup {
  /** Says how long ago the last one was made. */
  readonly sentence: string;
  /** Says what to do with the file once one was made here; empty before. */
  readonly done: string;
  /** Hands all drafts to the browser as a file, what was typed a moment ago included. */
  readonly backUp: () => void;
}

/** 备份全部草稿, wherever it is offered. */
export function useBackup(): Backup {
  const { store } = useProgram();
  const settings = useSettingsStore();
  const words = useUnsavedWords();
  const last = useSyncExternalStore(store.subscribe, store.backups.last);
  const [isDone, setDone] = useState(false);
  const make = (shelf: readonly string[]) => {
    words.save();
    const register = getItem(browserStorage(), registerKey) ?? "";
    const beside = { settings: settings.text(), shelf, register };
    download(backupFileName(today()), "application/json", backupOf(store, new Date(), beside));
    store.backups.note();
    setDone(true);
  };
  const backUp = () => {
    const shelf = shelfPart.loaded();
    if (shelf) make(shelf.texts());
    // Drafts are not held back by what cannot be loaded.
    else void shelfPart.preload().then(backUp, () => make([]));
  };
  return {
    sentence: lastBackupSentence(last, new Date()),
    done: isDone ? "备份文件已交给浏览器下载。请确认它已经存好，再复制到这台电脑以外的地方。" : "",
    backUp,
  };
}
