import type { DraftStore } from "../../drafts/draft-store.ts";
import type { Draft } from "../../report/schema.ts";
import { noRounds } from "../../rounds/comments.ts";
import { forReading } from "../../rounds/course.ts";
import { standingOf } from "../../rounds/join.ts";
import { isForSupervisor } from "../../rounds/receive.ts";
import { handedFiles } from "../intake/handed-files.ts";
import { beginDraft } from "../shared/begin-draft.ts";
import { freeMark } from "../shared/draft-marks.ts";
import { go } from "../shared/route.ts";
import { draftsOfReport, giveTo, standingWords } from "./handed-rounds.ts";

/** What the copy of a supervising office is called in the list. */
const readingMark = "供审阅";

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

/**
 * Takes a file of rounds for what it is: one that was answered goes to the reading that it belongs to, any other is shown to
 * the unit before it changes anything. Says why where it cannot.
 */
export function receiveFile(store: DraftStore, file: Draft): string | undefined {
  const { reading, writing } = draftsOfReport(store, file);
  if (isForSupervisor(file) ? reading || !writing : reading && !writing) return receiveToRead(store, file);
  handedFiles.offerRounds({ file, draftId: writing?.id });
  return undefined;
}
