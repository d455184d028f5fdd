import { wordFaces } from "./faces.ts";

/** The faces of a run: one for Chinese, one for figures and Latin letters. */
export const font = (eastAsia: string, latin: string = wordFaces.number.name): string =>
  `<w:rFonts w:ascii="${latin}" w:eastAsia="${eastAsia}" w:hAnsi="${latin}" w:cs="${wordFaces.number.name}"/>`;
/** A size, in points. */
export const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
/** Lines of so many twips, with no room around a paragraph unless told. */
export const exact = (line: number, around = ""): string =>
  `<w:spacing ${around || 'w:before="0" w:after="0"'} w:line="${line}" w:lineRule="exact"/>`;

/** A style of paragraphs. Contents are XML of Word. */
export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  /** True for a style that Word does not know by its name. */
  readonly own?: true;
  readonly rank: number;
  readonly paragraph: string;
  readonly run?: string;
}

const style = ({ id, name, next, own, rank, paragraph, run }: ParagraphStyle): string =>
  `<w:style w:type="paragraph"${own ? ' w:customStyle="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
  `${next ? `<w:next w:val="${next}"/>` : ""}` +
  `<w:uiPriority w:val="${rank}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${run ? `<w:rPr>${run}</w:rPr>` : ""}</w:style>`;

/** What holds for a whole document: its face, its size in points, and how a paragraph without a style of its own is set. */
interface StyleSheet {
  readonly face: string;
  readonly points: number;
  readonly paragraph: string;
  readonly run: string;
  readonly styles: readonly ParagraphStyle[];
}

/** All styles of a document, written out so that nothing of a word processor's own look comes in: no colour, no theme face. */
export const styleSheet = ({ face, points, paragraph, run, styles }: StyleSheet): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${font(face)}${size(points)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
${styles.map(style).join("")}</w:styles>`;
