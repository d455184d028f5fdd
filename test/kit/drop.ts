import type { Page } from "playwright-core";

/** Drops a file on a page, as from the desktop. */
export const drop = (page: Page, { name, bytes }: { name: string; bytes: Uint8Array }) =>
  page.evaluate(
    ([name, base64]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
      for (const type of ["dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, Buffer.from(bytes).toString("base64")] as const,
  );
