import type { WordComment, WordRemark } from "../document/word/comments.ts";
import { toDocx } from "../document/word/to-docx.ts";
import type { Comment, Round } from "../report/rounds-schema.ts";
import type { Draft } from "../report/schema.ts";
import { answerInWords, isSettled, remarkWords } from "./comment-findings.ts";
import { noRounds } from "./comments.ts";
import { type NumberedComment, numberedComments } from "./numbered-comments.ts";
import { durableIdOf } from "./word-answers.ts";
import { wordBlocks } from "./word-blocks.ts";

/** Who sent a report on with something that was said at a time: the first to do so after it. */
function senderOf(rounds: readonly Round[], kinds: readonly Round["kind"][], at: string): string | undefined {
  const after = rounds.filter((round) => kinds.includes(round.kind) && round.at >= at);
  return [...after].sort((one, other) => (one.at < other.at ? -1 : 1))[0]?.by;
}

const remarkOf = (by: string, at: string, text: string): WordRemark => ({ by, at: new Date(at), text });

/** What Word shows of a comment's answer, as a reply. */
function repliesOf(comment: Comment, rounds: readonly Round[]): readonly WordRemark[] {
  const words = answerInWords(comment);
  if (!comment.answer || words === undefined) return [];
  return [remarkOf(senderOf(rounds, ["answered"], comment.answer.at) ?? "报送单位", comment.answer.at, words)];
}

/** The comments of a report as Word has them, each named by its place in the report's own list. */
function wordComments(draft: Draft, numbered: readonly NumberedComment[]): readonly WordComment[] {
  const { comments, rounds } = draft.rounds ?? noRounds("unit");
  return numbered.map((one) => ({
    place: one.paper,
    said: remarkOf(
      senderOf(rounds, ["returned", "agreed"], one.comment.at) ?? "审阅人",
      one.comment.at,
      remarkWords(one),
    ),
    replies: repliesOf(one.comment, rounds),
    isDone: isSettled(one.comment),
    durableId: durableIdOf(comments.indexOf(one.comment)),
  }));
}

/**
 * A report that was sent back, as a Word document with its comments at their words and cells, for those who have no such
 * program. `data` is the report with its comments as JSON, so that it is read back whole with what was answered in Word.
 */
export async function returnedDocx(
  draft: Draft,
  { finished, data }: { finished: boolean; data: string },
): Promise<Uint8Array> {
  const comments = wordComments(draft, numberedComments(draft, finished));
  return toDocx(wordBlocks(draft, finished), { organ: draft.organ.trim() }, { comments, data });
}
