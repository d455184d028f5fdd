let last: HTMLIFrameElement | undefined;

/** Prints a page by itself, whatever the screen shows: from a frame of its own that nobody sees or reaches. */
export function printHtml(html: string): void {
  last?.remove();
  const frame = document.createElement("iframe");
  // A frame that is not displayed does not print; one that is only hidden does.
  frame.style.cssText = "position: fixed; right: 0; bottom: 0; width: 0; height: 0; border: 0; visibility: hidden;";
  frame.srcdoc = html;
  frame.onload = () => frame.contentWindow?.print();
  document.body.append(frame);
  last = frame;
}

/** Whether the browser prints page numbers by margin boxes, as Chromium does from 131 on; it has the rule's interface since then. */
export const printsPageNumbers = (): boolean => "CSSMarginRule" in window;
