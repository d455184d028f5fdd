import type { Sheet } from "./sheet.ts";

/** Resolves once the document is as asked for, looking again after each batch of changes to it. */
export function whenShown(isShown: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isShown()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    look();
  });
}

/** Position of each entered row among the printed ones, for grids that hold （七）总计 as a row between them. */
export function printedPlaces({ printed }: Sheet): readonly number[] {
  return printed.flatMap(({ at }, place) => (at === undefined ? [] : [place]));
}

/** A block of entered rows as it is copied from the printed table: with an empty line where （七）总计 stands. */
export function printedText({ printed }: Sheet, text: string): string {
  const lines = text.trimEnd().split("\n");
  const concluded = printed.findIndex(({ at }) => at === undefined);
  if (lines.length > concluded) lines.splice(concluded, 0, "");
  return lines.join("\n");
}
