import {
  AlignmentType,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import { TextWatermark } from "docx/watermarks";
import type { OfficeMark } from "../office/paper.ts";
import { marginsAcross, page as paper } from "../page.ts";
import { codePicture } from "./code-picture.ts";
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

const header = (children: readonly ParagraphChild[], options: IParagraphOptions = {}): Header =>
  new Header({ children: [new Paragraph({ ...options, style: styleIds.header, children })] });

/** With a picture of 22 mm from here, a header ends above the text. In millimetres from the edge of the page. */
const codeTop = 11;
/** A code in small letters, a twentieth of a point apart, as the library leaves out a distance of 0. */
const codeLook = { size: 21, characterSpacing: 1 } as const;

/** What is asked of the pages of a document. */
interface PageChoice {
  readonly mark?: string | undefined;
  /** By what the content is known, in digits on each page, and as a picture on the first. */
  readonly code?: OfficeMark | undefined;
  readonly isAcross?: boolean;
}

/** What stands at the head of the pages; none where nothing is given. */
function headersOf({ mark, code }: PageChoice): Pick<ISectionOptions, "headers"> {
  const draft = () => (mark === undefined ? [] : [textRun(mark), watermark(mark)]);
  if (code === undefined)
    return mark === undefined ? {} : { headers: { default: header(draft()), even: header(draft()) } };
  const words = () => textRun(`${code.name}：${code.code}`, codeLook);
  const inLine = { spacing: { line: 240, lineRule: "auto" } } as const;
  const each = () => header([...draft(), words()], inLine);
  return {
    headers: {
      first: header([...draft(), words(), textRun(" ", codeLook), codePicture(code)], inLine),
      default: each(),
      even: each(),
    },
  };
}

/** The page: numbers at the outer side, one character in, and what is asked at the head of each page. */
export function pageOptions(choice: PageChoice): Omit<ISectionOptions, "children"> {
  const { code, isAcross = false } = choice;
  const odd = () => pageNumber({ alignment: AlignmentType.RIGHT, indent: { right: oneCharacter } });
  const own = isAcross ? across : page;
  const properties =
    code === undefined
      ? own
      : { page: { ...own.page, margin: { ...own.page.margin, header: twips(codeTop) } }, titlePage: true };
  return {
    properties,
    ...headersOf(choice),
    footers: {
      ...(code === undefined ? {} : { first: odd() }),
      default: odd(),
      even: pageNumber({ alignment: AlignmentType.LEFT, indent: { left: oneCharacter } }),
    },
  };
}
