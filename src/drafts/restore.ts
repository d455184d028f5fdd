import type { Draft } from "../report/schema.ts";
import type { BackedUp } from "./backup.ts";
import { type DraftRecord, encodeRecord } from "./draft-record.ts";
import type { DraftStore, StoredTexts } from "./draft-store.ts";
import { bestOf, type FoundDraft } from "./listing.ts";
import { draftName } from "./messages.ts";

/** What became of the drafts of a backup; names are organ and year. */
export interface Restored {
  /** Not there before. */
  readonly added: readonly string[];
  /** There already, word for word. */
  readonly same: number;
  /** There, but different: both are kept, the one saved later in its place. */
  readonly both: readonly string[];
  /** Put back as they are, though they cannot be read, or not by this program. */
  readonly unreadable: number;
  readonly noRoom: readonly string[];
}

/** How the copy that gave up its place is told from the other. */
export const copyMarks = { backup: "备份中的一份", here: "恢复备份前的一份" } as const;

/** What a draft says, whatever the order in which it is written. */
function contentOf(draft: Draft): string {
  return JSON.stringify(draft, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

const found = ({ draft, previous }: StoredTexts): FoundDraft => bestOf(draft ?? null, previous ?? null);

function asCopy(record: DraftRecord, id: string, mark: string, { versions }: StoredTexts): StoredTexts {
  const draft = encodeRecord({ ...record, id, mark });
  return versions === undefined ? { draft, previous: draft } : { draft, previous: draft, versions };
}

/** Ids of this program are plain; a file may hold anything. */
const isPlain = (id: string): boolean => /^[\w-]{1,80}$/.test(id);

/**
 * Brings the drafts of a backup in beside those that are here. Nothing here is lost and nothing is taken twice: what
 * says the same is left alone, what differs is kept both ways.
 */
export function restoreBackup(store: DraftStore, backup: readonly BackedUp[]): Restored {
  const here = new Map(store.list().map(({ id }) => [id, store.texts(id)]));
  const known = new Set<string>();
  for (const texts of here.values()) {
    const entry = found(texts);
    known.add(entry.kind === "opened" ? contentOf(entry.record.draft) : (texts.draft ?? ""));
  }
  const [added, both, noRoom]: [string[], string[], string[]] = [[], [], []];
  let [same, unreadable] = [0, 0];
  for (const { id: written, ...texts } of backup) {
    const id = isPlain(written) ? written : store.newId();
    const entry = found(texts);
    const content = entry.kind === "opened" ? contentOf(entry.record.draft) : (texts.draft ?? "");
    const local = here.get(id);
    // A copy made by an earlier restoring has another id, and would come again each time.
    if (entry.kind === "missing" || (known.has(content) && (local !== undefined || id !== written))) {
      same += 1;
      continue;
    }
    known.add(content);
    const name = entry.kind === "opened" ? draftName(entry.record.draft) : "读不出来的草稿";
    if (!local) {
      if (store.setTexts(id, texts) === "full") noRoom.push(name);
      else if (entry.kind === "opened") added.push(name);
      else unreadable += 1;
      continue;
    }
    const stay = found(local);
    const other = store.newId();
    if (entry.kind !== "opened") {
      if (store.setTexts(other, texts) === "full") noRoom.push(name);
      else unreadable += 1;
      continue;
    }
    const givesWay = stay.kind === "damaged" || (stay.kind === "opened" && stay.record.savedAt < entry.record.savedAt);
    const moved = stay.kind === "opened" ? asCopy(stay.record, other, copyMarks.here, local) : local;
    const put = givesWay
      ? store.setTexts(other, moved) === "full" || store.setTexts(id, texts) === "full"
      : store.setTexts(other, asCopy(entry.record, other, copyMarks.backup, texts)) === "full";
    if (put) noRoom.push(name);
    else both.push(name);
  }
  return { added, same, both, unreadable, noRoom };
}

/** What became of a backup, in sentences that also say what is left to do. */
export function restoredInWords({ added, same, both, unreadable, noRoom }: Restored): string {
  const listed = (names: readonly string[]) =>
    `“${names.slice(0, 3).join("”“")}”${names.length > 3 ? `等 ${names.length} 份` : ""}`;
  const sentences = [
    added.length > 0 ? `已恢复 ${added.length} 份草稿：${listed(added)}。` : "",
    both.length > 0
      ? `${both.length} 份与本机的内容不同，两份都保留：${listed(both)}。后保存的留在原处，另一份在列表中注明。`
      : "",
    same > 0 ? `${same} 份与本机已有的草稿相同，没有改动。` : "",
    unreadable > 0 ? `${unreadable} 份读不出来，已原样放入列表，可以导出原始内容。` : "",
    noRoom.length > 0
      ? `浏览器存储空间已满，${noRoom.length} 份没有恢复：${listed(noRoom)}。请删除不用的草稿，再恢复一次。`
      : "",
  ];
  return sentences.join("") || "备份中没有草稿。";
}
