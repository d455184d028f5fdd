import type { Feature } from "write-excel-file/universal";
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from "write-excel-file/utility";
import { escapeHtml } from "../../lib/escape-html.ts";
import { placed } from "../places.ts";
import type { WorkCellContent, Worksheet } from "./worksheet.ts";

// What write-excel-file does not write by itself, added by its own features.

const file = "xl/worksheets/sheet{id}.xml";

/** `_x0041_` in a text would be read as A: the first sign of it is written as such an escape itself (ECMA-376, ST_Xstring). */
const xString = (text: string): string => escapeHtml(text).replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");

/** What the library takes for a formula: a text, or a sum. */
type Formula = Exclude<WorkCellContent, { readonly kind: "number" }>;

function written(attributes: string, content: Formula): string {
  if (content.kind === "text") {
    return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${xString(content.text)}</t></is></c>`;
  }
  const type = content.text === "" ? ' t="str"' : "";
  return `<c ${attributes}${type}><f>${escapeHtml(content.formula)}</f><v>${content.text}</v></c>`;
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

/** A4 upright, as wide as the page; an official table on one page, a sheet with head rows on as many as it takes. */
function pageElements({ headRows }: Worksheet): readonly string[] {
  return [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${side}" right="${side}" top="${end}" bottom="${end}" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="${headRows > 0 ? 0 : 1}"/>`,
  ];
}

/** Head rows on every printed page. */
function printTitles(sheets: readonly Worksheet[]): string {
  const names = sheets.map(({ name, headRows }, index) => {
    if (headRows === 0) return "";
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeHtml(name)}'!$1:$${headRows}</definedName>`;
  });
  return names.some(Boolean) ? `<definedNames>${names.join("")}</definedNames>` : "";
}

/** The angle that stands for words running downwards, which the library has no name for. */
export const turned = 90;
/** The same as worksheets have it (ECMA-376, textRotation). */
const downwards = 255;

/** Makes the library write the setup of pages, head rows that repeat, and texts that run downwards. */
export function lookFeature(sheets: readonly Worksheet[]): Feature<Blob> {
  const order = getOrderOfSiblings(file, "worksheet") ?? [];
  const withPage = (xml: string, sheet: Worksheet | undefined) =>
    (sheet ? pageElements(sheet) : []).reduce(
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
        "xl/workbook.xml": { transform: (xml) => xml.replace("<definedNames/>", printTitles(sheets)) },
      },
    },
  };
}
