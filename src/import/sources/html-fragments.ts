import "../../lib/loading/old-browsers.ts";
import { Parser } from "htmlparser2";
import { dataBlockId } from "../../document/html/data-block.ts";
import { cleanText } from "../../lib/clean-text.ts";
import type { Work } from "../../lib/slices.ts";
import { hasHan } from "../../lib/strings.ts";
import { isOnOwnLine } from "../../tabular/line-breaks.ts";
import { createSuperscripts } from "../../tabular/superscript.ts";
import { type Unseen, unseenBecause } from "../../tabular/unseen.ts";
import type { Box, Fragment, SourceContent } from "../fragments.ts";
import { type LeftOut, leftOutIssues } from "../left-out.ts";
import { enteredValue, isUnchosen } from "./entered-values.ts";
import { Hostile } from "./hostile.ts";
import { createHtmlTables } from "./html-tables.ts";

/** A web page as far as it is read. */
export interface Page {
  readonly fragments: readonly Fragment[];
  /** What it does not show, or shows as struck out. */
  readonly leftOut: readonly LeftOut[];
  /** The text of the title element. */
  readonly title: string;
  /** The content of this program's data block: the report as JSON. Absent where the page has no such block. */
  readonly data?: string;
}

/** Elements that hold whole passages, as pages are put together from. */
const boxes = new Set("div section article main header footer nav aside form table td th center ul body".split(" "));

/** How deep elements and tables may be nested: deeper than in any page that a person or an editor makes. */
const deepest = 2000;
const deepestTables = 60;
/** How many cells a page may have. The three tables have some three hundred; a page may hold many others. */
const mostPlaces = 200_000;

const tooDeep = "网页的标记一层套一层，深得不像正常的网页，没有读取。请打开网页，全选复制正文，再粘贴到这里。";
const tooMany = "网页的表格多得不像年度报告，没有读取。请打开网页，只复制年度报告的正文，再粘贴到这里。";

interface Open {
  readonly name: string;
  readonly unseen: Unseen | undefined;
  readonly box: Box | undefined;
}

/** So many characters are read before the work may be laid down: some 5 ms on an old machine. */
const sliceLength = 65_536;

const unseenHere = (name: string, attributes: Readonly<Record<string, string>>): Unseen | undefined =>
  isUnchosen(name, attributes) ? "part" : unseenBecause(name, attributes);

/** Collects what is left out, each with the words before it. */
function createLeftOut() {
  const all: LeftOut[] = [];
  let before = "";
  let text = "";
  let why: LeftOut["why"] = "hidden";
  return {
    all,
    /** Words that are shown. */
    pass: (content: string): void => {
      if (hasHan(content)) before = content;
    },
    add: (content: string, because: LeftOut["why"]): void => {
      text += content;
      why = because;
    },
    end: (): void => {
      const words = cleanText(text).replace(/\s+/g, " ").trim();
      text = "";
      if (words !== "")
        all.push({ text: words, why, where: before === "" ? "开头" : `“${before.trim().slice(-20)}”之后` });
    },
  };
}

/** Makes lines and rows of a page's text while the parser reports its elements. */
export function createPageReader() {
  const fragments: Fragment[] = [];
  const open: Open[] = [];
  const tables = createHtmlTables(fragments);
  const superscripts = createSuperscripts();
  const leftOut = createLeftOut();
  let text = "";
  let title = "";
  let data: string | undefined;

  const top = () => open[open.length - 1];
  const endLine = () => {
    const line = text.replace(/[\s\u00a0]+/g, " ").trim();
    text = "";
    if (line !== "") tables.add({ kind: "line", text: line, box: top()?.box });
  };
  const openTag = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (open.length >= deepest || tables.depth() >= deepestTables) throw new Hostile(tooDeep);
    if (tables.places() > mostPlaces) throw new Hostile(tooMany);
    text += superscripts.open(name, attributes);
    const above = top();
    const entered = enteredValue(name, attributes);
    const unseen = above?.unseen ?? (entered === undefined ? unseenHere(name, attributes) : undefined);
    if (!unseen && (isOnOwnLine(name) || name === "br")) endLine();
    const isData = name === "script" && attributes.id === dataBlockId && attributes.type === "application/json";
    if (isData) data = "";
    const box = boxes.has(name) ? { parent: above?.box, depth: (above?.box?.depth ?? 0) + 1 } : above?.box;
    // A drawing has a title of its own, which is not the page's.
    const isOwn = name !== "title" || !above?.unseen;
    open.push({ name: isData ? "data" : isOwn ? name : "", unseen, box });
    if (unseen) return;
    if (entered) text += entered;
    if (name === "img") tables.add({ kind: "picture", box });
    tables.open(name, attributes, box);
  };
  const addText = (content: string) => {
    const element = top();
    if (element?.name === "data") data = (data ?? "") + content;
    else if (element?.name === "title" && title.length < 500) title += content;
    else if (!element?.unseen) {
      text += superscripts.text(cleanText(content));
      leftOut.pass(content);
    } else if (element.unseen !== "part") leftOut.add(content, element.unseen);
  };
  const closeTag = () => {
    text += superscripts.close();
    const closed = top();
    if (closed && !closed.unseen && isOnOwnLine(closed.name)) endLine();
    open.pop();
    if (closed?.unseen && !top()?.unseen) leftOut.end();
    if (closed && !closed.unseen) tables.close(closed.name);
  };
  const end = (): Page => {
    endLine();
    const page = { fragments, leftOut: leftOut.all, title: cleanText(title).replace(/\s+/g, " ").trim() };
    return data === undefined ? page : { ...page, data };
  };
  return { openTag, addText, closeTag, end };
}

/** What of a page is read on: its pieces, and what was left out of it. */
export const pageContent = ({ fragments, leftOut }: Page): SourceContent => ({
  fragments,
  issues: leftOutIssues(leftOut),
});

/**
 * The lines and rows of a web page or of what was copied from one, nothing of which is run. Merged cells are spread
 * out; tables that only lay out the page fall apart into what they hold.
 */
export function* htmlFragments(html: string): Work<Page> {
  const reader = createPageReader();
  const parser = new Parser({
    onopentag: reader.openTag,
    ontext: reader.addText,
    onclosetag: reader.closeTag,
  });
  for (let from = 0; from < html.length; from += sliceLength) {
    parser.write(html.slice(from, from + sliceLength));
    yield;
  }
  parser.end();
  return reader.end();
}
