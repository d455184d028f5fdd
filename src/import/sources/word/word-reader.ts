import { sum } from "../../../lib/lists.ts";
import { finish, type Work } from "../../../lib/slices.ts";
import { Hostile, tooMuch } from "../hostile.ts";
import type { PageListener } from "../page-listener.ts";
import { type Attributes, isOn, readXml } from "../xml.ts";
import { type Chunks, tellPage } from "./chunk.ts";
import { signOf } from "./signs.ts";
import { type StyleLooks, styleLooks } from "./styles.ts";
import { type WordMarks, wordMarks } from "./word-marks.ts";
import type { WordParts } from "./word-parts.ts";

/** Notes by their ids, each with the number that its first reference gave it. */
type Notes = Map<string, number>;

/** A report has a handful of references to notes; each of these many is a mark in the text. */
const mostReferences = 2000;

/** Elements of Word that a page does not show, with all that they hold: properties, phonetic signs. */
const unseen = new Set(
  "w:pPr w:rPrChange w:tblPr w:tblGrid w:trPr w:tcPr w:sectPr w:rt w:instrText w:delInstrText mc:Choice".split(" "),
);

/** How the text of a run looks, as far as it matters to what it says. */
interface Look {
  hidden: boolean;
  readonly tags: string[];
}

/** What is known of a document beside its parts. */
interface Around {
  /** The notes referred to so far. */
  readonly notes: Notes;
  readonly styles: StyleLooks;
  /** What it takes in, and which of that was told: each once, however often it is referred to. */
  readonly chunks: Chunks;
  readonly toldChunks: Set<string>;
}

/** Tells a page listener of one part, whose marks were read before. */
function createWordListener(marks: WordMarks, page: PageListener, { notes, styles, chunks, toldChunks }: Around) {
  const [cells, rows, paragraphs] = [marks.cells.values(), marks.rows.values(), marks.paragraphs.values()];
  /** Of each open element, how many tags it has open on the page. */
  const tags: number[] = [];
  /** Of each open paragraph, whether the next one goes on in its line. */
  const goingOn: boolean[] = [];
  const looks: Look[] = [];
  /** Of each open paragraph, the id of its style. */
  const paragraphStyles: string[] = [];
  let skipped = 0;
  let skippedIn = "";
  let references = 0;
  let isText = false;
  let boxes = 0;
  /** What text boxes hold comes after the paragraph that they hang on. */
  const waiting: (() => void)[] = [];
  const tell = (act: () => void) => {
    if (boxes > 0) waiting.push(act);
    else act();
  };
  const openTag = (name: string, attributes: Readonly<Record<string, string>> = {}): number => {
    tell(() => page.openTag(name, attributes));
    return 1;
  };
  const closeTag = () => tell(page.closeTag);
  const addText = (text: string) => {
    const look = looks[looks.length - 1];
    const around = [...(look?.tags ?? [])];
    const hidden = look?.hidden === true;
    tell(() => {
      for (const tag of around) page.openTag(tag, {});
      if (hidden) page.openTag("span", { hidden: "" });
      page.addText(text);
      if (hidden) page.closeTag();
      for (const _ of around) page.closeTag();
    });
  };
  const endLine = () => {
    openTag("br");
    closeTag();
  };
  const refer = (kind: string, id = "") => {
    references += 1;
    if (references > mostReferences) throw new Hostile(tooMuch);
    const key = `${kind} ${id}`;
    const number = notes.get(key) ?? notes.size + 1;
    notes.set(key, number);
    openTag("sup");
    addText(`[${number}]`);
    closeTag();
  };
  const takeIn = (id = "") => {
    const chunk = chunks.get(id);
    if (!chunk || toldChunks.has(id)) return;
    toldChunks.add(id);
    if (chunk.kind === "page") tell(() => tellPage(chunk.html, page));
    if (chunk.kind === "word") tell(() => finish(readWord(chunk.parts, new Map(), page)));
  };
  const beginRun = () => {
    const style = styles.get(paragraphStyles[paragraphStyles.length - 1] ?? "");
    looks.push({ hidden: style?.hidden === true, tags: style?.struck ? ["s"] : [] });
  };
  const beginCell = (): number | "skip" => {
    const cell = cells.next().value;
    if (!cell || cell.goesOn || cell.fate === "gone") return "skip";
    const td = openTag("td", { rowspan: String(cell.rows), colspan: String(cell.columns) });
    return cell.fate === "blank" ? td + openTag("del") : td;
  };
  const beginNote = (kind: string, id = ""): "skip" | 0 => {
    const number = notes.get(`${kind} ${id}`);
    if (number === undefined) return "skip";
    addText(`[${number}] `);
    return 0;
  };
  /** Notes how a run looks, or what stands in it instead of text. */
  const inRun = (name: string, attributes: Attributes): void => {
    const look = looks[looks.length - 1];
    const { val, type = "textWrapping" } = attributes;
    if (name === "w:rStyle" && look) {
      const style = styles.get(val ?? "");
      look.hidden ||= style?.hidden === true;
      if (style?.struck) look.tags.push("s");
    } else if (name === "w:vanish" && look) look.hidden = isOn(attributes);
    else if ((name === "w:strike" || name === "w:dstrike") && isOn(attributes)) look?.tags.push("s");
    else if (name === "w:vertAlign" && val === "superscript") look?.tags.push("sup");
    else if (name === "w:vertAlign" && val === "subscript") look?.tags.push("sub");
    else if ((name === "w:br" && type === "textWrapping") || name === "w:cr") endLine();
    else {
      const sign = signOf(name, attributes);
      if (sign !== undefined) addText(sign);
    }
  };
  /** Opens what the page shows of an element; returns how many tags that takes, or "skip" for what is not shown. */
  const begin = (name: string, attributes: Attributes): number | "skip" => {
    switch (name) {
      case "w:p":
        goingOn.push(paragraphs.next().value ?? false);
        paragraphStyles.push("");
        return 0;
      case "w:tbl":
        return openTag("table");
      case "w:tr":
        return rows.next().value ? "skip" : openTag("tr");
      case "w:tc":
        return beginCell();
      case "w:r":
        beginRun();
        return 0;
      case "w:altChunk":
        takeIn(attributes.id);
        return 0;
      case "w:txbxContent":
        boxes += 1;
        return 0;
      case "w:del":
      case "w:moveFrom":
        return openTag("del");
      case "w:t":
      case "w:delText":
        isText = true;
        return 0;
      case "w:footnote":
      case "w:endnote":
        return beginNote(name.slice(2), attributes.id);
      case "w:footnoteReference":
      case "w:endnoteReference":
        refer(name.slice(2, -"Reference".length), attributes.id);
        return 0;
      case "blip":
      case "imagedata":
        return openTag("img");
      default:
        inRun(name, attributes);
        return 0;
    }
  };
  const end = (name: string) => {
    if (name === "w:r") looks.pop();
    if (name === "w:txbxContent") boxes -= 1;
    if (name !== "w:p") return;
    paragraphStyles.pop();
    if (!goingOn.pop()) endLine();
    if (goingOn.length === 0) for (const act of waiting.splice(0)) act();
  };
  return {
    open: (name: string, attributes: Attributes): void => {
      if (skipped > 0 || unseen.has(name)) {
        if (skipped === 0) skippedIn = name;
        skipped += 1;
        if (name === "w:pStyle" && skippedIn === "w:pPr" && skipped === 2) {
          paragraphStyles[paragraphStyles.length - 1] = attributes.val ?? "";
        }
        // What is skipped has its marks all the same.
        if (name === "w:tc") cells.next();
        if (name === "w:tr") rows.next();
        if (name === "w:p") paragraphs.next();
        return;
      }
      const opened = begin(name, attributes);
      if (opened === "skip") skipped += 1;
      else tags.push(opened);
    },
    text: (text: string): void => {
      if (isText && skipped === 0) addText(text);
    },
    close: (name: string): void => {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      isText = false;
      for (let tag = tags.pop() ?? 0; tag > 0; tag -= 1) closeTag();
      end(name);
    },
  };
}

/**
 * Tells a page listener of a Word document, as a stream: its text, then the notes that it refers to. However often a note
 * is referred to, it is told once. What is far too much is refused before anything is told. Returns how many cells of tables
 * were put in or taken out with tracked changes on.
 */
export function* readWord(parts: WordParts, chunks: Chunks, page: PageListener): Work<number> {
  const styles: StyleLooks = parts.styles === undefined ? new Map() : yield* styleLooks(parts.styles);
  const around: Around = { notes: new Map(), styles, chunks, toldChunks: new Set() };
  const marked: (readonly [xml: string, marks: WordMarks])[] = [];
  for (const xml of [parts.main, parts.footnotes, parts.endnotes]) {
    if (xml !== undefined) marked.push([xml, yield* wordMarks(xml)]);
  }
  for (const [xml, marks] of marked) yield* readXml(xml, createWordListener(marks, page, around));
  return sum(marked.map(([, { tracked }]) => tracked));
}
