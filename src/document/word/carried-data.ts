import { escapeHtml } from "../../lib/escape-html.ts";
import { portableJson } from "../html/data-block.ts";

/**
 * The element of a Word document's own data part that holds the report as JSON. Word, WPS and LibreOffice keep such parts,
 * and show nothing of them.
 */
export const carriedElement = "annual-disclosure-report";

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationship = (type: string, target: string): string =>
  `<Relationship Id="rIdCarried" Type="${types}/${type}" Target="${target}"/>`;

/** The parts of a Word document that hold a report as JSON. */
export const carriedParts = (json: string): readonly { readonly path: string; readonly data: string }[] => [
  {
    path: "customXml/item1.xml",
    data: `${head}<${carriedElement} xmlns="urn:${carriedElement}">${escapeHtml(portableJson(json))}</${carriedElement}>`,
  },
  {
    path: "customXml/itemProps1.xml",
    data:
      `${head}<ds:datastoreItem ds:itemID="{6F0C2E7A-5B1D-4C7E-9A43-2D8E61B7F035}" ` +
      `xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  },
  {
    path: "customXml/_rels/item1.xml.rels",
    data:
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `${relationship("customXmlProps", "itemProps1.xml")}</Relationships>`,
  },
];

/** The part that says what each part is. */
export const contentTypesPath = "[Content_Types].xml";

/** A part of the document that names such parts, so that they belong to it; any other as it is. */
export function namingCarried(path: string, xml: string): string {
  if (path === "word/_rels/document.xml.rels") {
    return xml.replace("</Relationships>", `${relationship("customXml", "../customXml/item1.xml")}</Relationships>`);
  }
  if (path !== contentTypesPath) return xml;
  const type = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
  return xml.replace("</Types>", `<Override PartName="/customXml/itemProps1.xml" ContentType="${type}"/></Types>`);
}
