import { dayInWords, dayOf, exactTime, timeOfDay } from "../lib/days.ts";
import type { Draft } from "../report/schema.ts";
import type { SavingState } from "./autosave.ts";

/** Returns the name of an organ for lists and headings; 未命名机关 where it is blank. */
export const organOrUnnamed = (organ: string): string => (organ.trim() === "" ? "未命名机关" : organ);

/** Returns the name of a draft for lists: its organ and its year. */
export const draftName = ({ organ, year }: Pick<Draft, "organ" | "year">): string =>
  `${organOrUnnamed(organ)} ${year}年`;

/** Returns the name of a draft that may be a copy of another: with what distinguishes it, e.g. 备份中的一份. */
export const listedName = ({
  mark,
  ...draft
}: Pick<Draft, "organ" | "year"> & { mark?: string | undefined }): string =>
  mark === undefined ? draftName(draft) : `${draftName(draft)} ${mark}`;

/** What the list calls a draft that cannot be read. */
export const unreadableNames = { damaged: "已损坏的草稿", newer: "较新版本程序的草稿" } as const;

/** What distinguishes a draft that holds words which could not be saved under their own, by what stood in the way. */
export const apartMarks = {
  paused: "暂停保存期间的修改",
  removed: "删除之后的修改",
  newer: "未能保存的修改",
} as const;

/** Says of a deleted draft why it cannot be taken back any more. */
export const goneForRoom = (name: string): string =>
  `“${name}”的内容已为其他草稿让出空间，无法恢复。存过备份的，请从备份恢复。`;

/** Says of a draft that was taken back that there is no room for it, and what to do. */
export const heldByPage = (name: string): string =>
  `“${name}”已恢复，但浏览器没有空间存下它，关闭此页面后会丢失。请把它存为文件，或删除不用的草稿。`;

const dayMs = 86_400_000;
const dayStart = (time: number | Date): number => new Date(time).setHours(0, 0, 0, 0);

/**
 * Returns how many days ago the last backup was downloaded, in a sentence, and no more than that: whether the file was stored
 * or the download cancelled no browser tells. `last` is in ms since 1970.
 */
export function lastBackupSentence(last: number | undefined, now: Date): string {
  if (last === undefined) return "还没有备份过。";
  const days = Math.round((dayStart(now) - dayStart(last)) / dayMs);
  // A clock that was set back has backups of days to come.
  if (days < 0) return `上次备份：${dayInWords(dayOf(new Date(last)))}下载。`;
  return days === 0 ? "上次备份：今天下载。" : `上次备份：${days} 天前下载。`;
}

const failures = {
  full: "未能保存：浏览器存储空间已满，最近的修改还没有保存。请先把草稿存为文件，再删除不用的草稿。",
  disabled: "未能保存：浏览器不允许网页保存数据，关闭页面后内容会丢失。请把草稿存为文件，或在浏览器设置中允许保存。",
  unsound:
    "未能保存：此页面上的草稿出了问题，写下去会读不出来。以前保存的没有改动。请把草稿存为文件，再重新载入此页面。",
  newer: "未能保存：这份草稿已由较新版本的程序保存。请把此页面的草稿存为文件，再用新版本打开。",
} as const;

/** Returns the state of saving as a sentence, which also says what to do where saving does not work. */
export function savingSentence(state: SavingState): string {
  switch (state.kind) {
    case "saved":
      return `已保存 ${timeOfDay(state.at)}`;
    case "saving":
      return "正在保存…";
    case "elsewhere":
      return `另一标签页已保存 ${timeOfDay(state.at)}`;
    case "paused":
      return `这份草稿正在另一个标签页中编辑（${timeOfDay(state.at)} 已保存）。此页面已暂停保存，在这里填写的请另存为副本。`;
    case "removed":
      return "这份草稿已在另一个标签页中删除，内容还留在此页面上。需要保留的，请另存为副本，或在草稿列表的“最近删除”中恢复。";
    case "failed":
      return failures[state.reason];
    default:
      return state satisfies never;
  }
}

/** Returns what a screen reader says when a draft is saved; the words differ from those on the page. */
export const savedWords = (at: number): string => `草稿已存好，${timeOfDay(at)}`;

/** What was wrong with a draft as it was opened, or has been since. */
export interface OpeningProblem {
  /** When the copy that was opened in place of a damaged text was saved, in ms since 1970. */
  readonly recoveredFrom?: number | undefined;
  /** The text is not as it was written. */
  readonly altered?: boolean | undefined;
  /** The draft had gone from the storage while it was open. */
  readonly wasLost?: boolean | undefined;
}

/** Returns what happened to the open draft and what to look at, in a sentence; undefined where all is well. */
export function openedSentence({ recoveredFrom, altered, wasLost }: OpeningProblem): string | undefined {
  if (wasLost) {
    return "浏览器中保存的草稿刚才被清除，此页面的草稿已重新保存。其他草稿如有缺失，请在草稿列表中从备份恢复。";
  }
  if (recoveredFrom !== undefined) {
    return `这份草稿的最新一次保存已损坏，现在打开的是 ${exactTime(recoveredFrom)} 的上一份。请核对最近填写的内容。`;
  }
  if (altered) return "这份草稿保存后被改动过，个别字可能不是原来填写的。请逐项核对，或从历史版本恢复。";
  return undefined;
}
