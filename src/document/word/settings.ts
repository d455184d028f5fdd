import { escapeHtml } from "../../lib/escape-html.ts";

/** Signs that end no line: Word's own for Chinese, and the bracket behind the year of a document's number, 〔2021〕30号. */
const notLast = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥〕";
/** Signs that begin no line: Word's own for Chinese, and what belongs to the figure before it: 2025年3月1日, 30号. */
const notFirst =
  "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠年月日号";

/** What holds for the whole document: pages of two sides, and where lines break. */
export const settings = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/>\
<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeHtml(notLast)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeHtml(notFirst)}"/>\
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
