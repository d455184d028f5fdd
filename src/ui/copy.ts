/** What goes onto the clipboard: the same content for editors that take HTML and for those that take text. */
export interface RichText {
  /** Left out where editors too are to take the plain text. */
  readonly html?: string;
  readonly text: string;
}

/**
 * Puts both forms on the clipboard and tells whether that worked; to be called while a press of a button or key is
 * handled. By the copy event, which pages of any address have, and not the Clipboard API, which only secure ones have.
 * Focus and selection are as before. It stands alone, so that a test can run it in any page.
 */
export function copyRich({ html, text }: RichText): boolean {
  const selection = window.getSelection();
  const before = document.activeElement;
  const field = before instanceof HTMLInputElement || before instanceof HTMLTextAreaElement ? before : undefined;
  const marked = field && ([field.selectionStart, field.selectionEnd, field.selectionDirection] as const);
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) => selection?.getRangeAt(at));

  // A browser copies only where something is selected; inside a dialog, since the page behind one is out of reach.
  const something = document.createElement("span");
  something.textContent = " ";
  something.style.cssText = "position:fixed;top:0;left:0;white-space:pre;user-select:text;-webkit-user-select:text";
  (before?.closest("dialog") ?? document.body).append(something);
  selection?.removeAllRanges();
  selection?.selectAllChildren(something);

  let taken = false;
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    taken = event.clipboardData !== null;
  };
  window.addEventListener("copy", fill, true);
  try {
    return document.execCommand("copy") && taken;
  } finally {
    window.removeEventListener("copy", fill, true);
    something.remove();
    selection?.removeAllRanges();
    for (const range of ranges) if (range) selection?.addRange(range);
    if (before instanceof HTMLElement && document.activeElement !== before) before.focus({ preventScroll: true });
    if (field && marked && marked[0] !== null) field.setSelectionRange(marked[0], marked[1], marked[2] ?? "none");
  }
}
