/** Superscript digits, circled and bracketed numbers, and the signs that notes go by. None of them is a digit. */
const sign = "[\u00b2\u00b3\u00b9\u2070\u2074-\u207e①-⒇ⓐ-⓿❶-➓㈠-㈩㉈-㉏㉑-㉟㊀-㊉㊱-㊿*※†‡§#★☆]";
/** One sign of a mark at the end of a text, or what is written small beside a number: [1], 〔注2〕, 注3. */
const last = new RegExp(`(?:${sign}|[[〔【]注?\\d{1,2}[\\]〕】]|注\\d{0,2})\\s?$`);
/** In characters: the longest that one such sign is, with the space behind it. */
const longest = 8;
/** More signs than any mark has; a text of them alone is none. */
const mostSigns = 6;

/** Signs that no mark ends with, but for a digit after 注. */
const noMark = /(?:[,.)）件元无有可数—-]|(?<!注\d?)\d)$/;

/** The mark of a note at the end of a cell's text in half width, with the space before it, e.g. ① of 12①; "" where there is none. */
export function noteMark(text: string): string {
  if (noMark.test(text)) return "";
  let end = text.length;
  for (let count = 0; count < mostSigns; count += 1) {
    const found = last.exec(text.slice(Math.max(0, end - longest), end));
    if (!found) break;
    end -= found[0].length;
  }
  return end > 0 ? text.slice(end) : "";
}
