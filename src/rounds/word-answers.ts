import { cleanText } from "../lib/clean-text.ts";
import { showsNothing } from "../lib/strings.ts";
import type { Comment } from "../report/rounds-schema.ts";
import type { Draft } from "../report/schema.ts";
import { answerInWords, remarkWords } from "./comment-findings.ts";
import { answeredBack } from "./course.ts";
import { type PlacedComment, placedComments } from "./placed-comments.ts";

/** Something said in Word; `at` is undefined where the file does not tell when. */
export interface SaidInWord {
  readonly by: string;
  readonly at: Date | undefined;
  readonly words: string;
}

/** A comment of a Word document with the replies to it. */
export interface WordThread extends SaidInWord {
  readonly replies: readonly SaidInWord[];
  /** 已解决, as Word has it. */
  readonly isDone: boolean;
  /** The name that Word keeps of it. */
  readonly durableId: number | undefined;
  /** Where in the document's text its words begin and end. */
  readonly range: readonly [start: number, end: number] | undefined;
  /** Its words stand in a note at the foot of a page or at the end, of which a report has none. */
  readonly isInNote: boolean;
}

/** Who worked on a Word document last and when, for answers of which the file does not tell. */
export interface LastWork {
  readonly by: string | undefined;
  readonly at: Date | undefined;
}

/** Durable ids that no program gives by chance, one for each place of a list. */
export const durableIdOf = (at: number): number => 0x51a70000 + at;

/** Words as they are compared: Word has line ends and spaces of its own. */
const bare = (words: string): string => cleanText(words).replace(/\s+/g, "");

interface Known {
  readonly placed: PlacedComment;
  readonly thread: WordThread | undefined;
}

/**
 * The thread of each comment: by the name that Word keeps, else by its words, where they are those of one comment and one thread
 * alone. Behind the words may stand what somebody wrote into the comment itself.
 */
function threadsOf(placed: readonly PlacedComment[], threads: readonly WordThread[]): readonly Known[] {
  const own = placed.map((one) => bare(remarkWords(one)));
  return placed.map((one, at) => {
    const words = own[at] ?? "";
    const isOf = (thread: WordThread) => bare(thread.words).startsWith(words);
    const named = threads.find(({ durableId }) => durableId === durableIdOf(at));
    if (named && isOf(named)) return { placed: one, thread: named };
    const same = threads.filter((thread) => bare(thread.words) === words);
    const [only, ...more] = same.length > 0 ? same : threads.filter(isOf);
    const isAlone = more.length === 0 && own.filter((other) => other === words).length === 1;
    return { placed: one, thread: isAlone ? only : undefined };
  });
}

/** What was written into a comment behind its own words. */
function addedTo(thread: WordThread, own: string): readonly SaidInWord[] {
  const length = bare(own).length;
  let passed = 0;
  let at = 0;
  while (passed < length && at < thread.words.length) {
    if (bare(thread.words[at] ?? "") !== "") passed += 1;
    at += 1;
  }
  const words = thread.words.slice(at).trim();
  return words === "" ? [] : [{ ...thread, words }];
}

/** Comments of others within the words of one comment alone are taken for answers to it: some programs have no replies. */
function besides(known: readonly Known[], others: readonly WordThread[]): ReadonlyMap<WordThread, WordThread> {
  const found = new Map<WordThread, WordThread>();
  for (const other of others) {
    const around = known.flatMap(({ thread }) => (thread && isWithin(other, thread) ? [thread] : []));
    const [only] = around;
    if (only && around.length === 1) found.set(other, only);
  }
  return found;
}

const isWithin = ({ range: inner }: WordThread, { range: outer }: WordThread): boolean =>
  inner !== undefined && outer !== undefined && inner[0] >= outer[0] && inner[1] <= outer[1];

/** Words that say that something was changed, with which an answer begins. */
const saysChanged = /^(?:已(?:经)?(?:按要求)?(?:修改|更正|改正|补充|调整|改))(?!为?不)[：:，,。.；;！!\s]*/;

interface Found {
  readonly answer: NonNullable<Comment["answer"]>;
  readonly by: string | undefined;
}

/** A time, or a second after the report was sent where a clock says that it was answered before. */
const notBefore = (at: Date, sentAt: number): Date => new Date(Math.max(at.getTime(), sentAt + 1000));

/** What a thread answers to its comment; undefined where that is nothing new. */
function answerIn(
  comment: Comment,
  { said, isDone, isChanged }: { said: readonly SaidInWord[]; isDone: boolean; isChanged: boolean },
  { last, sentAt }: { last: Date; sentAt: number },
): Found | undefined {
  const former = bare(answerInWords(comment) ?? "");
  const news = said.filter(({ words }) => !showsNothing(words) && bare(words) !== former);
  const at = notBefore(news[news.length - 1]?.at ?? last, sentAt).toISOString();
  const by = news[news.length - 1]?.by;
  const words = cleanText(news.map((one) => one.words).join("\n")).trim();
  if (news.length > 0) {
    const claims = saysChanged.test(words);
    const kind = claims || isChanged ? "changed" : "explained";
    return { answer: { kind, words: claims ? words.replace(saysChanged, "") : words, at }, by };
  }
  const isAnswered = comment.answer !== undefined && comment.answer.kind !== "open";
  return (isDone || isChanged) && !isAnswered ? { answer: { kind: "changed", words: "", at }, by } : undefined;
}

/** A report that was answered in Word, and the comments of its document that are none of the report's. */
export interface AnsweredInWord {
  readonly draft: Draft;
  readonly others: readonly WordThread[];
}

/**
 * The report that was sent as a Word document, as it comes back: `edited` is the same with what was changed in its numbers and
 * words, or `sent` itself where nothing was. Every comment stays, whatever became of it in Word; one that was not found there stays open. Where nothing was answered
 * and nothing changed, it is the report as it was sent.
 */
export function answeredInWord(
  sent: Draft,
  edited: Draft,
  threads: readonly WordThread[],
  { by, at }: LastWork,
): AnsweredInWord {
  const { rounds } = sent;
  if (!rounds) return { draft: edited, others: threads };
  const known = threadsOf(placedComments(sent), threads);
  const own = new Set(known.map(({ thread }) => thread));
  const rest = threads.filter((thread) => !own.has(thread));
  const beside = besides(known, rest);
  const now = placedComments(edited);
  const sentAt = Math.max(0, ...rounds.rounds.map((round) => Date.parse(round.at)));
  const last = notBefore(at ?? new Date(0), sentAt);
  let answeredBy: string | undefined;
  const comments = rounds.comments.map((comment, index) => {
    const thread = known[index]?.thread;
    const before = known[index]?.placed;
    const placed = now[index];
    const isChanged = placed !== undefined && placed.place.kind !== "lost" && placed.place.now !== before?.place.now;
    const more = [...beside].flatMap(([other, to]) => (to === thread ? [other, ...other.replies] : []));
    const said = thread && before ? [...addedTo(thread, remarkWords(before)), ...thread.replies, ...more] : [];
    const found = answerIn(comment, { said, isDone: thread?.isDone === true, isChanged }, { last, sentAt });
    answeredBy = found?.by ?? answeredBy;
    return found ? { ...comment, answer: found.answer } : comment;
  });
  const others = rest.filter((other) => !beside.has(other));
  const isNews = comments.some((one, index) => one !== rounds.comments[index]);
  if (!isNews && edited === sent) return { draft: sent, others };
  const answered = { ...edited, rounds: { ...rounds, comments } };
  const newest = comments.map(({ answer }) => Date.parse(answer?.at ?? "") || 0);
  const sending = { by: answeredBy ?? by ?? "报送单位", at: new Date(Math.max(last.getTime(), ...newest)) };
  return { draft: answeredBack(answered, sending), others };
}
