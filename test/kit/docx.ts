import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a Word document by their paths, as text. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

/** The part that holds the document's text. */
export function documentXml(bytes: Uint8Array): string {
  return docxParts(bytes).get("word/document.xml") ?? "";
}

/** A heading that runs in, its mark hidden, and the paragraph that it runs into. */
const runIn =
  /<w:p><w:pPr><w:pStyle w:val="Heading2"\/><w:keepNext\/><w:rPr><w:vanish\/><w:specVanish\/><\/w:rPr><\/w:pPr>((?:(?!<\/w:p>).)*)<\/w:p>(<w:p><w:pPr><w:pStyle w:val="BodyText"\/><\/w:pPr>)/g;

/** The document with its headings in the lines where Word shows them, for programs that do not know the hidden mark. */
export function withHeadingsRunIn(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array()).replace(runIn, "$2$1");
  return zipSync({ ...files, "word/document.xml": strToU8(xml) });
}

/** XML without namespaces, a line for each paragraph, cell, style and the like, for people to read and to compare. */
export function readableXml(xml: string): string {
  const plain = xml.replace(/ (?:xmlns(?::\w+)?|mc:Ignorable)="[^"]*"/g, "");
  return `${plain.replace(/(?=<(?:w:(?:p|tbl|tr|tc|style|sectPr|docDefaults)|dc:\w+|cp:\w+)[ >])/g, "\n")}\n`;
}

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A list of relationships, each a type with its target and further attributes. */
function relationshipList(targets: readonly (readonly [type: string, target: string, more?: string])[]): string {
  const each = targets.map(
    ([type, target, more = ""], at) =>
      `<Relationship Id="r${at}" Type="${relationships}/${type}" Target="${target}" ${more}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

/** What a Word document is made of by hand, to be out of the ordinary. */
interface Handmade {
  /** The content of the document's body, with `w` for Word's own elements. */
  readonly body: string;
  readonly footnotes?: string;
  /** The prefix that the file has instead of `w`; "" for none. */
  readonly prefix?: string;
  /** Where the document lies, and where the archive says that it lies. */
  readonly path?: string;
  readonly target?: string;
  readonly external?: boolean;
  readonly notesPath?: string;
  /** The list of styles. */
  readonly styles?: string;
  /** Files that the document takes in, by their names in its folder; the first has the id c0. */
  readonly chunks?: Readonly<Record<string, Uint8Array>>;
}

/** A Word document made by hand. */
export function wordFile(made: Handmade): Uint8Array {
  const { prefix = "w", path = "word/document.xml", notesPath = "word/footnotes.xml", external = false } = made;
  const own = prefix === "" ? "" : `${prefix}:`;
  const part = (root: string, content: string): Uint8Array => {
    const xml = `<w:${root} xmlns:w="${word}">${content}</w:${root}>`;
    return strToU8(
      xml
        .replaceAll("<w:", `<${own}`)
        .replaceAll("</w:", `</${own}`)
        .replace("xmlns:w=", prefix === "" ? "xmlns=" : `xmlns:${prefix}=`)
        .replace(/ w:/g, ` ${prefix === "" ? "w" : prefix}:`),
    );
  };
  const folder = path.split("/").slice(0, -1).join("/");
  const name = path.split("/").pop();
  const main = relationshipList([["officeDocument", made.target ?? path, external ? 'TargetMode="External"' : ""]]);
  const files: Record<string, Uint8Array> = {
    "_rels/.rels": strToU8(main),
    [path]: part("document", `<w:body>${made.body}</w:body>`),
  };
  if (made.footnotes !== undefined) {
    files[notesPath] = part("footnotes", made.footnotes);
    files[`${folder}/_rels/${name}.rels`] = strToU8(relationshipList([["footnotes", `/${notesPath}`]]));
  }
  if (made.styles !== undefined) files[`${folder}/styles.xml`] = part("styles", made.styles);
  if (made.chunks !== undefined) {
    const each = Object.keys(made.chunks).map((file, at) => {
      return `<Relationship Id="c${at}" Type="${relationships}/aFChunk" Target="${file}"/>`;
    });
    files[`${folder}/_rels/${name}.rels`] = strToU8(`<Relationships>${each.join("")}</Relationships>`);
    for (const [file, bytes] of Object.entries(made.chunks)) files[`${folder}/${file}`] = bytes;
  }
  return zipSync(files);
}
