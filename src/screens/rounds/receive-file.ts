import type { DraftStore } from "../../drafts/draft-store.ts";
import { canonicalJson } from "../../lib/parse-json.ts";
import type { Draft } from "../../report/schema.ts";
import { noRounds } from "../../rounds/comments.ts";
import { forReading } from "../../rounds/course.ts";
import { isUnfilled } from "../../rounds/filling.ts";
import { standingOf } from "../../rounds/join.ts";
import { isForSupervisor } from "../../rounds/receive.ts";
import { handedFiles } from "../intake/handed-files.ts";
import { beginDraft } from "../shared/begin-draft.ts";
import { freeMark } from "../shared/draft-marks.ts";
import { go } from "../shared/route.ts";
import { draftsOfReport, giveTo, standingWords } from "./handed-rounds.ts";

/** What the copy of a supervising office is called in the list. */
const readingMark = "供审阅";
/** What a copy in which one part is open is called there. */
const fillingMark = "请填写";

/** Opens a report to be read and commented, as a draft of its own; says why where it cannot. */
export const beginReading = (store: DraftStore, report: Draft): string | undefined =>
  beginDraft(store, forReading(report), { mark: freeMark(store.list(), report, readingMark), step: "preview" });

/** Opens a file of rounds to be read: in the reading that it belongs to, else in one of its own. Says why where it cannot. */
export function receiveToRead(store: DraftStore, file: Draft): string | undefined {
  const { reading } = draftsOfReport(store, file);
  if (!reading) return beginReading(store, file);
  const standing = standingOf(reading.draft.rounds, file.rounds ?? noRounds("unit"));
  if (standing !== "news") handedFiles.tell([{ tone: "warning", words: standingWords[standing] }]);
  giveTo(reading.id, file);
  go({ at: "draft", id: reading.id, step: "preview" });
  return undefined;
}

/** Opens a copy to be filled in at its part: the one that is here already where the file brings nothing, else one of its own. Says why where it cannot. */
export function beginFilling(store: DraftStore, file: Draft): string | undefined {
  const { rounds } = file;
  const step = rounds?.part;
  const known = draftsOfReport(store, file).filling.find(
    ({ draft }) => draft.rounds?.part === step && canonicalJson(draft.rounds?.base) === canonicalJson(rounds?.base),
  );
  if (!known || !isUnfilled(file)) {
    return beginDraft(store, file, { mark: freeMark(store.list(), file, fillingMark), step });
  }
  handedFiles.tell([{ tone: "done", words: "这个文件已经打开过，接着填即可。" }]);
  go({ at: "draft", id: known.id, ...(step && { step }) });
  return undefined;
}

/** A copy of which one part is open: what was filled in is shown to whoever handed it out, all others fill it in. */
function receivePart(store: DraftStore, file: Draft): string | undefined {
  const { writing } = draftsOfReport(store, file);
  if (!writing) return beginFilling(store, file);
  handedFiles.offerRounds({ file, draftId: writing.id });
  return undefined;
}

/**
 * Takes a file of rounds for what it is: a copy to be filled in; one that was answered goes to the reading that it belongs to, any other is shown to
 * the unit before it changes anything. Says why where it cannot.
 */
export function receiveFile(store: DraftStore, file: Draft): string | undefined {
  if (file.rounds?.part !== undefined) return receivePart(store, file);
  const { reading, writing } = draftsOfReport(store, file);
  if (isForSupervisor(file) ? reading || !writing : reading && !writing) return receiveToRead(store, file);
  handedFiles.offerRounds({ file, draftId: writing?.id });
  return undefined;
}
