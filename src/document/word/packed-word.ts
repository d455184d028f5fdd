import { type Document, Packer } from "docx";
import { strFromU8, strToU8 } from "fflate";
import { undated } from "../pack.ts";
import { coreProperties, type DocumentProperties } from "../properties.ts";
import { fontTable } from "./faces.ts";
import { settings } from "./settings.ts";

/** The library names the mark behind the text by chance; equal reports make equal files. */
const withPlainIds = (xml: string): string => xml.replace(/(PowerPlusWaterMarkObject)[\w-]+/g, "$11");

/** What a document has beside its content. */
interface Beside {
  /** The part that holds its styles. */
  readonly styles: string;
  readonly title: string;
  readonly about: DocumentProperties;
}

/** The bytes of a Word document, which depend on nothing but what is given. */
export async function packedWord(document: Document, { styles, title, about }: Beside): Promise<Uint8Array> {
  const file = await Packer.pack(document, "uint8array", false, [
    { path: "word/styles.xml", data: styles },
    { path: "word/settings.xml", data: settings },
    { path: "word/fontTable.xml", data: fontTable },
    { path: "docProps/core.xml", data: coreProperties(title, about) },
  ]);
  return undated(file, (path, part) => (/^word\/header/.test(path) ? strToU8(withPlainIds(strFromU8(part))) : part));
}
