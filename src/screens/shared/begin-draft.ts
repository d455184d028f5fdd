import type { DraftStore } from "../../drafts/draft-store.ts";
import { accepted, type Result, refused } from "../../lib/result.ts";
import type { Draft } from "../../report/schema.ts";
import type { SetAside } from "../../report/set-aside.ts";
import type { StepId } from "../../review/steps.ts";
import { go } from "./route.ts";

interface NewDraft {
  /** What distinguishes it from other drafts of its organ and year. */
  readonly mark?: string | undefined;
  /** What its file held besides. */
  readonly setAside?: readonly SetAside[] | undefined;
}

interface Beginning extends NewDraft {
  /** Where it is opened; without it, at its beginning. */
  readonly step?: StepId | undefined;
}

/** Puts a new draft into the store and returns its id; where there is no room, says what to do. */
export function createDraft(store: DraftStore, draft: Draft, { mark, setAside }: NewDraft): Result<string> {
  const { id, result } = store.create(draft, mark, setAside);
  if (result.kind === "full") {
    return refused("浏览器存储空间已满，没有建立新的草稿。请先打开并导出不再需要的草稿，再把它删除。");
  }
  if (result.kind === "unsound") return refused("这份报告的内容读不出来，没有建立新的草稿。请换一份再试。");
  return accepted(id);
}

/** Puts a new draft into the store and opens it; where there is no room, stays and says what to do. */
export function beginDraft(
  store: DraftStore,
  draft: Draft,
  { step = "basics", ...made }: Beginning = {},
): string | undefined {
  const created = createDraft(store, draft, made);
  if (!created.ok) return created.message;
  go({ at: "draft", id: created.value, step });
  return undefined;
}
