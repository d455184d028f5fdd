import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

// A document as Word for Microsoft 365 in Chinese saves it once somebody has worked in it, changes tracked. The forms are those of
// documents that Word itself wrote (ISO/IEC 29500-1, 17.13.5, and [MS-DOCX], 2.5): runs cut by editing sessions, marks of
// spelling, times both on the wall and in UTC, replies in parts of their own. Held against some two hundred documents that Word saved.

/** Who works in the document, and when, as changes and comments say. */
export interface WordAuthor {
  readonly by: string;
  /** On the clock on the wall. */
  readonly date: string;
  /** The same in UTC. */
  readonly utc: string;
}

const look = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';
let revision = 900;
const tracked = (element: string, { by, date, utc }: WordAuthor, inner: string) => {
  revision += 1;
  return `<w:${element} w:id="${revision}" w:author="${by}" w:date="${date}" w16du:dateUtc="${utc}">${inner}</w:${element}>`;
};
const run = (text: string) => `<w:r w:rsidR="00A77B3E">${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const goneRun = (text: string) =>
  `<w:r w:rsidDel="00F31C2A">${look}<w:delText xml:space="preserve">${text}</w:delText></w:r>`;

/** Tracked changes in running text, each as a stretch between runs. */
export const changes = {
  inserted: (who: WordAuthor, text: string) => tracked("ins", who, run(text)),
  deleted: (who: WordAuthor, text: string) => tracked("del", who, goneRun(text)),
  /** What one inserted and another took out again: the deletion stands within the insertion. */
  insertedAndDeleted: (who: WordAuthor, other: WordAuthor, text: string) =>
    tracked("ins", who, tracked("del", other, goneRun(text))),
  /** Words that were dragged away; in their old place they are no deleted text, as those of a deletion are. */
  movedAway: (who: WordAuthor, name: string, text: string) =>
    `<w:moveFromRangeStart w:id="801" w:author="${who.by}" w:date="${who.date}" w:name="${name}"/>${tracked("moveFrom", who, `<w:r w:rsidDel="00F31C2A">${look}<w:t>${text}</w:t></w:r>`)}<w:moveFromRangeEnd w:id="801"/>`,
  movedHere: (who: WordAuthor, name: string, text: string) =>
    `<w:moveToRangeStart w:id="802" w:author="${who.by}" w:date="${who.date}" w:name="${name}"/>${tracked("moveTo", who, run(text))}<w:moveToRangeEnd w:id="802"/>`,
  /** Words that were struck through and no longer are: the look they had stands in the look they have. */
  lookChanged: (who: WordAuthor, text: string) =>
    `<w:r w:rsidRPr="00F31C2A"><w:rPr><w:rFonts w:hint="eastAsia"/>${tracked("rPrChange", who, '<w:rPr><w:rFonts w:hint="eastAsia"/><w:strike/><w:vanish/></w:rPr>')}</w:rPr><w:t>${text}</w:t></w:r>`,
  /** The end of a paragraph, put in where there was none. */
  paragraphEnd: (who: WordAuthor) =>
    `</w:p><w:p w14:paraId="6A0B1C2D" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><!--${who.by}-->`,
  kept: (text: string) => run(text),
} as const;

/** What stands between words in a run and is no text: the sign of a font of signs, and a hyphen at which no line ends. */
export const between = {
  tick: '</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>',
  hyphen: "</w:t><w:noBreakHyphen/><w:t>",
} as const;

/** Changes to a cell of a table, as the cell's own XML in the place of what it was. */
export const cellChanges = {
  /** Its number taken out. */
  emptied: (who: WordAuthor, cell: string) =>
    cell.replace(/<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g, (_, text: string) =>
      tracked("del", who, goneRun(text)),
    ),
  /** The cell itself taken out; Word shows it until the change is taken. */
  deleted: (who: WordAuthor, cell: string) =>
    cellChanges.emptied(who, cell).replace("</w:tcPr>", `${tracked("cellDel", who, "")}</w:tcPr>`),
  /** A cell with another number put in after it. */
  followed: (who: WordAuthor, cell: string, text: string) =>
    `${cell}<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="703"/>${tracked("cellIns", who, "")}</w:tcPr><w:p>${tracked("ins", who, run(text))}</w:p></w:tc>`,
} as const;

/** Puts changed cells in the place of those of the first row that begins with a label. */
export const inRow =
  (label: string, change: (cells: readonly string[]) => readonly string[]) =>
  (xml: string): string => {
    const row = xml.split("<w:tr>").find((one) => one.replace(/<[^>]+>/g, "").startsWith(label));
    const cells = row?.match(/<w:tc>.*?<\/w:tc>/g) ?? [];
    if (row === undefined || cells.length === 0) throw new Error(`no row ${label}`);
    return xml.replace(cells.join(""), () => change(cells).join(""));
  };

/** Puts changes in the place of words that stand in one run of a document. */
export const inText =
  (words: string, ...stretches: readonly string[]) =>
  (xml: string): string => {
    const pattern = new RegExp(`<w:r>((?:(?!</w:r>).)*<w:t[^>]*>)([^<]*?)${words}([^<]*)</w:t></w:r>`);
    if (!pattern.test(xml)) throw new Error(`no ${words} in a run`);
    const piece = (open: string, text: string) => (text === "" ? "" : `<w:r>${open}${text}</w:t></w:r>`);
    return xml.replace(
      pattern,
      (_, open: string, before: string, after: string) =>
        `${piece(open, before)}${stretches.join("")}${piece(open, after)}`,
    );
  };

/** The same document with what Word adds to every paragraph and run, and with runs cut where somebody stopped typing. */
export function sessions(xml: string): string {
  let paragraph = 0x10000000;
  const cut = (text: string) => {
    const at = Math.floor(text.length / 2);
    // Half of a sign of two units is no sign.
    const isCut = text.length > 12 && !/[\ud800-\udbff]$/.test(text.slice(0, at));
    return isCut
      ? `${text.slice(0, at)}</w:t></w:r><w:proofErr w:type="gramStart"/><w:r w:rsidRPr="00BE0D31">${look}<w:t xml:space="preserve">${text.slice(at)}`
      : text;
  };
  return xml
    .replace("<w:document ", '<w:document xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du" ')
    .replace(/<w:p>/g, () => {
      paragraph += 1;
      const id = paragraph.toString(16).toUpperCase();
      return `<w:p w14:paraId="${id}" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" w:rsidP="00F31C2A">`;
    })
    .replace(/<w:r>((?:<w:rPr><w:rFonts w:hint="eastAsia"\/><\/w:rPr>)<w:t[^>]*>)([^<]*)<\/w:t>/g, (_, open, text) => {
      return `<w:r w:rsidRPr="00BE0D31">${open}${cut(text)}</w:t>`;
    })
    .replace(/<w:r>(<w:commentReference)/g, '<w:r w:rsidR="00F31C2A"><w:rPr><w:rStyle w:val="a9"/></w:rPr>$1')
    .replace("</w:body>", '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/></w:body>');
}

/** A reply as Word writes it: paragraphs with the mark of the comment before the first, known by the last. */
interface Reply {
  readonly who: WordAuthor;
  readonly lines: readonly string[];
  /** The paragraph by which the comment is known that it answers. */
  readonly to: string;
}

type Parts = Readonly<Record<string, string>>;

const listOf = (name: string, prefix: string, namespace: string, items: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<${prefix}:${name} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:${prefix}="http://schemas.microsoft.com/office/word/${namespace}" mc:Ignorable="${prefix}">${items.join("")}</${prefix}:${name}>`;

/**
 * Puts replies into the parts that list comments, and says which comments are solved. The words of a reply are those of its
 * comment; its time in UTC is in a part of its own, where `inUtc` has it.
 */
export function replied(
  parts: Parts,
  replies: readonly Reply[],
  solved: readonly string[],
  inUtc: "apart" | "not at all" = "apart",
): Parts {
  const of = (path: string) => parts[path] ?? "";
  const paraId = (at: number, line: number) => (0x7c000000 + at * 16 + line).toString(16).toUpperCase();
  const durableId = (at: number) => `2B5F${(0x1000 + at).toString(16)}`;
  const notes = replies.map(({ who: { by, date }, lines }, at) => {
    const paragraphs = lines.map(
      (line, index) =>
        `<w:p w14:paraId="${paraId(at, index)}" w14:textId="77777777" w:rsidR="00F31C2A" w:rsidRDefault="00F31C2A"><w:pPr><w:pStyle w:val="aa"/><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${index === 0 ? '<w:r><w:rPr><w:rStyle w:val="a9"/></w:rPr><w:annotationRef/></w:r>' : ""}<w:r>${look}<w:t>${line}</w:t></w:r></w:p>`,
    );
    return `<w:comment w:id="${70 + at}" w:author="${by}" w:date="${date}" w:initials="${by.slice(0, 1)}">${paragraphs.join("")}</w:comment>`;
  });
  const known = replies.map(({ lines, to, who }, at) => ({ id: paraId(at, lines.length - 1), to, who }));
  const extended = known.map(
    ({ id, to }) => `<w15:commentEx w15:paraId="${id}" w15:paraIdParent="${to}" w15:done="0"/>`,
  );
  const ids = known.map(
    ({ id }, at) => `<w16cid:commentId w16cid:paraId="${id}" w16cid:durableId="${durableId(at)}"/>`,
  );
  const times = known.map(
    ({ who }, at) => `<w16cex:commentExtensible w16cex:durableId="${durableId(at)}" w16cex:dateUtc="${who.utc}"/>`,
  );
  // Word lists every comment there, answered or not.
  const comments = [...of("word/comments.xml").matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/g)].map(
    ([comment, id]) => ({ id, paragraph: /.*w14:paraId="(\w+)"/.exec(comment)?.[1] ?? "" }),
  );
  const own = comments.map(
    ({ paragraph: id }) => `<w15:commentEx w15:paraId="${id}" w15:done="${solved.includes(id) ? 1 : 0}"/>`,
  );
  /** The same words as those of the comment that is answered. */
  const beside = (xml: string) =>
    known.reduceRight((now, { to }, at) => {
      const { id } = comments.find(({ paragraph }) => paragraph === to) ?? {};
      return now
        .replace(`<w:commentRangeStart w:id="${id}"/>`, (start) => `${start}<w:commentRangeStart w:id="${70 + at}"/>`)
        .replace(
          new RegExp(`<w:commentRangeEnd w:id="${id}"/><w:r(?: [^>]*)?>(?:(?!</w:r>).)*</w:r>`),
          (end) => `${end}${end.replaceAll(`w:id="${id}"`, `w:id="${70 + at}"`)}`,
        );
    }, xml);
  return {
    ...parts,
    "word/document.xml": beside(of("word/document.xml")),
    "word/comments.xml": of("word/comments.xml").replace("</w:comments>", `${notes.join("")}</w:comments>`),
    "word/commentsExtended.xml": listOf("commentsEx", "w15", "2012/wordml", [...own, ...extended]),
    "word/commentsIds.xml": of("word/commentsIds.xml").replace("</w16cid:", `${ids.join("")}</w16cid:`),
    ...(inUtc === "apart" && {
      "word/commentsExtensible.xml": listOf("commentsExtensible", "w16cex", "2018/wordml/cex", times),
    }),
    "word/people.xml": `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${replies.map(({ who }) => `<w15:person w15:author="${who.by}"><w15:presenceInfo w15:providerId="None" w15:userId="${who.by}"/></w15:person>`).join("")}</w15:people>`,
  };
}

/**
 * The same with the numbers that Word gives anew when it saves: of comments and changes in the order in which they stand in the
 * text, one row for both, and of the paragraphs of comments.
 */
export function numberedAnew(parts: Parts): Parts {
  const main = parts["word/document.xml"] ?? "";
  const [numbers, paragraphs] = [new Map<string, string>(), new Map<string, string>()];
  const numbersIn = /<w:(comment(?:RangeStart|RangeEnd|Reference)?|ins|del|moveFrom|moveTo|rPrChange) w:id="(\d+)"/g;
  const kindOf = (name = "") => (name.startsWith("comment") ? "comment" : "change");
  for (const [, name, id] of main.matchAll(numbersIn)) {
    const key = `${kindOf(name)} ${id}`;
    if (!numbers.has(key)) numbers.set(key, String(numbers.size));
  }
  const renumber = (xml: string) =>
    xml.replace(
      numbersIn,
      (all, name: string, id: string) =>
        `${all.slice(0, all.lastIndexOf(" "))} w:id="${numbers.get(`${kindOf(name)} ${id}`) ?? id}"`,
    );
  const rename = (xml: string) =>
    xml.replace(/(w1\w+:paraId(?:Parent)?)="(\w+)"/g, (_, name: string, id: string) => {
      const anew = paragraphs.get(id) ?? (0x3a4b5c6d + paragraphs.size * 0x11).toString(16).toUpperCase();
      paragraphs.set(id, anew);
      return `${name}="${anew}"`;
    });
  const idOf = (comment: string) => Number(/w:id="(\d+)"/.exec(comment)?.[1]);
  const inOrder = (xml: string) => {
    const all = [...xml.matchAll(/<w:comment .*?<\/w:comment>/g)].map(([one]) => one);
    const [first = ""] = all;
    const sorted = all.sort((one, other) => idOf(one) - idOf(other));
    return `${xml.slice(0, xml.indexOf(first))}${sorted.join("")}</w:comments>`;
  };
  return {
    ...parts,
    "word/document.xml": renumber(main),
    "word/comments.xml": inOrder(rename(renumber(parts["word/comments.xml"] ?? ""))),
    "word/commentsExtended.xml": rename(parts["word/commentsExtended.xml"] ?? ""),
    "word/commentsIds.xml": rename(parts["word/commentsIds.xml"] ?? ""),
  };
}

/** A document with its parts as somebody left them. */
export function withParts(bytes: Uint8Array, work: (parts: Parts) => Parts): Uint8Array {
  const files = unzipSync(bytes);
  const xml = Object.entries(files).filter(([path]) => path.endsWith(".xml"));
  const after = work(Object.fromEntries(xml.map(([path, part]) => [path, strFromU8(part)])));
  return zipSync({
    ...files,
    ...Object.fromEntries(Object.entries(after).map(([path, text]) => [path, strToU8(text)])),
  });
}
