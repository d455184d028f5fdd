import type { Autosave } from "../../drafts/autosave.ts";
import type { DraftRecord } from "../../drafts/draft-record.ts";
import type { DraftStore } from "../../drafts/draft-store.ts";
import type { Editor } from "../../editing/editor.ts";
import { firstChanged } from "../../report/sections.ts";

/** What the tab that holds the draft open here saves. */
export interface OtherTab {
  /** Takes the draft over; false where the other tab has saved what this page does not show. */
  readonly takeOver: () => boolean;
  /** Notes that the other tab holds the draft, and shows what it saved unless this page has words of its own. */
  readonly show: (autosave: Autosave, savedAt: number) => void;
  /** Returns true while that is put into the fields, which is no change of this page's. */
  readonly isLoading: () => boolean;
}

/** Follows the tab that holds a draft, for a page that has opened it as well. */
export function createOtherTab(store: DraftStore, { id, order }: DraftRecord, editor: Editor): OtherTab {
  let shown = order;
  let isLoading = false;
  return {
    takeOver: () => store.takeOver(id, shown),
    show: (autosave, savedAt) => {
      autosave.pause(savedAt);
      const draft = store.peek(id);
      if (autosave.state().kind !== "elsewhere" || !draft) return;
      shown = store.orderOf(id);
      const own = editor.current();
      if (JSON.stringify(draft) === JSON.stringify(own)) return;
      isLoading = true;
      editor.load(draft, firstChanged(own, draft));
      isLoading = false;
    },
    isLoading: () => isLoading,
  };
}
