import { useEffect } from "react";
import type { DraftStore } from "../../drafts/draft-store.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { dateAndTime } from "../../lib/days.ts";
import { createEmitter } from "../../lib/emitter.ts";
import type { Draft } from "../../report/schema.ts";
import { lastRound } from "../../rounds/course.ts";
import { filledIn } from "../../rounds/filling.ts";
import type { MergeChoice } from "../../rounds/merge.ts";
import { receivedByUnit, receivedForReading } from "../../rounds/receive.ts";
import { useDraftId, useDraftLinks } from "../shared/open-draft.ts";

/** A file of rounds that was taken for a draft, on its way into the editor of that. */
interface Taken {
  readonly draftId: string;
  readonly file: Draft;
  /** What was chosen where both sides had changed the same; undefined for a reading, which has nothing of its own. */
  readonly choices: ReadonlyMap<string, MergeChoice> | undefined;
}

let taken: Taken | undefined;
const given = createEmitter();

/** Gives a file to the draft that it belongs to: it is put in once that is open, as one step of undo. */
export function giveTo(draftId: string, file: Draft, choices?: ReadonlyMap<string, MergeChoice>): void {
  taken = { draftId, file, choices };
  given.emit();
}

/** Puts into the draft that is open what was given to it. */
export function useTaken(): void {
  const { editor } = useEditing();
  const id = useDraftId();
  const { goTo } = useDraftLinks();
  useEffect(() => {
    const take = () => {
      if (taken?.draftId !== id) return undefined;
      const { file, choices } = taken;
      taken = undefined;
      const now = editor.current();
      const filled = filledIn(now, file);
      if (filled) {
        const section = file.rounds?.part ?? "review";
        editor.commit(filled.merged(choices ?? new Map()), { name: "合并", section, field: section });
        return goTo(section);
      }
      const next = choices ? receivedByUnit(now, file).result(choices) : receivedForReading(now, file);
      return editor.commit(next, { name: "读入往来文件", section: "review", field: "review" });
    };
    take();
    return given.subscribe(take);
  }, [editor, id, goTo]);
}

interface Own {
  readonly id: string;
  readonly draft: Draft;
}

/** True for two states of one report: a report that was sent on is in the course of both, or a comment. */
function isOneCourse({ rounds: one }: Draft, { rounds: other }: Draft): boolean {
  const named = (rounds: Draft["rounds"]) => [
    ...(rounds?.rounds ?? []).map(({ at, kind, fingerprint }) => `${at} ${kind} ${fingerprint}`),
    ...(rounds?.comments ?? []).map(({ id }) => id),
  ];
  const known = new Set(named(one));
  return named(other).some((name) => known.has(name));
}

/**
 * The drafts that a file may belong to, by whose copy they are: of its organ and year, before the others those that went to and fro
 * with it. A unit that put its name right since has its draft by that alone, and is asked; a reading, which is not asked, is never
 * taken for that of another name.
 */
export function draftsOfReport(store: DraftStore, file: Draft) {
  const { organ, year } = file;
  const all = store.list().flatMap((one): readonly Own[] => {
    if (one.kind !== "draft" || one.year !== year) return [];
    const draft = store.peek(one.id);
    return draft ? [{ id: one.id, draft }] : [];
  });
  const known = all.filter(({ draft }) => isOneCourse(draft, file));
  const named = all.filter((one) => one.draft.organ.trim() === organ.trim());
  const own = [...named.filter((one) => known.includes(one)), ...named.filter((one) => !known.includes(one))];
  const isReading = ({ draft }: Own) => draft.rounds?.side === "supervisor";
  const isFilling = ({ draft }: Own) => draft.rounds?.part !== undefined;
  const isWriting = (one: Own) => !isReading(one) && !isFilling(one);
  return {
    reading: own.find(isReading),
    writing: own.find(isWriting) ?? known.find(isWriting),
    filling: own.filter(isFilling),
  };
}

/** What is said of a file that brings nothing, or is of an earlier round. */
export const standingWords = {
  known: "这个文件里的内容，这里都有了。",
  earlier: "这是以前一轮的文件，没有改动现在的报告。",
} as const;

/** Who sent a file, when, and in which round, in words. */
export function sentWords({ rounds }: Draft): string {
  const last = rounds && lastRound(rounds);
  if (!last) return "";
  const what = { returned: "退回修改", answered: "再次报送", agreed: "同意" }[last.kind];
  return `${last.by}，${dateAndTime(Date.parse(last.at))} ${what}，第 ${last.number} 轮`;
}
