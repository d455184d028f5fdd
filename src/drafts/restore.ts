import type { Draft } from "../report/schema.ts";
import type { BackedUp } from "./backup.ts";
import { type DraftRecord, decodeRecord, encodeRecord } from "./draft-record.ts";
import type { DraftStore } from "./draft-store.ts";
import { bestOf } from "./listing.ts";
import { draftName } from "./messages.ts";
import type { StoredTexts } from "./stored-texts.ts";

/** What became of the drafts of a backup. A name is that of the organ with the year. */
export interface Restored {
  /** The names of drafts that were not here before. */
  readonly added: readonly string[];
  /** The number of drafts that are here already, word for word. */
  readonly same: number;
  /** The names of drafts that are here with other contents: both are kept, the one saved later under the id. */
  readonly both: readonly string[];
  /** The number of entries without any draft in them. */
  readonly empty: number;
  /** The number of drafts that were put back though they cannot be read, or not by this program. */
  readonly unreadable: number;
  /** The names of drafts for which there is no room. */
  readonly noRoom: readonly string[];
}

/** What distinguishes the draft that had to take another id, by where it comes from. */
export const copyMarks = { backup: "备份中的一份", here: "恢复备份前的一份" } as const;

/** Returns a text that is equal for drafts with equal contents, whatever the order of their fields. */
function contentOf(draft: Draft): string {
  return JSON.stringify(draft, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Returns the record that can be read out of a draft's texts, and the draft's contents; both as far as there are any. */
function read({ draft, previous }: StoredTexts) {
  const found = bestOf(draft ?? null, previous ?? null);
  const record = found.kind === "opened" ? found.record : undefined;
  return { kind: found.kind, record, content: record ? contentOf(record.draft) : (draft ?? "") };
}

function asCopy(record: DraftRecord, id: string, mark: string, { versions }: StoredTexts): StoredTexts {
  const draft = encodeRecord({ ...record, id, mark });
  return { draft, previous: draft, versions };
}

/** Returns the texts of a draft that can be read: a text of its own, and a copy that can be read as well. */
function asDraftTexts({ draft = "", previous = "", versions }: StoredTexts): StoredTexts {
  const isGood = (text: string) => decodeRecord(text).kind === "good";
  return {
    draft: draft || previous,
    previous: isGood(previous) || !isGood(draft) ? previous || draft : draft,
    versions,
  };
}

/** Returns whether an id may have been given by this program; a file may hold anything. */
const isPlain = (id: string): boolean => /^[\w-]{1,80}$/.test(id);

/**
 * Brings the drafts of a backup in beside those that are here. Nothing here is lost and nothing is taken twice: a draft
 * with the same contents is left alone, and where the contents differ both are kept.
 */
export function restoreBackup(store: DraftStore, backup: readonly BackedUp[]): Restored {
  const here = new Map(store.list().map(({ id }) => [id, store.texts(id)]));
  const known = new Set([...here.values()].map((texts) => read(texts).content));
  const [added, both, noRoom]: [string[], string[], string[]] = [[], [], []];
  let [same, empty, unreadable] = [0, 0, 0];
  const isStored = (id: string, texts: StoredTexts) => {
    const isIn = store.setTexts(id, texts) !== "full";
    // The file may have the same id again.
    if (isIn) here.set(id, store.texts(id));
    return isIn;
  };
  for (const { id: backedUpId, ...texts } of backup) {
    const id = isPlain(backedUpId) ? backedUpId : store.newId();
    const { kind, record, content } = read(texts);
    const local = here.get(id);
    if (kind === "missing") {
      empty += 1;
      continue;
    }
    // A copy made by an earlier restoring has another id, and would come again each time.
    if (known.has(content) && (local !== undefined || id !== backedUpId)) {
      same += 1;
      continue;
    }
    known.add(content);
    if (!record) {
      if (isStored(local ? store.newId() : id, texts)) unreadable += 1;
      else noRoom.push("读不出来的草稿");
      continue;
    }
    const name = draftName(record.draft);
    if (!local) {
      (isStored(id, asDraftTexts(texts)) ? added : noRoom).push(name);
      continue;
    }
    const own = read(local);
    const copyId = store.newId();
    const givesWay = own.kind === "damaged" || (own.record !== undefined && own.record.savedAt < record.savedAt);
    const moved = own.record ? asCopy(own.record, copyId, copyMarks.here, local) : local;
    const isApart = isStored(copyId, givesWay ? moved : asCopy(record, copyId, copyMarks.backup, texts));
    const isDone = isApart && (!givesWay || isStored(id, asDraftTexts(texts)));
    // What is here was moved for nothing.
    if (isApart && !isDone) store.deleted.purge(copyId);
    (isDone ? both : noRoom).push(name);
  }
  return { added, same, both, empty, unreadable, noRoom };
}

/** Returns what became of a backup in sentences, which also say what is left to do. */
export function restoredInWords({ added, same, both, empty, unreadable, noRoom }: Restored): string {
  const listed = (names: readonly string[]) =>
    `“${names.slice(0, 3).join("”“")}”${names.length > 3 ? `等 ${names.length} 份` : ""}`;
  const sentences = [
    added.length > 0 ? `已恢复 ${added.length} 份草稿：${listed(added)}。` : "",
    both.length > 0
      ? `${both.length} 份与本机的内容不同，两份都保留：${listed(both)}。后保存的留在原处，另一份在列表中注明。`
      : "",
    same > 0 ? `${same} 份与本机已有的草稿相同，没有改动。` : "",
    empty > 0 ? `${empty} 份是空的，没有可以恢复的内容。` : "",
    unreadable > 0 ? `${unreadable} 份读不出来，已原样放入列表，可以导出原始内容。` : "",
    noRoom.length > 0
      ? `浏览器存储空间已满，${noRoom.length} 份没有恢复：${listed(noRoom)}。请删除不用的草稿，再恢复一次。`
      : "",
  ];
  return sentences.join("") || "备份中没有草稿。";
}
