import type { Work } from "../../../lib/slices.ts";
import { Hostile, tooMuch } from "../hostile.ts";
import type { PageListener } from "../page-listener.ts";
import { placeCells, type ReadRow } from "./doc-table.ts";
import {
  type CharacterLook,
  characterLooks,
  finder,
  type ParagraphLook,
  paragraphLooks,
  plainCharacters,
  plainParagraph,
} from "./looks.ts";
import { styledLooks } from "./styles.ts";
import type { Piece, WordStreams } from "./word-streams.ts";

/** Tells a page listener of something. */
type Telling = (page: PageListener) => void;

/** Signs with a meaning of their own ([MS-DOC] 2.4.1). */
const sign = {
  picture: 0x01,
  noteReference: 0x02,
  remark: 0x05,
  cellEnd: 0x07,
  drawing: 0x08,
  lineBreak: 0x0b,
  pageBreak: 0x0c,
  paragraphEnd: 0x0d,
  columnBreak: 0x0e,
  fieldBegin: 0x13,
  fieldResult: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e,
  softHyphen: 0x1f,
  symbol: 0x28,
};

/** A report has a thousand paragraphs; after so many the work may be laid down. */
const sliceLength = 200;
const mostParagraphs = 40_000;

/** What the bytes from 0x80 to 0x9f say in the pieces that have one for each character; all others are Unicode's own. */
const narrowSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A character of the document with where it lies in the main stream. */
interface Character {
  readonly code: number;
  readonly at: number;
}

/** The characters of a part, piece by piece. */
function* charactersOf({ main, pieces }: WordStreams, [from, to]: readonly [number, number]): Generator<Character> {
  for (const piece of pieces) {
    for (let number = Math.max(from, piece.from); number < Math.min(to, piece.to); number += 1) {
      yield characterAt(main, piece, number);
    }
  }
}

function characterAt(main: DataView, { from, at, narrow }: Piece, number: number): Character {
  const place = at + (number - from) * (narrow ? 1 : 2);
  if (!narrow) return { code: main.getUint16(place, true), at: place };
  const byte = main.getUint8(place);
  return { code: narrowSigns.charCodeAt(byte - 0x80) || byte, at: place };
}

/** A sign from a font of signs; which picture one of them shows nobody can tell. */
const symbolText = (code: number): string => (code > 0x20 && code < 0xe000 ? String.fromCharCode(code) : "□");

/** Says a stretch of text as it looks. */
function text(words: string, { hidden, struck, superscript }: CharacterLook): Telling {
  const tag = hidden ? "span" : struck ? "s" : superscript ? "sup" : undefined;
  return (page) => {
    if (tag) page.openTag(tag, hidden ? { hidden: "" } : {});
    page.addText(words);
    if (tag) page.closeTag();
  };
}

const single =
  (name: string): Telling =>
  (page) => {
    page.openTag(name, {});
    page.closeTag();
  };
const endLine = single("br");
const picture = single("img");

/** Collects the words of a paragraph while its characters come, and says them in stretches that look alike. */
function createWords(note: () => Telling) {
  let told: Telling[] = [];
  let words = "";
  let look = plainCharacters;
  /** Of each open field, whether its result has begun; what comes before is its instruction. */
  const fields: boolean[] = [];
  const flush = () => {
    if (words !== "") told.push(text(words, look));
    words = "";
  };
  const special = (code: number, symbol: number | undefined): Telling | undefined => {
    if (code === sign.picture || code === sign.drawing) return picture;
    if (code === sign.noteReference) return note();
    if (code === sign.symbol && symbol !== undefined) return text(symbolText(symbol & 0xfff), plainCharacters);
    return undefined;
  };
  const add = (code: number, how: CharacterLook): void => {
    if (code === sign.fieldBegin) fields.push(false);
    else if (code === sign.fieldResult) fields[fields.length - 1] = true;
    else if (code === sign.fieldEnd) fields.pop();
    else if (fields.includes(false)) return;
    else if (how.special || code === sign.noteReference) {
      flush();
      const telling = special(code, how.symbol);
      if (telling) told.push(telling);
    } else if (code === sign.lineBreak || code === sign.columnBreak) {
      flush();
      told.push(endLine);
    } else if (code === sign.hyphen) words += "\u2011";
    else if (code >= 0x20 || code === 0x09) {
      if (how !== look) flush();
      look = how;
      words += String.fromCharCode(code);
    }
  };
  const take = (): readonly Telling[] => {
    flush();
    const all = told;
    told = [];
    return all;
  };
  return { add, take };
}

/** Puts paragraphs together to lines and tables. */
function createBody(page: PageListener) {
  let rows: ReadRow<readonly Telling[]>[] = [];
  let cells: (readonly Telling[])[] = [];
  let cell: readonly Telling[] = [];
  const tell = (all: readonly Telling[]) => {
    for (const one of all) one(page);
  };
  const endTable = () => {
    if (cell.length > 0 || cells.length > 0) rows.push({ cells: [...cells, cell], shape: undefined });
    cells = [];
    cell = [];
    if (rows.length === 0) return;
    const placed = placeCells(rows);
    rows = [];
    page.openTag("table", {});
    for (const row of placed) {
      page.openTag("tr", {});
      for (const { columns, rows: height, content } of row) {
        page.openTag("td", { colspan: String(columns), rowspan: String(height) });
        tell(content);
        page.closeTag();
      }
      page.closeTag();
    }
    page.closeTag();
  };
  const endRow = (look: ParagraphLook) => {
    rows.push({ cells, shape: look.row });
    cells = [];
  };
  const paragraph = (words: readonly Telling[], endsCell: boolean, look: ParagraphLook) => {
    if (!look.inTable && !endsCell) {
      endTable();
      tell([...words, endLine]);
    } else if (look.endsRow) endRow(look);
    else if (endsCell && !look.inner) {
      cells.push([...cell, ...words]);
      cell = [];
    } else cell = [...cell, ...words, endLine];
  };
  return { paragraph, end: endTable };
}

/** Tells a page listener of a document: its text, then what stands in text boxes, then its notes. */
export function* readDoc(streams: WordStreams, page: PageListener): Work<void> {
  const lookAt = finder(characterLooks(streams), plainCharacters);
  const paragraphAt = finder(paragraphLooks(streams), plainParagraph);
  const styled = styledLooks(streams);
  const { main, textBoxes, footnotes, endnotes } = streams.parts;
  let paragraphs = 0;
  let notes = 0;
  let count = 0;
  for (const part of [main, textBoxes, footnotes, endnotes]) {
    // Notes are told in the order of the references to them.
    if (part === footnotes) notes = 0;
    const isNotes = part === footnotes || part === endnotes;
    const words = createWords(() => {
      notes += 1;
      return isNotes
        ? text(`[${notes}] `, plainCharacters)
        : text(`[${notes}]`, { ...plainCharacters, superscript: true });
    });
    const body = createBody(page);
    for (const { code, at } of charactersOf(streams, part)) {
      count += 1;
      if (count % 10_000 === 0) yield;
      const ends = code === sign.paragraphEnd || code === sign.cellEnd || code === sign.pageBreak;
      if (!ends) words.add(code, styled(lookAt(at), paragraphAt(at).style));
      else {
        paragraphs += 1;
        if (paragraphs > mostParagraphs) throw new Hostile(tooMuch);
        if (paragraphs % sliceLength === 0) yield;
        body.paragraph(words.take(), code === sign.cellEnd, paragraphAt(at));
      }
    }
    const rest = words.take();
    if (rest.length > 0) body.paragraph(rest, false, plainParagraph);
    body.end();
  }
}
