import { strFromU8, unzipSync } from "fflate";

/** The parts of a Word document by their paths, as text. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

/** The part that holds the document's text. */
export function documentXml(bytes: Uint8Array): string {
  return docxParts(bytes).get("word/document.xml") ?? "";
}

/** XML without namespaces, a line for each paragraph, cell, style and the like, for people to read and to compare. */
export function readableXml(xml: string): string {
  const plain = xml.replace(/ (?:xmlns(?::\w+)?|mc:Ignorable)="[^"]*"/g, "");
  return `${plain.replace(/(?=<(?:w:(?:p|tbl|tr|tc|style|sectPr|docDefaults)|dc:\w+|cp:\w+)[ >])/g, "\n")}\n`;
}
