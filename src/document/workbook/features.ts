import type { Feature } from "write-excel-file/universal";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from "write-excel-file/utility";
import { escapeHtml } from "../../lib/escape-html.ts";
import { placed } from "../places.ts";
import { coreProperties, type DocumentProperties } from "../properties.ts";
import type { WorkCellContent, Worksheet } from "./worksheet.ts";

// What write-excel-file does not write by itself, added by its own features.

const file = "xl/worksheets/sheet{id}.xml";

/** `_x0041_` in a text would be read as A: the first sign of it is written as such an escape itself (ECMA-376, ST_Xstring). */
const xString = (text: string): string => escapeHtml(text).replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");

/** What the library takes for a formula: a text, or one. */
type Formula = Exclude<WorkCellContent, { readonly kind: "number" }>;

function written(attributes: string, content: Formula): string {
  if (content.kind === "text") {
    return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${xString(content.text)}</t></is></c>`;
  }
  const isWords = content.text === "" || content.unit === undefined;
  return `<c ${attributes}${isWords ? ' t="str"' : ""}><f>${escapeHtml(content.formula)}</f><v>${escapeHtml(content.text)}</v></c>`;
}

/** Makes the library write texts as texts, whatever they hold, and beside each formula its result, so that readers need not compute. */
export function contentFeature(sheets: readonly Worksheet[]): Feature<Blob> {
  const formulas = sheets.map(({ rows }) => {
    const cells = placed(rows.map((row) => row.cells)).flat();
    return new Map(
      cells.flatMap(({ cell: { content }, row, column }): (readonly [string, Formula])[] =>
        content.kind === "number" ? [] : [[getCellAddress(row, column), content]],
      ),
    );
  });
  const transform = (xml: string, sheetIndex: number) =>
    xml.replace(/<c ([^>]*)><f>[^<]*<\/f><\/c>/g, (found, attributes: string) => {
      const content = formulas[sheetIndex]?.get(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "");
      return content ? written(attributes, content) : found;
    });
  return { files: { transform: { [file]: { transform: (xml, _, { sheetIndex }) => transform(xml, sheetIndex) } } } };
}

const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(3);
const side = inches(18);
const end = inches(20);

/** Signs that a heading of a printed page may have (ECMA-376, 18.3.1.46: 255 with its codes). */
const longestHeading = 200;

/** A text as the headings of printed pages have it, where & begins a code. */
function pageHeading(text: string): string {
  const words = text.replace(/&/g, "&&");
  return words.length > longestHeading ? "" : `<oddHeader>${xString(`&C${words}`)}</oddHeader>`;
}

/** A4, as wide as the page: an official table upright on one, a sheet with head rows across and ruled on as many as it takes. */
function pageElements({ headRows }: Worksheet, title: string): readonly string[] {
  const [orientation, height] = headRows > 0 ? ["landscape", 0] : ["portrait", 1];
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<printOptions horizontalCentered="1"${headRows > 0 ? ' gridLines="1"' : ""}/>`,
    `<pageMargins left="${side}" right="${side}" top="${end}" bottom="${end}" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="${height}"/>`,
    ...(headRows > 0
      ? [`<headerFooter>${pageHeading(title)}<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>`]
      : []),
  ];
}

/** A place as names have it, e.g. $J$30. */
const fixedAddress = (row: number, column: number): string =>
  getCellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");

/** What is printed of each sheet, and its head rows on every page. */
function printedNames(sheets: readonly Worksheet[]): string {
  const names = sheets.flatMap(({ name, headRows, rows, widths, unprintedRows }, index) => {
    const sheet = `'${escapeHtml(name)}'!`;
    const define = (what: string, range: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${index}">${sheet}${range}</definedName>`;
    const area = `$A$1:${fixedAddress(rows.length - 1 - unprintedRows, widths.length - 1)}`;
    return [
      ...(unprintedRows > 0 ? [define("Print_Area", area)] : []),
      ...(headRows > 0 ? [define("Print_Titles", `$1:$${headRows}`)] : []),
    ];
  });
  return names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "";
}

/** The angle that stands for words running downwards, which the library has no name for. */
export const turned = 90;
/** The same as worksheets have it (ECMA-376, textRotation). */
const downwards = 255;

/** Makes the library write the setup of pages, what is printed, and texts that run downwards; `title` is that of the report. */
export function lookFeature(sheets: readonly Worksheet[], title: string): Feature<Blob> {
  const order = getOrderOfSiblings(file, "worksheet") ?? [];
  const withPage = (xml: string, sheet: Worksheet | undefined) =>
    (sheet ? pageElements(sheet, title) : []).reduce(
      (all, element) => insertElementMarkupAccordingToOrderOfSiblings(all, element, order, "worksheet"),
      xml,
    );
  return {
    files: {
      transform: {
        [file]: { transform: (xml, _, { sheetIndex }) => withPage(xml, sheets[sheetIndex]) },
        "xl/styles.xml": {
          transform: (xml) => xml.replaceAll(`textRotation="${turned}"`, `textRotation="${downwards}"`),
        },
        "xl/workbook.xml": { transform: (xml) => xml.replace("<definedNames/>", printedNames(sheets)) },
      },
    },
  };
}

/** Where the library would put pictures; it takes that out of each sheet in the end, as there are none. */
const drawing = /<drawing r:id="[^"]*"\/>/;

/**
 * Keeps the sheets out of the library's archive, by their paths, for who packs it anew: of a large one it would start a worker of its
 * own, which the policy of the page forbids, and never be done. It must come last.
 */
export const sheetsApart = (sheets: Map<string, string>): Feature<Blob> => ({
  files: {
    transform: {
      [file]: {
        transform: (xml, _, { sheetIndex }) => {
          sheets.set(file.replace("{id}", String(sheetIndex + 1)), xml.replace(drawing, ""));
          return `<worksheet>${drawing.exec(xml)?.[0] ?? ""}</worksheet>`;
        },
      },
    },
  },
});

const coreFile = "docProps/core.xml";
const coreType = "application/vnd.openxmlformats-package.core-properties+xml";
const coreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** Makes the library write what the workbook says of itself: its title, the organ and the day. */
export function propertiesFeature(title: string, about: DocumentProperties): Feature<Blob> {
  return {
    files: {
      transform: {
        "[Content_Types].xml": { insert: () => `<Override PartName="/${coreFile}" ContentType="${coreType}"/>` },
        "_rels/.rels": { insert: () => `<Relationship Id="core" Type="${coreRelation}" Target="${coreFile}"/>` },
      },
      write: { files: () => ({ [coreFile]: coreProperties(title, about) }) },
    },
  };
}
