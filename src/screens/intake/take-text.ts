import { besideInBackup, looksLikeBackup, readBackup } from "../../drafts/backup.ts";
import type { DraftStore } from "../../drafts/draft-store.ts";
import { type Restored, restoreBackup, restoredInWords } from "../../drafts/restore.ts";
import { fromJson } from "../../files/json.ts";
import { looksLikePack, packFromJson } from "../../files/notice-json.ts";
import { readKept } from "../../notice/stored.ts";
import { readKnownRegister, withAdded } from "../../register/known.ts";
import type { Draft } from "../../report/schema.ts";
import type { SetAside } from "../../report/set-aside.ts";
import { storedKnown, storeKnown } from "../register/known-store.ts";
import { roundsTaker } from "../rounds/lazy-rounds.ts";
import { freeMark, twinOf } from "../shared/draft-marks.ts";
import { shelfPart } from "../years/shelf-part.ts";
import { handedFiles, type OfferedNotice } from "./handed-files.ts";

/** What bringing in a backup came to, in words; "error" where the file was none, or there was no room. */
export interface RestoreOutcome {
  readonly tone: "done" | "warning" | "error";
  readonly words: string;
}

const toneOf = ({ unreadable, noRoom }: Restored): RestoreOutcome["tone"] => {
  if (noRoom.length > 0) return "error";
  return unreadable > 0 ? "warning" : "done";
};

/** Restores the drafts of a backup from the text of its file; its settings are put up to be looked at. */
export function restoreText(store: DraftStore, text: string): RestoreOutcome {
  const backup = readBackup(text);
  if (!backup.ok) return { tone: "error", words: backup.message };
  const restored = restoreBackup(store, backup.value);
  const { settings = "", shelf = [], register = "" } = besideInBackup(text);
  const years = shelfPart.loaded()?.takeIn(shelf) ?? 0;
  // Where there is no room for them, the wordings of a register are asked about again.
  if (register !== "") storeKnown(withAdded(storedKnown(), readKnownRegister(register)));
  if (settings !== "") {
    const { pack, own, setAside } = readKept(settings);
    handedFiles.offer({ pack: pack ?? undefined, own, setAside, isOfBackup: true });
  }
  return { tone: toneOf(restored), words: restoredInWords(restored) + (years > 0 ? `历年报告恢复 ${years} 份。` : "") };
}

/** A report out of a file, to become a draft; with a mark where there is a draft of its organ and year already. */
interface Brought {
  readonly draft: Draft;
  readonly setAside: readonly SetAside[];
  readonly mark: string | undefined;
}

/** What the text of a file turns out to be: a backup, which is restored, a report, a notice, or nothing of ours. */
export type TakenText =
  | { readonly kind: "restored"; readonly outcome: RestoreOutcome }
  | ({ readonly kind: "report" } & Brought)
  /** A report that came back from the other side: it is shown before it changes anything. */
  | { readonly kind: "rounds" }
  | { readonly kind: "notice"; readonly notice: OfferedNotice }
  | { readonly kind: "refused"; readonly words: string };

/** Takes the text of a JSON file for what it is. */
export function takeText(store: DraftStore, text: string): TakenText {
  if (looksLikeBackup(text)) return { kind: "restored", outcome: restoreText(store, text) };
  if (looksLikePack(text)) {
    const notice = packFromJson(text);
    return notice.ok
      ? { kind: "notice", notice: { ...notice.value, isOfBackup: false } }
      : { kind: "refused", words: notice.message };
  }
  const read = fromJson(text);
  if (!read.ok) return { kind: "refused", words: read.message };
  const { draft, setAside } = read.value;
  if (draft.rounds) {
    void roundsTaker.preload().then(({ receiveFile }) => {
      const problem = receiveFile(store, draft);
      if (problem !== undefined) handedFiles.tell([{ tone: "error", words: problem }]);
    });
    return { kind: "rounds" };
  }
  const drafts = store.list();
  return { kind: "report", draft, setAside, mark: twinOf(drafts, draft) && freeMark(drafts, draft, "导入的一份") };
}
