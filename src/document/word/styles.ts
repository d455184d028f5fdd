import { wordFaces } from "./faces.ts";

/** Ids of the styles; names known to Word appear in its own words, e.g. 标题 1. */
export const styleIds = {
  title: "Title",
  part: "Heading1",
  aspect: "Heading2",
  text: "BodyText",
  sheet: "SheetText",
  header: "Header",
  footer: "Footer",
} as const;

/** The size of the texts of tables in their own style, in points. */
const usualSheetSize = 10.5;

/** The style of the texts of a table that is set in so many points. */
export const sheetStyleId = (points: number): string =>
  points === usualSheetSize ? styleIds.sheet : `${styleIds.sheet}${points * 2}`;

/** 22 lines in 225 mm, in twips. */
export const linePitch = 579;
/**
 * 28 characters of 16 pt in 156 mm stand this much closer, in twips. One less would do, but then LibreOffice loses signs
 * at the ends of lines.
 */
const tightening = -6;

const font = (eastAsia: string, latin: string = wordFaces.number.name): string =>
  `<w:rFonts w:ascii="${latin}" w:eastAsia="${eastAsia}" w:hAnsi="${latin}" w:cs="${wordFaces.number.name}"/>`;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const exact = (line: number, around = ""): string =>
  `<w:spacing ${around || 'w:before="0" w:after="0"'} w:line="${line}" w:lineRule="exact"/>`;
/** Both, as some programs read the one and some the other: two characters, and two times 16 pt. */
const firstLine = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  /** True for a style that Word does not know by its name. */
  readonly own?: true;
  readonly rank: number;
  readonly paragraph: string;
  readonly run?: string;
}

const style = ({ id, name, next, own, rank, paragraph, run }: Style): string =>
  `<w:style w:type="paragraph"${own ? ' w:customStyle="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
  `${next ? `<w:next w:val="${next}"/>` : ""}` +
  `<w:uiPriority w:val="${rank}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${run ? `<w:rPr>${run}</w:rPr>` : ""}</w:style>`;

function sheetStyle(points: number): Style {
  return {
    id: sheetStyleId(points),
    name: points === usualSheetSize ? "表格文字" : `表格文字 ${points} 磅`,
    own: true,
    rank: 11,
    paragraph: `<w:widowControl w:val="0"/><w:jc w:val="center"/>`,
    run: `<w:spacing w:val="0"/>${size(points)}`,
  };
}

const paragraphStyles: readonly Style[] = [
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
  sheetStyle(usualSheetSize),
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

/**
 * All styles of the document, written out so that nothing of a word processor's own look comes in: no colour, no theme
 * face. Chinese and figures stand as close as on the printed page, hence no space between them by itself. `sheetSizes` are those
 * of the document's tables, in points.
 */
export function stylesFor(sheetSizes: readonly number[]): string {
  const others = [...new Set(sheetSizes)].filter((points) => points !== usualSheetSize).map(sheetStyle);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${font(wordFaces.body.name)}${size(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>${exact(linePitch)}<w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="${tightening}"/></w:rPr></w:style>\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
${[...paragraphStyles, ...others].map(style).join("")}</w:styles>`;
}
