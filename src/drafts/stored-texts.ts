import { decodeRecord } from "./draft-record.ts";
import type { DraftStorage, StorageResult } from "./draft-storage.ts";
import type { DurableMirror } from "./durable-mirror.ts";

/** The texts of one draft as they are stored, whether they can be read or not. */
export interface StoredTexts {
  readonly draft?: string | undefined;
  readonly previous?: string | undefined;
  readonly versions?: string | undefined;
}

/** Returns what is stored of a draft. */
export function textsOf(texts: DraftStorage, id: string): StoredTexts {
  return {
    versions: texts.get("versions", id) ?? undefined,
    previous: texts.get("previous", id) ?? undefined,
    draft: texts.get("draft", id) ?? undefined,
  };
}

interface Surroundings {
  readonly texts: DraftStorage;
  readonly mirror: Pick<DurableMirror, "write"> | undefined;
  /** The id of the tab that takes the draft over. */
  readonly tab: string;
}

/** Stores texts of a draft as they are and takes the draft over; changes nothing where there is no room. */
export function putTexts(
  { texts, mirror, tab }: Surroundings,
  id: string,
  { draft, previous, versions }: StoredTexts,
): StorageResult {
  const result = draft === undefined ? "ok" : texts.set("draft", id, draft);
  if (result === "full") return result;
  if (previous !== undefined) texts.setIfRoom("previous", id, previous);
  if (versions !== undefined) texts.setIfRoom("versions", id, versions);
  texts.setIfRoom("owner", id, tab);
  if (draft !== undefined && decodeRecord(draft).kind === "good") mirror?.write(id, draft);
  return result;
}
