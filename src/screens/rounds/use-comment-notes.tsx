import { useMemo } from "react";
import { explanationOf, type Finding, severityWords } from "../../checks/finding.ts";
import type { Draft } from "../../report/schema.ts";
import { pageNotesOf } from "../../review/page-notes.ts";
import type { Review } from "../../review/review.ts";
import { type ChangeSince, changesSince } from "../../rounds/changes-since.ts";
import { answerInWords, isSettled, lostWords, weightWords } from "../../rounds/comment-findings.ts";
import { isUnsent } from "../../rounds/comments.ts";
import { blankFinding, isPassed } from "../../rounds/finding-comments.ts";
import { type NumberedComment, numberedComments } from "../../rounds/numbered-comments.ts";
import { Button } from "../../ui/button.tsx";
import type { MarginNote } from "../margin/margin.tsx";
import { NoteSign } from "../preview/note-sign.tsx";
import type { Marked } from "../preview/page-marks.ts";
import { ChangedWords } from "./merging/merge-parts.tsx";
import styles from "./rounds.module.css";

/** What a reader can do about a comment or a finding. */
export interface NoteActs {
  readonly reword: (one: NumberedComment) => void;
  readonly withdraw: (id: string) => void;
  readonly confirm: (id: string, isConfirmed: boolean) => void;
  readonly takeOver: (finding: Finding) => void;
  readonly pass: (finding: Finding, isOver: boolean) => void;
}

interface Options {
  /** What the program found is shown as well, but for what was passed over. */
  readonly withFindings: boolean;
  /** Comments that were confirmed are shown as well. */
  readonly withSettled: boolean;
}

/** The notes of a reading beside its pages, in the order of the report. */
export function useCommentNotes(review: Review, { withFindings, withSettled }: Options, acts: NoteActs) {
  const { draft, finished } = review;
  const comments = useMemo(() => numberedComments(draft, finished), [draft, finished]);
  const found = useMemo(() => (withFindings ? pageNotesOf(review) : []), [withFindings, review]);
  const shown = comments.filter(({ comment }) => withSettled || !isSettled(comment));
  const changes = useMemo(() => changesSince(draft, finished, comments), [draft, finished, comments]);
  const taken = new Set(comments.map(({ comment }) => comment.words));
  const all = found.flatMap(({ kind, place, says }) => {
    const finding =
      says.kind === "finding" ? says.finding : blankFinding(says.blanks[0]?.section ?? "basics", says.blanks);
    return taken.has(finding.message) ? [] : [{ kind, place, finding }];
  });
  const findings = all.filter(({ finding }) => !isPassed(draft, finding));
  const ofComments = shown.map((one) => ({
    note: commentNote(one, draft, acts),
    order: one.paper.order,
    place: one.paper,
  }));
  const ofFindings = findings.map(({ kind, finding, place }) => ({
    note: findingNote(finding, kind, draft, acts),
    order: place.order,
    place,
  }));
  const ofChanges = changes.map((one) => ({ note: changeNote(one), order: one.paper.order, place: one.paper }));
  const inOrder = [...ofComments, ...ofChanges, ...ofFindings].sort((a, b) => a.order - b.order);
  return {
    comments,
    notes: inOrder.map(({ note }) => note),
    marked: inOrder.map(({ note: { id, kind }, place }): Marked => ({ id, kind, place })),
    passed: all
      .filter(({ finding }) => isPassed(draft, finding))
      .map(({ kind, finding }) => findingNote(finding, kind, draft, acts)),
  };
}

function commentNote(one: NumberedComment, draft: Draft, acts: NoteActs): MarginNote {
  const { comment, place, number } = one;
  const name = `${number} ${place.label}`;
  const answer = answerInWords(comment);
  const isDone = isSettled(comment);
  const isOwn = draft.rounds !== undefined && isUnsent(comment, draft.rounds);
  return {
    id: `comment ${comment.id}`,
    kind: "comment",
    word: weightWords[comment.weight],
    number,
    label: place.label,
    sign: <NoteSign kind="comment" />,
    body: (
      <>
        <p>
          {comment.words}
          {lostWords(one)}
        </p>
        {answer !== undefined && <p className={styles.answer}>答复：{answer}</p>}
        {!isOwn && place.isChanged && place.kind !== "lost" && (
          <p className={styles.changed}>
            <ChangedWords before={comment.anchor.quote} after={place.now} />
          </p>
        )}
        {isDone && <p className={styles.answer}>已确认。</p>}
      </>
    ),
    actions: isOwn ? (
      <>
        <Button look="quiet" aria-label={`改批注 ${name}`} onClick={() => acts.reword(one)}>
          改
        </Button>
        <Button look="quiet" aria-label={`撤回批注 ${name}`} onClick={() => acts.withdraw(comment.id)}>
          撤回
        </Button>
      </>
    ) : (
      <Button
        look="quiet"
        aria-label={`${isDone ? "取消确认" : "确认"} ${name}`}
        onClick={() => acts.confirm(comment.id, !isDone)}
      >
        {isDone ? "取消确认" : "确认"}
      </Button>
    ),
  };
}

function changeNote({ id, label, before, after, cells }: ChangeSince): MarginNote {
  return {
    id,
    kind: "change",
    word: "改动",
    label,
    sign: <NoteSign kind="change" />,
    body: (
      <p className={styles.changed}>
        {cells > 0 ? `有 ${cells} 个数改过，请点“只看改动”逐个看。` : <ChangedWords before={before} after={after} />}
      </p>
    ),
  };
}

function findingNote(finding: Finding, kind: MarginNote["kind"], draft: Draft, acts: NoteActs): MarginNote {
  const { id, place } = finding;
  const { label } = place;
  const isOver = isPassed(draft, finding);
  const explained = explanationOf(finding, draft.explanations);
  return {
    id,
    kind,
    word: kind === "blank" ? "未填" : severityWords[finding.severity],
    label,
    sign: <NoteSign kind={kind} />,
    body: (
      <>
        <p>{finding.message}</p>
        {explained !== undefined && <p className={styles.answer}>说明：{explained}</p>}
      </>
    ),
    actions: (
      <>
        <Button look="quiet" aria-label={`转为批注 ${label}`} onClick={() => acts.takeOver(finding)}>
          转为批注
        </Button>
        <Button
          look="quiet"
          aria-label={`${isOver ? "恢复" : "略过"} ${label}`}
          onClick={() => acts.pass(finding, !isOver)}
        >
          {isOver ? "恢复" : "略过"}
        </Button>
      </>
    ),
  };
}
