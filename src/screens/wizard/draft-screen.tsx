import { useEffect, useState } from "react";
import { type CaughtError, ErrorBoundary } from "../../ui/error-boundary.tsx";
import { Lazy } from "../shared/lazy.tsx";
import { DraftIdProvider } from "../shared/open-draft.ts";
import { useProgram } from "../shared/program-context.ts";
import type { DraftRoute } from "../shared/route.ts";
import { DraftEditor } from "./draft-editor.tsx";
import { draftError, unopenedDraft } from "./lazy-steps.ts";

/** One draft, opened from the store, or the reason why it cannot be. */
export function DraftScreen({ route }: { route: DraftRoute }) {
  const { store, openDraft } = useProgram();
  const [opened, setOpened] = useState(() => store.open(route.id));
  const [opening, setOpening] = useState(0);
  // What could not be opened may be brought back: by the journal, a backup, another tab.
  const isOpen = opened.kind === "opened";
  useEffect(
    () => (isOpen ? undefined : store.subscribe(() => setOpened(store.open(route.id)))),
    [isOpen, store, route.id],
  );
  const reload = () => {
    setOpened(store.open(route.id));
    setOpening(opening + 1);
  };
  if (opened.kind !== "opened") return <Lazy from={unopenedDraft} props={{ opened, id: route.id }} />;
  const { record } = opened;
  const broken = (caught: CaughtError) => {
    const draft = openDraft.current?.id === record.id ? openDraft.current.current() : record.draft;
    return <Lazy from={draftError} props={{ caught, draft, route, onReload: reload }} />;
  };
  return (
    <DraftIdProvider value={record.id}>
      <ErrorBoundary resetKey={String(opening)} fallback={broken}>
        <DraftEditor key={opening} record={record} trouble={opened} route={route} onReload={reload} />
      </ErrorBoundary>
    </DraftIdProvider>
  );
}
