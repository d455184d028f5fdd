import { cleanText } from "../../lib/clean-text.ts";
import type { Work } from "../../lib/slices.ts";
import type { LastWork, SaidInWord, WordThread } from "../../rounds/word-answers.ts";
import { Hostile, tooMuch } from "../sources/hostile.ts";
import { signOf } from "../sources/word/signs.ts";
import type { ReviewParts, WordParts } from "../sources/word/word-parts.ts";
import { type Attributes, readXml, type XmlListener } from "../sources/xml.ts";

/** As many as a report may have comments, with some replies to each. */
const mostNotes = 8000;

/** A comment or a reply as the document lists them. */
interface Note extends SaidInWord {
  readonly id: string;
  /** The id of its last paragraph, by which others speak of it. */
  readonly paragraph: string;
}

/**
 * The time of Word: that of the clock on the wall with the sign of UTC, unless it says that of UTC as well. What a clock that
 * is ahead wrote was written now at the latest.
 */
function timeOf({ date, dateUtc }: Attributes): Date | undefined {
  const at = dateUtc === undefined ? new Date((date ?? "").replace(/Z$/, "")) : new Date(dateUtc);
  return Number.isNaN(at.getTime()) ? undefined : new Date(Math.min(at.getTime(), Date.now()));
}

function* notesIn(xml: string): Work<readonly Note[]> {
  const notes: Note[] = [];
  let lines: string[] = [];
  let note: Attributes = {};
  let paragraph = "";
  let [isRun, isText] = [false, false];
  const add = (text: string) => {
    if (text === "" || lines.length === 0) return;
    lines[lines.length - 1] = `${lines[lines.length - 1] ?? ""}${text}`;
  };
  yield* readXml(xml, {
    open: (name, attributes) => {
      if (name === "w:comment") {
        [note, lines, paragraph] = [attributes, [], ""];
      } else if (name === "w:p") {
        lines.push("");
        paragraph = attributes.paraId ?? "";
      } else if (name === "w:br" || name === "w:cr") lines.push("");
      else if (isRun) add(signOf(name, attributes)?.replace("\t", " ") ?? "");
      isRun ||= name === "w:r";
      isText = name === "w:t";
    },
    text: (text) => {
      if (isText) add(text);
    },
    close: (name) => {
      isText = false;
      isRun &&= name !== "w:r";
      if (name !== "w:comment") return;
      const words = cleanText(lines.join("\n")).trim();
      notes.push({ id: note.id ?? "", paragraph, by: cleanText(note.author ?? "").trim(), at: timeOf(note), words });
      if (notes.length > mostNotes) throw new Hostile(tooMuch);
    },
  });
  return notes;
}

/** What a list of Word says of comments, by their last paragraph or by the name that Word keeps of them. */
function* saidOf(
  xml: string | undefined,
  element: string,
  key: "paraId" | "durableId" = "paraId",
): Work<ReadonlyMap<string, Attributes>> {
  const said = new Map<string, Attributes>();
  if (xml === undefined) return said;
  yield* readXml(xml, {
    open: (name, attributes) => {
      if (name === element && said.size < mostNotes) said.set(attributes[key] ?? "", attributes);
    },
  });
  return said;
}

/** Where the words of comments begin and end in the text of a document, and who changed that with changes tracked. */
interface Marks {
  readonly ranges: ReadonlyMap<string, readonly [start: number, end: number]>;
  readonly tracked: readonly LastWork[];
  /** The comments in notes. */
  readonly inNotes: ReadonlySet<string>;
}

type Texts = Pick<WordParts, "main" | "footnotes" | "endnotes">;

const trackedElements = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/** Reads the text and, behind it, the notes at the foot of its pages and at its end. */
function* marksIn({ main, footnotes = "", endnotes = "" }: Texts): Work<Marks> {
  const starts = new Map<string, number>();
  const ranges = new Map<string, readonly [number, number]>();
  const tracked: LastWork[] = [];
  let at = 0;
  let isText = false;
  const listener: XmlListener = {
    open: (name, attributes) => {
      const { id = "", author } = attributes;
      if (name === "w:commentRangeStart" && starts.size < mostNotes) starts.set(id, at);
      if (name === "w:commentRangeEnd" && ranges.size < mostNotes) ranges.set(id, [starts.get(id) ?? at, at]);
      // Some programs have comments at a place between words.
      if (name === "w:commentReference" && ranges.size < mostNotes && !ranges.has(id)) ranges.set(id, [at, at]);
      if (trackedElements.has(name)) tracked.push({ by: author, at: timeOf(attributes) });
      isText = name === "w:t" || name === "w:delText";
    },
    text: (text) => {
      if (isText) at += text.length;
    },
    close: () => {
      isText = false;
    },
  };
  yield* readXml(main, listener);
  const inText = new Set(ranges.keys());
  for (const xml of [footnotes, endnotes]) if (xml !== "") yield* readXml(xml, listener);
  const inNotes = new Set([...ranges.keys()].filter((id) => !inText.has(id)));
  return { ranges, tracked, inNotes };
}

/** Who saved a document last, and when, as it says of itself. */
function* savedIn(xml: string | undefined): Work<LastWork> {
  const said = new Map<string, string>();
  let inside = "";
  if (xml !== undefined) {
    yield* readXml(xml, {
      open: (name) => {
        inside = name;
      },
      text: (text) => void said.set(inside, `${said.get(inside) ?? ""}${text}`),
      close: () => {
        inside = "";
      },
    });
  }
  const by = cleanText(said.get("lastModifiedBy") ?? "").trim();
  const at = new Date(said.get("modified") ?? "");
  return { by: by === "" ? undefined : by, at: Number.isNaN(at.getTime()) ? undefined : at };
}

const latest = (works: readonly LastWork[]): LastWork | undefined =>
  works.reduce<LastWork | undefined>(
    (last, one) => ((one.at?.getTime() ?? 0) > (last?.at?.getTime() ?? 0) ? one : (last ?? one)),
    undefined,
  );

/** The comments of a Word document with their replies, and who worked on it last. */
export function* wordThreads(
  texts: Texts,
  { comments, extended, ids, extensible, core }: ReviewParts,
): Work<{ readonly threads: readonly WordThread[]; readonly last: LastWork }> {
  const about = yield* saidOf(extended, "commentEx");
  const names = yield* saidOf(ids, "commentId");
  const written = yield* saidOf(extensible, "commentExtensible", "durableId");
  const notes = (comments === undefined ? [] : yield* notesIn(comments)).map((note): Note => {
    const inUtc = written.get(names.get(note.paragraph)?.durableId ?? "");
    return { ...note, at: (inUtc && timeOf(inUtc)) ?? note.at };
  });
  const { ranges, tracked, inNotes } = yield* marksIn(texts);
  const byParagraph = new Map(notes.flatMap((note) => (note.paragraph === "" ? [] : [[note.paragraph, note]])));
  /** The comment that a reply belongs to; replies to replies belong to it, too. */
  const rootOf = (note: Note): Note => {
    let root = note;
    for (let steps = 0; steps < 50; steps += 1) {
      const parent: Note | undefined = byParagraph.get(about.get(root.paragraph)?.paraIdParent ?? "");
      if (!parent || parent === note) return root;
      root = parent;
    }
    return root;
  };
  const replies = new Map<Note, Note[]>();
  for (const note of notes) {
    const root = rootOf(note);
    replies.set(root, [...(replies.get(root) ?? []), ...(root === note ? [] : [note])]);
  }
  const threads = [...replies].map(([note, own]): WordThread => {
    const durable = Number.parseInt(names.get(note.paragraph)?.durableId ?? "", 16);
    const isDone = ["1", "true"].includes(about.get(note.paragraph)?.done ?? "");
    return {
      ...note,
      replies: own,
      isDone,
      durableId: Number.isNaN(durable) ? undefined : durable,
      range: ranges.get(note.id),
      isInNote: inNotes.has(note.id),
    };
  });
  const saved = yield* savedIn(core);
  const worked = latest(tracked);
  return { threads, last: { by: worked?.by ?? saved.by, at: worked?.at ?? saved.at } };
}
