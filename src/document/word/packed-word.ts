import { type Document, Packer } from "docx";
import { strFromU8, strToU8 } from "fflate";
import { undated } from "../pack.ts";
import { coreProperties, type DocumentProperties } from "../properties.ts";
import { carriedParts, contentTypesPath, namingCarried } from "./carried-data.ts";
import { fontTable } from "./faces.ts";
import { withHatches } from "./hatches.ts";
import { settings } from "./settings.ts";

/** The library names the mark behind the text by chance; equal reports make equal files. */
const withPlainMarks = (xml: string): string => xml.replace(/(PowerPlusWaterMarkObject)[\w-]+/g, "$11");

/** The first number of a drawing at the head of pages, above any in the text: no two drawings of a document may share one. */
const firstInHeader = 1001;

/** The library numbers drawings through all documents that it makes; here they count through this one. */
function withOwnNumbers(xml: string, first = 1): string {
  let count = first - 1;
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, before) => {
    count += 1;
    return `${before}${count}`;
  });
}

/** The library names what belongs to a chart by chance; here it is numbered in the order in which it comes. */
function idsInOrder(): (xml: string) => string {
  const known = new Map<string, string>();
  return (xml) =>
    xml.replace(/\brId[\w-]{20,}/g, (id) => {
      const own = known.get(id) ?? `rIdChart${known.size + 1}`;
      known.set(id, own);
      return own;
    });
}

/** What a document has beside its content. */
interface Beside {
  /** The part that holds its styles. */
  readonly styles: string;
  readonly title: string;
  readonly about: DocumentProperties;
  /** A report as JSON that goes along. */
  readonly carried?: string | undefined;
}

/** The bytes of a Word document, which depend on nothing but what is given. */
export async function packedWord(document: Document, { styles, title, about, carried }: Beside): Promise<Uint8Array> {
  const file = await Packer.pack(document, "uint8array", false, [
    { path: "word/styles.xml", data: styles },
    { path: "word/settings.xml", data: settings },
    { path: "word/fontTable.xml", data: fontTable },
    { path: "docProps/core.xml", data: coreProperties(title, about) },
    ...(carried === undefined ? [] : carriedParts(carried)),
  ]);
  const withOwnIds = idsInOrder();
  const named = carried === undefined ? (_: string, xml: string) => xml : namingCarried;
  const mended = (change: (xml: string) => string, part: Uint8Array) => strToU8(change(strFromU8(part)));
  return undated(file, (path, part) => {
    if (path.startsWith("word/header"))
      return mended((xml) => withOwnNumbers(withPlainMarks(xml), firstInHeader), part);
    if (path === "word/document.xml") return mended((xml) => withOwnIds(withOwnNumbers(xml)), part);
    if (path.startsWith("word/charts/chart")) return mended((xml) => withOwnIds(withHatches(xml)), part);
    if (path.endsWith(".rels")) return mended((xml) => named(path, withOwnIds(xml)), part);
    if (path === contentTypesPath) return mended((xml) => named(path, xml), part);
    return path.endsWith(".xlsx") ? undated(part) : part;
  });
}
