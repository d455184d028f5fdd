import { type DecodedRecord, type DraftRecord, decodeRecord } from "./draft-record.ts";
import type { DraftStorage } from "./draft-storage.ts";
import { bestOf, type FoundDraft } from "./listing.ts";

/** Reads the records of the drafts out of their texts. */
export interface RecordReader {
  readonly decode: (raw: string) => DecodedRecord;
  /** Returns the best there is of a draft. */
  readonly find: (id: string) => FoundDraft;
  /** Returns the record of the best there is; undefined where nothing can be read. */
  readonly recordOf: (id: string) => DraftRecord | undefined;
  /** Notes what a text says that was just written. */
  readonly remember: (raw: string, record: DraftRecord) => void;
}

/** Makes the reader of the drafts in a storage. */
export function createRecordReader(texts: Pick<DraftStorage, "get">): RecordReader {
  // The text read or written last is not decoded again as long as it is stored: drafts are saved while somebody types.
  let last: { readonly raw: string; readonly decoded: DecodedRecord } | undefined;
  const decode = (raw: string): DecodedRecord => {
    if (last?.raw !== raw) last = { raw, decoded: decodeRecord(raw) };
    return last.decoded;
  };
  const find = (id: string): FoundDraft => {
    const found = bestOf(texts.get("draft", id), texts.get("previous", id), decode);
    // The id is the one in the storage key, whatever the text says.
    return found.kind === "opened" && found.record.id !== id ? { ...found, record: { ...found.record, id } } : found;
  };
  return {
    decode,
    find,
    recordOf: (id) => {
      const found = find(id);
      return found.kind === "opened" ? found.record : undefined;
    },
    remember: (raw, record) => {
      last = { raw, decoded: { kind: "good", record } };
    },
  };
}
