import {
  AlignmentType,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { TextWatermark } from "docx/watermarks";
import { marginsAcross, page as paper } from "../page.ts";
import { wordFaces } from "./faces.ts";
import { textRun } from "./paragraphs.ts";
import { styleIds } from "./styles.ts";
import { twips } from "./units.ts";

/** The page with its margins. The page number's dash stands 7 mm below the text. */
const page = {
  page: {
    size: { width: twips(paper.width), height: twips(paper.height) },
    margin: {
      top: twips(paper.top),
      right: twips(paper.right),
      bottom: twips(paper.bottom),
      left: twips(paper.left),
      header: twips(20),
      footer: twips(25),
    },
  },
} as const satisfies ISectionOptions["properties"];

/** A page lying across. */
const across = {
  page: {
    size: { ...page.page.size, orientation: PageOrientation.LANDSCAPE },
    margin: {
      top: twips(marginsAcross.end),
      right: twips(marginsAcross.side),
      bottom: twips(marginsAcross.end),
      left: twips(marginsAcross.side),
      header: twips(10),
      footer: twips(8),
    },
  },
} as const satisfies ISectionOptions["properties"];

/** One character of 14 pt. */
const oneCharacter = 280;

function pageNumber(options: IParagraphOptions): Footer {
  const number = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] });
  return new Footer({ children: [new Paragraph({ ...options, style: styleIds.footer, children: [number] })] });
}

/** The mark across the page behind the text; it moves no line. */
const watermark = (text: string) =>
  new TextWatermark({ text, font: wordFaces.part.name, color: "000000", opacity: 0.07, width: 360, height: 150 });

const header = (mark: string): Header =>
  new Header({ children: [new Paragraph({ style: styleIds.header, children: [textRun(mark), watermark(mark)] })] });

/** What is asked of the pages of a document. */
interface PageChoice {
  readonly mark?: string | undefined;
  readonly isAcross?: boolean;
}

/** The page: numbers at the outer side, one character in, and a mark at the head of each page where one is given. */
export function pageOptions({ mark, isAcross = false }: PageChoice): Omit<ISectionOptions, "children"> {
  return {
    properties: isAcross ? across : page,
    ...(mark === undefined ? {} : { headers: { default: header(mark), even: header(mark) } }),
    footers: {
      default: pageNumber({ alignment: AlignmentType.RIGHT, indent: { right: oneCharacter } }),
      even: pageNumber({ alignment: AlignmentType.LEFT, indent: { left: oneCharacter } }),
    },
  };
}
