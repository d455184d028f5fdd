import { useEffect, useMemo, useState } from "react";
import type { Stated } from "../../checks/narrative/stated.ts";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import { loadOnce } from "../../lib/loading/load-once.ts";

/** What tells which numbers of the texts are those of the tables; it reads sentences, as the rules do. */
const reading = loadOnce(() => import("../../checks/narrative/stated.ts"));

const nothing: readonly Stated[] = [];

/** The numbers of a text that are those of the tables, as of the last pause in typing; none until what reads them is loaded. */
export function useStatedAt(path: string): readonly Stated[] {
  const draft = useSettledDraft();
  const [loaded, setLoaded] = useState(reading.loaded);
  useEffect(() => {
    // Without it nothing is marked.
    if (!loaded) reading.preload().then(setLoaded, () => undefined);
  }, [loaded]);
  return useMemo(() => loaded?.statedAt(draft, path) ?? nothing, [loaded, draft, path]);
}
