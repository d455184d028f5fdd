import { wordFaces } from "./faces.ts";
import { exact, font, type ParagraphStyle, size, styleSheet } from "./style-sheet.ts";

/** Ids of the styles; names known to Word appear in its own words, e.g. 标题 1. */
export const styleIds = {
  title: "Title",
  part: "Heading1",
  aspect: "Heading2",
  text: "BodyText",
  sheet: "SheetText",
  header: "Header",
  footer: "Footer",
  comment: "CommentText",
} as const;

/** The style of what stands below a chart; only a document with charts has it. */
export const captionStyle = "Caption";

/** The size of the texts of tables in their own style, in points. */
const usualSheetSize = 10.5;

/** The id of the style of the texts of a table that is set in so many points. */
export const sheetStyleId = (points: number): string =>
  points === usualSheetSize ? styleIds.sheet : `${styleIds.sheet}${points * 2}`;

/** 22 lines in 225 mm, in twips. */
export const linePitch = 579;
/**
 * 28 characters of 16 pt in 156 mm stand this much closer, in twips. One less would do, but then LibreOffice loses signs
 * at the ends of lines.
 */
const tightening = -6;

/** Both, as some programs read the one and some the other: two characters, and two times 16 pt. */
const firstLine = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

/** The style of the texts of a table that is set in so many points. */
export function sheetStyleOf(points: number): ParagraphStyle {
  return {
    id: sheetStyleId(points),
    name: points === usualSheetSize ? "表格文字" : `表格文字 ${points} 磅`,
    own: true,
    rank: 11,
    paragraph: `<w:widowControl w:val="0"/><w:jc w:val="center"/>`,
    run: `<w:spacing w:val="0"/>${size(points)}`,
  };
}

const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: styleIds.title,
    name: "Title",
    next: styleIds.text,
    rank: 10,
    paragraph: `<w:keepNext/><w:keepLines/>${exact(640, `w:before="0" w:after="${linePitch}"`)}<w:jc w:val="center"/>`,
    run: `${font(wordFaces.title.name)}<w:spacing w:val="0"/>${size(22)}`,
  },
  {
    id: styleIds.part,
    name: "heading 1",
    next: styleIds.text,
    rank: 9,
    paragraph: `<w:keepNext/><w:keepLines/>${firstLine}<w:outlineLvl w:val="0"/>`,
    run: font(wordFaces.part.name),
  },
  {
    id: styleIds.aspect,
    name: "heading 2",
    next: styleIds.text,
    rank: 9,
    paragraph: `${firstLine}<w:outlineLvl w:val="1"/>`,
    run: font(wordFaces.aspect.name),
  },
  { id: styleIds.text, name: "Body Text", rank: 1, paragraph: firstLine },
  sheetStyleOf(usualSheetSize),
  {
    id: styleIds.header,
    name: "header",
    rank: 99,
    paragraph: `<w:jc w:val="right"/>`,
    run: `${font(wordFaces.part.name)}<w:spacing w:val="160"/>`,
  },
  {
    id: styleIds.footer,
    name: "footer",
    rank: 99,
    paragraph: exact(320),
    run: `${font(wordFaces.page.name, wordFaces.page.name)}<w:spacing w:val="0"/>${size(14)}`,
  },
];

const caption: ParagraphStyle = {
  id: captionStyle,
  name: "caption",
  rank: 35,
  paragraph: `<w:keepLines/><w:spacing w:before="0" w:after="160" w:line="360" w:lineRule="atLeast"/><w:jc w:val="center"/>`,
  run: `<w:spacing w:val="0"/>${size(12)}`,
};

/** Texts of comments, which stand beside the page in their own size. */
const comment: ParagraphStyle = {
  id: styleIds.comment,
  name: "annotation text",
  rank: 99,
  paragraph: '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
  run: `<w:spacing w:val="0"/>${size(usualSheetSize)}`,
};

/** What only some documents have styles for. */
interface Beside {
  readonly hasCharts?: boolean;
  readonly hasComments?: boolean;
}

/**
 * All styles of the report. Chinese and figures stand as close as on the printed page, hence no space between them by itself.
 * `sheetSizes` are those of the document's tables, in points.
 */
export function stylesFor(sheetSizes: readonly number[], { hasCharts, hasComments }: Beside = {}): string {
  const sheets = [...new Set(sheetSizes)].filter((points) => points !== usualSheetSize).map(sheetStyleOf);
  const others = [...sheets, ...(hasCharts ? [caption] : []), ...(hasComments ? [comment] : [])];
  return styleSheet({
    face: wordFaces.body.name,
    points: 16,
    paragraph: `<w:widowControl/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>${exact(linePitch)}<w:jc w:val="both"/>`,
    run: `<w:spacing w:val="${tightening}"/>`,
    styles: [...paragraphStyles, ...others],
  });
}
