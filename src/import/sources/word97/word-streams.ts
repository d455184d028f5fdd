import { Hostile, tooMuch } from "../hostile.ts";
import { damagedFile, openCompoundFile } from "./compound-file.ts";

/** A span of the document's characters that lies in one piece in the file. */
export interface Piece {
  /** The number of its first character in the document, and of the first one after it. */
  readonly from: number;
  readonly to: number;
  /** Where it begins in the main stream, in bytes. */
  readonly at: number;
  /** True where each character takes one byte, else two. */
  readonly narrow: boolean;
  /** True where the file changes its looks once more, in properties of the piece alone, which are not read. */
  readonly isChanged: boolean;
}

/** The parts of a document, one after the other among its characters: the numbers of the first and of the one after the last. */
export interface DocumentParts {
  readonly main: readonly [number, number];
  readonly footnotes: readonly [number, number];
  readonly endnotes: readonly [number, number];
  readonly textBoxes: readonly [number, number];
}

/** A Word document of 1997 to 2003, opened as far as its text needs. */
export interface WordStreams {
  /** The stream with the characters, and with the pages that say how they look. */
  readonly main: DataView;
  /** The stream with the tables that say where everything lies. */
  readonly tables: DataView;
  readonly pieces: readonly Piece[];
  readonly parts: DocumentParts;
}

/** Characters of all parts together. A report has some twenty thousand. */
const mostCharacters = 2_000_000;
const mostPieces = 100_000;

/** Places in the header of the main stream ([MS-DOC] 2.5), in bytes. */
const header = { signature: 0, version: 2, flags: 10, lengths: 76, pieces: 418, characters: 250, paragraphs: 258 };
const wordSignature = 0xa5ec;
/** The first version of this layout, Word 97's. */
const firstVersion = 0x00c1;

const withPassword =
  "这个文件加了密码。请在 Word 或 WPS 中输入密码打开，去掉密码另存一份后再选择，或者全选复制，粘贴到上面的框里。";
const workbook =
  "这是旧格式的表格文件（.xls 或 .et），网页程序读不了。请打开它，选中表格复制（Ctrl+C），再粘贴到上面的框里；也可以另存为 .xlsx 后再选择。";
const other = "这不是 Word 文档。请打开它，全选（Ctrl+A）复制（Ctrl+C），再粘贴到上面的框里。";
const tooOld =
  "这是很旧的 Word 文档，网页程序读不了。请打开它，另存为 .docx 后再选择，或者全选复制，粘贴到上面的框里。";

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function partsOf(main: DataView): DocumentParts {
  // Main text, footnotes, headings of pages, macros, remarks, endnotes, text boxes.
  const lengths = [0, 1, 2, 3, 4, 5, 6].map((at) => main.getUint32(header.lengths + at * 4, true));
  const begins = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, length) => sum + length, 0));
  const part = (at: number): readonly [number, number] => {
    const begin = begins[at] ?? 0;
    return [begin, begin + (lengths[at] ?? 0)];
  };
  if (part(6)[1] > mostCharacters) throw new Hostile(tooMuch);
  return { main: part(0), footnotes: part(1), endnotes: part(5), textBoxes: part(6) };
}

/** The table of pieces ([MS-DOC] 2.9.38): after blocks of properties, the characters at which pieces begin, then their places. */
function piecesOf(main: DataView, tables: DataView): readonly Piece[] {
  let at = main.getUint32(header.pieces, true);
  const end = at + main.getUint32(header.pieces + 4, true);
  while (at < end && tables.getUint8(at) === 1) at += 3 + tables.getUint16(at + 1, true);
  if (at >= end || tables.getUint8(at) !== 2) throw new Hostile(damagedFile);
  const count = (tables.getUint32(at + 1, true) - 4) / 12;
  if (!Number.isInteger(count) || count < 0 || count > mostPieces) throw new Hostile(damagedFile);
  const begins = at + 5;
  return Array.from({ length: count }, (_, piece) => {
    const entry = begins + (count + 1) * 4 + piece * 8;
    const place = tables.getUint32(entry + 2, true);
    const narrow = (place & 0x4000_0000) !== 0;
    const bytes = place & 0x3fff_ffff;
    return {
      from: tables.getUint32(begins + piece * 4, true),
      to: tables.getUint32(begins + piece * 4 + 4, true),
      at: narrow ? bytes >> 1 : bytes,
      narrow,
      isChanged: tables.getUint16(entry + 6, true) !== 0,
    };
  });
}

/** Opens a compound file as a Word document; what it is instead, and what to do, is thrown as a refusal. */
export function openWord(bytes: Uint8Array): WordStreams {
  const file = openCompoundFile(bytes);
  if (file.names.has("EncryptedPackage")) throw new Hostile(withPassword);
  if (file.names.has("Workbook") || file.names.has("Book")) throw new Hostile(workbook);
  const mainBytes = file.stream("WordDocument");
  if (!mainBytes) throw new Hostile(other);
  const main = viewOf(mainBytes);
  if (main.getUint16(header.signature, true) !== wordSignature) throw new Hostile(tooOld);
  if (main.getUint16(header.version, true) < firstVersion) throw new Hostile(tooOld);
  const flags = main.getUint16(header.flags, true);
  if ((flags & 0x0100) !== 0) throw new Hostile(withPassword);
  const tableBytes = file.stream((flags & 0x0200) === 0 ? "0Table" : "1Table");
  if (!tableBytes) throw new Hostile(damagedFile);
  const tables = viewOf(tableBytes);
  return { main, tables, pieces: piecesOf(main, tables), parts: partsOf(main) };
}

/** Where the pages lie that say how characters look, and those that say what paragraphs are: place and length in the tables. */
export const placesOfLooks = ({ main }: WordStreams) => ({
  characters: [main.getUint32(header.characters, true), main.getUint32(header.characters + 4, true)] as const,
  paragraphs: [main.getUint32(header.paragraphs, true), main.getUint32(header.paragraphs + 4, true)] as const,
});
