import type { Page } from "playwright-core";

/** What the lines of a page's running text look like. */
interface PrintedLines {
  /** The widest distance of two Chinese characters beside each other in a full line, in their own size. */
  readonly widest: { readonly distance: number; readonly line: string };
  /** Years, dates, document and telephone numbers that two lines share. */
  readonly parted: readonly string[];
  /** Last lines of a paragraph that hold one character and its full stop. */
  readonly single: readonly string[];
  /** Lines that begin with a sign that ends something, or end with one that begins something. */
  readonly forbidden: readonly string[];
}

/** The running text of a report. */
const runningText = "main p:not(.draft-mark), main .aspect";

/** Measures the lines of the running text of a page as it is shown; `within` are the elements that hold it. */
function printedLines(page: Page, within = runningText): Promise<PrintedLines> {
  return page.evaluate((selector) => {
    const whole = /[〔［]\d{4}[〕］]\d+号|0\d{2,3}[-－]\d{7,8}|\d+年|\d+月|\d+日/g;
    const notFirst = /^[，。、；：！？）》”’〉】〕％%]/;
    const notLast = /[（《“‘〈【〔]$/;
    const isChinese = (sign: string | undefined) => /\p{sc=Han}/u.test(sign ?? "");
    const found = {
      widest: { distance: 1, line: "" },
      parted: [] as string[],
      single: [] as string[],
      forbidden: [] as string[],
    };
    const isOfReport = selector.includes(".aspect");
    for (const paragraph of document.querySelectorAll(selector)) {
      if (isOfReport && (paragraph.closest("table") || paragraph.parentElement?.matches(".aspect"))) continue;
      const size = Number.parseFloat(getComputedStyle(paragraph).fontSize);
      const signs: { sign: string; left: number; middle: number }[] = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let at = 0; at < node.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, top, bottom, width } = range.getBoundingClientRect();
          if (width > 0) signs.push({ sign: node.data[at] ?? "", left, middle: (top + bottom) / 2 });
        }
      }
      const lineOf: number[] = [];
      signs.forEach(({ middle }, at) => {
        const before = signs[at - 1];
        lineOf[at] = before ? (lineOf[at - 1] ?? 0) + (middle - before.middle > size / 2 ? 1 : 0) : 0;
      });
      const text = signs.map(({ sign }) => sign).join("");
      const wordsOf = (line: number) => signs.flatMap(({ sign }, at) => (lineOf[at] === line ? [sign] : [])).join("");
      const last = lineOf[lineOf.length - 1] ?? 0;
      signs.forEach(({ sign, left }, at) => {
        const next = signs[at + 1];
        if (!next || lineOf[at] !== lineOf[at + 1] || lineOf[at] === last) return;
        if (!isChinese(sign) || !isChinese(next.sign)) return;
        const distance = (next.left - left) / size;
        if (distance > found.widest.distance) found.widest = { distance, line: wordsOf(lineOf[at] ?? 0) };
      });
      for (const match of text.matchAll(whole)) {
        if (lineOf[match.index ?? 0] !== lineOf[(match.index ?? 0) + match[0].length - 1]) found.parted.push(match[0]);
      }
      for (let line = 0; line <= last; line += 1) {
        const words = wordsOf(line);
        const isWrong = (line > 0 && notFirst.test(words)) || (line < last && notLast.test(words));
        if (isWrong) found.forbidden.push(words);
      }
      if (last > 0 && /^.[。；：！？）”]*$/u.test(wordsOf(last))) found.single.push(wordsOf(last - 1) + wordsOf(last));
    }
    return found;
  }, within);
}

const faultsOf = ({ widest, parted, single, forbidden }: PrintedLines): readonly string[] => [
  // 1 is a line as set; a line before an address or a long number lacks two characters at most.
  ...(widest.distance < 2.3 ? [] : [`pulled apart ${widest.distance.toFixed(2)}: ${widest.line}`]),
  ...parted.map((words) => `parted: ${words}`),
  ...single.map((words) => `a lone character: ${words}`),
  ...forbidden.map((words) => `broken at a wrong sign: ${words}`),
];

/** What is wrong with the lines of a report as it is shown, in words. */
export const faultsOfLines = async (page: Page): Promise<readonly string[]> => faultsOf(await printedLines(page));

/** The same of the columns of other papers, held by the elements that a selector names. */
export const faultsOfColumns = async (page: Page, within: string): Promise<readonly string[]> =>
  faultsOf(await printedLines(page, within));
