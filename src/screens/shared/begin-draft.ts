import type { DraftStore } from "../../drafts/draft-store.ts";
import type { Draft } from "../../report/schema.ts";
import { go } from "./route.ts";

/** Puts a new draft into the store and opens it; where there is no room, stays and says what to do. */
export function beginDraft(store: DraftStore, draft: Draft, mark?: string): string | undefined {
  const { id, result } = store.create(draft, mark);
  if (result.kind === "full") {
    return "浏览器存储空间已满，没有建立新的草稿。请先打开并导出不再需要的草稿，再把它删除。";
  }
  go({ at: "draft", id, step: "basics" });
  return undefined;
}
