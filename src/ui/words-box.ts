/** The place of a text in its line, among the letters that lie behind its area. */
function elementAt(line: Element, at: number): Element | undefined {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    before += node.textContent?.length ?? 0;
    if (at < before) return node.parentElement ?? undefined;
  }
  return undefined;
}

/** A box as high as all lines of the words, at the left of their first. */
function boxOf(words: Element): DOMRect | undefined {
  const [first] = words.getClientRects();
  return first && new DOMRect(first.left, first.top, first.width, words.getBoundingClientRect().bottom - first.top);
}

/**
 * Where marked words of a text area stand in the window, by the letters that lie behind it for its marks; undefined where
 * no word is marked there, as in a text that was typed into since.
 */
export function wordsBox(area: HTMLTextAreaElement, start: number): DOMRect | undefined {
  let from = 0;
  for (const line of area.parentElement?.querySelectorAll("[data-letters] > div") ?? []) {
    const length = line.textContent?.length ?? 0;
    if (start < from + length) {
      const words = start < from ? undefined : elementAt(line, start - from);
      return words && boxOf(words);
    }
    from += length + 1;
  }
  return undefined;
}
