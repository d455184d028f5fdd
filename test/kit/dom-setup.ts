import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// What is waited for ends the waiting; on a busy machine it comes later than within the second that is usual.
configure({ asyncUtilTimeout: 10_000 });
// jsdom has the element, but neither its methods nor scrolling.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
Element.prototype.scrollIntoView ??= () => undefined;
window.scrollTo = () => undefined;
quickStyles();
afterEach(() => {
  cleanup();
  window.localStorage.clear();
});

/**
 * jsdom asks its whole style sheet again for every element after every change, which was most of what tests of screens did,
 * as each look for a name asks what is seen. No other style sheet is loaded there: elements of one kind in one kind of place
 * have one style, unless they or what is around them have one of their own.
 */
function quickStyles(): void {
  const ask = window.getComputedStyle.bind(window);
  const known = new Map<string, CSSStyleDeclaration>();
  const isPlain = (element: Element): boolean => {
    for (let one: Element | null = element; one; one = one.parentElement) {
      if (one.hasAttribute("hidden") || one.hasAttribute("style")) return false;
    }
    return element.isConnected && element.ownerDocument === document && document.styleSheets.length === 0;
  };
  window.getComputedStyle = (element, part) => {
    if (part || !isPlain(element)) return ask(element, part);
    const { localName, namespaceURI, parentElement } = element;
    const kind = [namespaceURI, parentElement?.localName, localName, element.getAttribute("type")];
    const key = [...kind, element.hasAttribute("open"), parentElement?.hasAttribute("open")].join(" ");
    const style = known.get(key) ?? ask(element);
    known.set(key, style);
    return style;
  };
}
