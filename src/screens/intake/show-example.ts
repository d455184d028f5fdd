import type { DraftStore } from "../../drafts/draft-store.ts";
import { exampleReport } from "../../report/example.ts";
import { beginDraft } from "../shared/begin-draft.ts";
import { go } from "../shared/route.ts";

/** Opens the example on its print: the one that is among the drafts, else a new one. Says why where there is no room. */
export function showExample(store: DraftStore): string | undefined {
  const example = exampleReport();
  const there = store.list().find((one) => one.kind === "draft" && one.organ === example.organ);
  if (!there) return beginDraft(store, example, { step: "preview" });
  go({ at: "draft", id: there.id, step: "preview" });
  return undefined;
}
