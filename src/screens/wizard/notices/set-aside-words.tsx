import { useMemo, useSyncExternalStore } from "react";
import type { SetAside } from "../../../report/set-aside.ts";
import { Lazy } from "../../shared/lazy.tsx";
import { useDraftId } from "../../shared/open-draft.ts";
import { useProgram } from "../../shared/program-context.ts";
import { setAsideNotice } from "../lazy-steps.ts";

/** What of the draft could not stay in its place, as long as there is such. */
export function SetAsideWords() {
  const { store } = useProgram();
  const id = useDraftId();
  // As a text, which is the same as long as it says the same.
  const stored = useSyncExternalStore(store.subscribe, () => JSON.stringify(store.setAsideOf(id) ?? []));
  const setAside = useMemo((): readonly SetAside[] => JSON.parse(stored), [stored]);
  return setAside.length === 0 ? null : <Lazy from={setAsideNotice} props={{ setAside }} />;
}
