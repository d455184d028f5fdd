import { AlignmentType, Footer, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import { page as paper } from "../page.ts";
import { wordFaces } from "./faces.ts";
import { font, size, styleSheet } from "./style-sheet.ts";
import { sheetStyleOf, styleIds } from "./styles.ts";
import { twips, twipsOfPoints } from "./units.ts";

/** How a paper that goes beside the report is set. */
interface SidePaper {
  /** Sizes of running text and of the title, in points. */
  readonly points: number;
  readonly titlePoints: number;
  /** Sizes of official tables on it, in points. */
  readonly sheetSizes?: readonly number[];
}

/** Lines of so many points at least, whatever height a face gives its letters by itself. */
const atLeast = (points: number, around: string): string =>
  `<w:spacing ${around} w:line="${twipsOfPoints(points)}" w:lineRule="atLeast"/>`;
/** A line of text, and of a title, in its letters. */
const textLine = 1.5;
const titleLine = 1.4;

/** The styles of a paper that goes beside the report, such as 审核表 and 对照稿. */
export const sideStyles = ({ points, titlePoints, sheetSizes = [] }: SidePaper): string =>
  styleSheet({
    face: wordFaces.page.name,
    points,
    paragraph: `<w:widowControl/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${atLeast(points * textLine, 'w:before="0" w:after="0"')}<w:jc w:val="left"/>`,
    run: "",
    styles: [
      {
        id: styleIds.title,
        name: "Title",
        rank: 10,
        paragraph: `<w:keepNext/>${atLeast(titlePoints * titleLine, 'w:after="160"')}<w:jc w:val="center"/>`,
        run: `${font(wordFaces.part.name)}${size(titlePoints)}`,
      },
      {
        id: styleIds.part,
        name: "heading 1",
        rank: 9,
        paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="0"/>`,
        run: `${font(wordFaces.part.name)}${size(12)}`,
      },
      { id: styleIds.text, name: "Body Text", rank: 1, paragraph: `<w:spacing w:after="120"/>` },
      ...[...new Set(sheetSizes)].map(sheetStyleOf),
      { id: styleIds.footer, name: "footer", rank: 99, paragraph: `<w:jc w:val="center"/>`, run: size(9) },
    ],
  });

const pageCount = () =>
  new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ["第 ", PageNumber.CURRENT, " 页 共 ", PageNumber.TOTAL_PAGES, " 页"] })],
      }),
    ],
  });

/** A4 upright or across with margins in millimetres, each page with its number and how many there are. */
export function sidePages(
  margins: { readonly end: number; readonly side: number },
  across = false,
): Omit<ISectionOptions, "children"> {
  const [end, side] = [twips(margins.end), twips(margins.side)];
  return {
    properties: {
      page: {
        size: {
          width: twips(paper.width),
          height: twips(paper.height),
          ...(across ? { orientation: PageOrientation.LANDSCAPE } : {}),
        },
        margin: { top: end, bottom: end, left: side, right: side, header: twips(8), footer: twips(9) },
      },
    },
    footers: { default: pageCount(), even: pageCount() },
  };
}
