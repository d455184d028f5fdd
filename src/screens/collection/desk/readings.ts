import type { CollectedUnit, Received } from "../../../collection/collect.ts";
import { identityOf } from "../../../collection/course.ts";
import { withRoundsOf } from "../../../collection/returns/joined-rounds.ts";
import type { SaveResult } from "../../../drafts/draft-record.ts";
import type { DraftStore } from "../../../drafts/draft-store.ts";
import { fromJson } from "../../../files/json.ts";
import { accepted, type Result, refused } from "../../../lib/result.ts";
import type { Draft } from "../../../report/schema.ts";
import { isUnsent } from "../../../rounds/comments.ts";
import { forReading } from "../../../rounds/course.ts";
import { createDraft } from "../../shared/begin-draft.ts";
import { freeMark } from "../../shared/draft-marks.ts";
import { collectionDesk } from "./collection-desk.ts";

// While a report of the desk is read it is a draft like any other, so that comments are saved, undone and kept as all words are.
// The desk takes back what was written, and the draft goes.

/** What marks a draft that was made to read a unit's report. */
const readMark = "报来";

/** The drafts that this page made, by id, with the comments that each began with. */
const made = new Map<string, ReadonlySet<string>>();

/** The report of a file as it is kept; undefined where it cannot be read. */
export async function keptDraft(file: string): Promise<Draft | undefined> {
  const report = await collectionDesk.reportOf(file);
  const read = report && fromJson(report.json);
  return read?.ok ? read.value.draft : undefined;
}

const isWritten = ({ facts }: Received): boolean => facts.course !== null || facts.openComments > 0;

/** One of a unit's reports as this office reads it, with what was written on any of its files; undefined where it cannot be read. */
export async function readingOf({ rounds, copies }: CollectedUnit, file: string): Promise<Draft | undefined> {
  const report = await keptDraft(file);
  const others: Draft[] = [];
  for (const one of [...rounds, ...copies]) {
    const other = one.file !== file && isWritten(one) ? await keptDraft(one.file) : undefined;
    if (other) others.push(other);
  }
  return report && forReading(withRoundsOf(report, others));
}

const idsIn = ({ rounds }: Draft): ReadonlySet<string> => new Set(rounds?.comments.map(({ id }) => id));

/** The drafts in which reports are read, with the file of the desk that each is of. */
function readingsIn(store: DraftStore) {
  const files = new Map<string, string>();
  for (const arrival of collectionDesk.state().arrivals) {
    if ("facts" in arrival && !files.has(arrival.facts.identity)) files.set(arrival.facts.identity, arrival.file);
  }
  return store.list().flatMap((one) => {
    const draft = one.kind === "draft" && one.mark !== undefined ? store.peek(one.id) : undefined;
    const file = draft?.rounds?.side === "supervisor" ? files.get(identityOf(draft)) : undefined;
    return draft && file !== undefined ? [{ id: one.id, draft, file }] : [];
  });
}

/** What is kept of a report together with what was written in its draft; a comment that was withdrawn there is gone. */
function together(kept: Draft, written: Draft, before: ReadonlySet<string> | undefined): Draft {
  const joined = withRoundsOf(kept, [written]);
  const { rounds } = joined;
  if (!rounds) return joined;
  const now = idsIn(written);
  const isWithdrawn = (id: string) => before?.has(id) === true && !now.has(id);
  const comments = rounds.comments.filter((one) => !(isWithdrawn(one.id) && isUnsent(one, rounds)));
  return { ...joined, rounds: { ...rounds, comments } };
}

const isTold = ({ rounds }: Draft): boolean =>
  rounds !== undefined && (rounds.comments.length > 0 || rounds.rounds.length > 0);

/** Takes back what was written in drafts that are read; those that this page made go once the desk has all of it. */
export async function takeBack(store: DraftStore): Promise<void> {
  const readings = readingsIn(store);
  const written = new Map<string, Draft>();
  for (const { id, draft, file } of readings) {
    const kept = written.get(file) ?? (await keptDraft(file));
    if (kept && (isTold(draft) || made.has(id))) written.set(file, together(kept, draft, made.get(id)));
  }
  const isKept = written.size === 0 || (await collectionDesk.writeOn(written));
  if (!isKept) return;
  for (const { id } of readings) {
    if (!made.has(id) || store.whereabouts(id) !== "here") continue;
    store.remove(id);
    store.deleted.purge(id);
    made.delete(id);
  }
}

const unreadable = "这份报告读不出来了。请把它移出，再收进来一次。";
const inOtherHands = "这份报告正在另一个页面打开审阅。请在那个页面接着看，或先把它关闭。";

/** Why what came in for a report that is being read could not be put into its draft; without storage the page holds it. */
const notWritten: Partial<Record<SaveResult["kind"], string>> = {
  full: "浏览器存储空间已满，新收到的意见没有写进正在审阅的报告。请先打开并导出不再需要的草稿，再把它删除。",
  unsound: unreadable,
  newer: "这份报告已由较新版本的程序打开审阅。请用新版本打开。",
  taken: inOtherHands,
  removed: inOtherHands,
};

/** Makes the draft in which a unit's report is read, or finds the one that is there; returns its id, or says why it cannot. */
export async function beginReadingOf(store: DraftStore, unit: CollectedUnit, file: string): Promise<Result<string>> {
  const draft = await readingOf(unit, file);
  if (!draft) return refused(unreadable);
  const there = readingsIn(store).find((one) => one.file === file);
  if (there) {
    // Opening it takes it over from another page in any case; what came in must be written before.
    if (store.whereabouts(there.id) === "elsewhere") store.takeOver(there.id, store.orderOf(there.id));
    const saved = store.save(there.id, forReading(withRoundsOf(there.draft, [draft])));
    const problem = notWritten[saved.kind];
    return problem === undefined ? accepted(there.id) : refused(problem);
  }
  const created = createDraft(store, draft, { mark: freeMark(store.list(), draft, readMark) });
  if (created.ok) made.set(created.value, idsIn(draft));
  return created;
}
