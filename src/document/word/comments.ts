import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { PartId } from "../../form/form.ts";
import { appendTo } from "../../lib/lists.ts";
import type { PlaceOnPaper } from "../places-on-paper.ts";
import { textRun } from "./paragraphs.ts";
import { styleIds } from "./styles.ts";

/** What somebody says in a comment, or in a reply to one; each line of the text is a paragraph. */
export interface WordRemark {
  readonly by: string;
  readonly at: Date;
  readonly text: string;
}

/** A comment at a place of the report, with the replies to it. */
export interface WordComment {
  readonly place: PlaceOnPaper;
  readonly said: WordRemark;
  readonly replies: readonly WordRemark[];
  /** Nothing is left to do about it. */
  readonly isDone: boolean;
  /** Word keeps this name of it whatever is changed around it; below 2 ** 31. */
  readonly durableId: number;
}

/** A comment's durable id as files have it. */
export const durableIdIn = (id: number): string => id.toString(16).toUpperCase().padStart(8, "0");

/**
 * A time as Word writes it: that of the clock on the wall, though with the sign of UTC. The library writes the time of UTC, which
 * Word would show eight hours early.
 */
const onTheWall = (at: Date): Date => new Date(at.getTime() - at.getTimezoneOffset() * 60_000);

interface Numbered extends WordComment {
  /** Those of the comment and of its replies. */
  readonly ids: readonly number[];
}

function numbered(comments: readonly WordComment[]): readonly Numbered[] {
  let next = 0;
  return comments.map((one) => ({ ...one, ids: [one.said, ...one.replies].map(() => next++) }));
}

/** Puts the marks of comments into a document while its text is written from the first paragraph to the last. */
export interface CommentMarks {
  /** The runs of the next paragraph of running text, cut where a comment begins or ends. */
  readonly words: (text: string, run: (text: string) => ParagraphChild) => readonly ParagraphChild[];
  /** The runs of a cell, by its id, or of a heading, by its part; undefined for the title. */
  readonly whole: (place: string | undefined, runs: readonly ParagraphChild[]) => readonly ParagraphChild[];
}

/** Leaves a document as it is. */
export const noMarks: CommentMarks = { words: (text, run) => [run(text)], whole: (_, runs) => runs };

const begins = ({ ids }: Numbered) => ids.map((id) => new CommentRangeStart(id));
const ends = ({ ids }: Numbered) =>
  ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]);

/** Where in a paragraph a comment begins or ends. */
interface Edge {
  readonly at: number;
  readonly marks: () => readonly ParagraphChild[];
}

/** True between the two halves of a sign, where no text may be cut. */
const isWithinSign = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

function marksOf(comments: readonly Numbered[]): CommentMarks {
  const edges = new Map<number, Edge[]>();
  const wholes = new Map<string | PartId | undefined, Numbered[]>();
  for (const one of comments) {
    const { place } = one;
    if (place.kind !== "words") {
      appendTo(wholes, place.kind === "cell" ? place.cell : place.part, one);
      continue;
    }
    const [first] = place.words;
    const last = place.words[place.words.length - 1];
    if (first) appendTo(edges, first.paragraph, { at: first.start, marks: () => begins(one) });
    if (last) appendTo(edges, last.paragraph, { at: last.end, marks: () => ends(one) });
  }
  let paragraph = -1;
  return {
    words: (text, run) => {
      paragraph += 1;
      const own = [...(edges.get(paragraph) ?? [])].sort((one, other) => one.at - other.at);
      let from = 0;
      const cut = own.flatMap(({ at: edge, marks }) => {
        const at = isWithinSign(text, edge) ? edge + 1 : edge;
        const before = text.slice(from, at);
        from = Math.max(from, at);
        return [...(before === "" ? [] : [run(before)]), ...marks()];
      });
      return [...cut, ...(from < text.length || own.length === 0 ? [run(text.slice(from))] : [])];
    },
    whole: (place, runs) => {
      const own = wholes.get(place) ?? [];
      return [...own.flatMap(begins), ...runs, ...own.flatMap(ends)];
    },
  };
}

/** The comments themselves, as they stand apart from the text. */
const asOptions = ({
  said,
  replies,
  isDone,
  durableId,
  ids: [root = 0, ...others],
}: Numbered): readonly ICommentOptions[] =>
  [said, ...replies].map(({ by, at, text }, index) => ({
    id: index === 0 ? root : (others[index - 1] ?? root),
    author: by,
    initials: by.slice(0, 2),
    date: onTheWall(at),
    resolved: isDone,
    ...(index === 0 ? { durableId: durableIdIn(durableId) } : { parentId: root }),
    children: text.split("\n").map((line) => new Paragraph({ style: styleIds.comment, children: [textRun(line)] })),
  }));

/** What a document needs of its comments: the marks in its text, and the comments themselves. */
export function commenting(comments: readonly WordComment[]): {
  readonly marks: CommentMarks;
  readonly options: readonly ICommentOptions[];
} {
  const own = numbered(comments);
  return { marks: own.length === 0 ? noMarks : marksOf(own), options: own.flatMap(asOptions) };
}
