import type { UnsavedWords } from "../../../ui/unsaved-words.ts";
import { collectionDesk } from "./collection-desk.ts";

const held = new WeakSet<UnsavedWords>();

/** From now on the page asks before it is closed while files are being read in, or are in this page alone, whatever screen it shows. */
export function holdDesk(words: UnsavedWords): void {
  if (held.has(words)) return;
  held.add(words);
  words.hold({
    isUnsaved: () => {
      const { isUnsaved, progress } = collectionDesk.state();
      return isUnsaved || progress !== undefined;
    },
  });
}
