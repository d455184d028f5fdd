import type { Finding } from "../checks/finding.ts";
import type { Comment } from "../report/rounds-schema.ts";
import type { Draft } from "../report/schema.ts";
import { numberedComments } from "./numbered-comments.ts";
import type { PlacedComment } from "./placed-comments.ts";

/** The words of each weight of a comment. */
export const weightWords: Record<Comment["weight"], string> = {
  must: "必须修改",
  should: "建议修改",
  explain: "请说明",
};

/** What was answered to a comment, in words; undefined where it is open. */
export function answerInWords({ answer }: Pick<Comment, "answer">): string | undefined {
  if (!answer || answer.kind === "open") return undefined;
  if (answer.kind === "explained") return answer.words;
  return answer.words === "" ? "已改。" : `已改：${answer.words}`;
}

/** 确认: nothing is left to do about a comment. */
export const isSettled = ({ verdict }: Pick<Comment, "verdict">): boolean => verdict?.isConfirmed === true;

/** Words that are quoted in a sentence, not more of them than tell what is meant. */
const mostQuoted = 30;
const quoted = (words: string): string => (words.length > mostQuoted ? `${words.slice(0, mostQuoted)}……` : words);

/** What is said of a comment whose words have gone; "" for any other. */
export function lostWords({ comment, place }: PlacedComment): string {
  if (place.kind !== "lost") return "";
  const { quote } = comment.anchor;
  return `（原来所指的${quote === "" ? "地方" : `“${quoted(quote)}”`}已经找不到）`;
}

/** A comment in one sentence: how grave it is, and what it says. */
export const remarkWords = (placed: PlacedComment): string =>
  `${weightWords[placed.comment.weight]}：${placed.comment.words}${lostWords(placed)}`;

function findingOf(placed: PlacedComment): Finding {
  const { comment, place } = placed;
  const { section, label, field, fields, words } = place;
  const answer = answerInWords(comment);
  return {
    id: `comment ${comment.id}`,
    check: "comment",
    severity: "comment",
    place: { section, label, field },
    message: remarkWords(placed),
    fields,
    comment: comment.id,
    ...(answer !== undefined && { answer }),
    ...(words && { words: [{ path: words.path, start: words.start, end: words.end }] }),
  };
}

/** What a supervising office sent back, as a unit has to see to it: each comment that is not confirmed, in printed order. */
export function commentFindings(draft: Draft): readonly Finding[] {
  if (draft.rounds?.side !== "unit") return [];
  return numberedComments(draft, false)
    .filter(({ comment }) => !isSettled(comment))
    .map(findingOf);
}
