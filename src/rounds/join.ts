import type { Comment, Round } from "../report/rounds-schema.ts";
import type { Rounds } from "../report/schema.ts";
import { inCourse, lastRound } from "./course.ts";

/** Of two states the later by its time; of the same time the one whose text comes last, so that the order of files is none. */
function later<T extends { readonly at: string }>(one: T | undefined, other: T | undefined): T | undefined {
  if (!one || !other) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}

function joinComment(one: Comment, other: Comment): Comment {
  const { answer: _, verdict: __, ...words } = later(asWords(one), asWords(other)) ?? one;
  const answer = later(one.answer, other.answer);
  const verdict = later(one.verdict, other.verdict);
  return { ...words, ...(answer && { answer }), ...(verdict && { verdict }) };
}

/** A comment without what was said to it, which has times of its own. */
const asWords = ({ answer: _, verdict: __, ...words }: Comment): Comment => words;

const keyOf = ({ number, kind, at, fingerprint }: Round): string => [at, number, kind, fingerprint].join(" ");

/** The round in which the report was last sent back. */
const lastReturn = ({ rounds }: Rounds): Round | undefined =>
  lastRound({ rounds: rounds.filter(({ kind }) => kind === "returned") });

/** True where the first was sent back in a later round than the other. */
function isSentBackLater(one: Rounds, other: Rounds): boolean {
  const [last, before] = [lastReturn(one), lastReturn(other)];
  return last !== undefined && (before === undefined || inCourse(last, before) > 0);
}

/**
 * Two states of the rounds of one report as one: every comment of both once, with the latest of its words, of its answer and
 * of its verdict. In any order, and however often, the same comes of it. It stays on the side of the first.
 */
export function joinRounds(here: Rounds, file: Rounds): Rounds {
  const comments = new Map(here.comments.map((comment) => [comment.id, comment]));
  for (const comment of file.comments) {
    const own = comments.get(comment.id);
    comments.set(comment.id, own ? joinComment(own, comment) : comment);
  }
  const rounds = new Map([...here.rounds, ...file.rounds].map((round) => [keyOf(round), round]));
  const isLater = isSentBackLater(file, here);
  const passed = [...new Set([...(here.passed ?? []), ...(file.passed ?? [])])].sort();
  return {
    side: here.side,
    comments: [...comments.values()].sort((a, b) => a.round - b.round || (a.id < b.id ? -1 : 1)),
    rounds: [...rounds]
      .sort(([a, one], [b, other]) => inCourse(one, other) || (a < b ? -1 : 1))
      .map(([, round]) => round),
    base: isLater || here.base === null ? file.base : here.base,
    ...(passed.length > 0 && { passed }),
  };
}

/** How a file stands to what is here: it brings something, it is known, or it is of an earlier round. */
export type FileStanding = "news" | "known" | "earlier";

/** How the rounds of a file stand to those here. */
export function standingOf(here: Rounds | undefined, file: Rounds): FileStanding {
  if (!here) return "news";
  const joined = joinRounds(here, file);
  const isNews = JSON.stringify(inOrder(joined)) !== JSON.stringify(inOrder(joinRounds(here, here)));
  if (isNews) return isSentBackLater(here, file) ? "earlier" : "news";
  return here.rounds.length > file.rounds.length ? "earlier" : "known";
}

const inOrder = ({ comments, rounds }: Rounds) => [comments, rounds];
