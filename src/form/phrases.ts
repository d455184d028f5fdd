import { documentName, notice } from "./form.ts";

// Sentences and names of the field that the program writes. A sentence is offered as a start to edit; only 统计期限 is put
// in without being asked for.

/** 统计期限 for a year: the first to the last day of it (条例 第五十条 reports by calendar year). */
export function periodSentence(year: number): string {
  return `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
}

/** A title in title marks; a title quoted in it takes the inner marks (GB/T 15834). */
export function quotedTitle(title: string): string {
  return `《${title.replace(/《/g, "〈").replace(/》/g, "〉")}》`;
}

/** The legal basis of the report. */
export function basisSentence(): string {
  return `本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${quotedTitle(notice.title)}（${notice.number}）要求编制。`;
}

/** The report's title without line breaks: full organ name, year, document name. */
export function reportTitle(organ: string, year: number): string {
  return `${organ}${year}年${documentName}`;
}

/** The measure on 信息处理费 (国办函〔2020〕109号), as it is cited. */
export const feeRules = "《政府信息公开信息处理费管理办法》";

/** The statement of 信息处理费 that part six owes (国办函〔2020〕109号); `yuan` is a decimal string in 元. */
export function processingFeeSentence(year: number, yuan: string): string {
  const fact = /^0(\.0+)?$/.test(yuan) ? "未收取信息处理费" : `收取信息处理费${yuan}元`;
  return `按照${feeRules}规定，${year}年本机关${fact}。`;
}

/** What heads the list of a report's attachments (GB/T 9704-2012, 7.3.4). */
export const attachmentsWord = "附件";

/** Stands at the head of an unfinished report, behind each of its pages and in the names of its files. */
export const draftMark = "草稿";

/** Ends the organ's name in the example, so that its title, its files and the list of drafts say what it is. */
export const exampleWord = "（示例）";
