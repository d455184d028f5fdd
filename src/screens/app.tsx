import { useCallback, useRef } from "react";
import type { DraftStore } from "../drafts/draft-store.ts";
import type { SettingsStore } from "../drafts/settings-store.ts";
import type { Draft } from "../report/schema.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { ErrorNotice } from "./errors/error-notice.tsx";
import { PageError } from "./errors/page-error.tsx";
import { importScreen } from "./lazy-screens.ts";
import { SettingsProvider } from "./settings/office-settings.ts";
import { Lazy } from "./shared/lazy.tsx";
import type { OpenDraft, OpenDraftRef } from "./shared/open-draft.ts";
import { parseRoute, useHash } from "./shared/route.ts";
import { StartScreen } from "./start/start-screen.tsx";
import { DraftScreen } from "./wizard/draft-screen.tsx";

/** The whole program: the list of drafts, or one of them. */
export function App({ store, settings }: { store: DraftStore; settings: SettingsStore }) {
  const open = useRef<OpenDraft>(undefined);
  const hash = useHash();
  /** The open draft; where its screen has not come up, as it lies in the store. */
  const draft = useCallback((): Draft | undefined => {
    const route = parseRoute(hash);
    if (route.at !== "draft" || open.current?.id === route.id) return open.current?.current();
    return store.peek(route.id);
  }, [hash, store]);
  return (
    <>
      <ErrorBoundary resetKey={hash} fallback={(fault) => <PageError caught={fault} draft={draft()} />}>
        <SettingsProvider value={settings}>
          <Screen store={store} open={open} hash={hash} />
        </SettingsProvider>
      </ErrorBoundary>
      <ErrorNotice written={draft} />
    </>
  );
}

interface Props {
  store: DraftStore;
  open: OpenDraftRef;
  hash: string;
}

function Screen({ store, open, hash }: Props) {
  const route = parseRoute(hash);
  if (route.at === "start") return <StartScreen store={store} />;
  if (route.at === "import") return <Lazy from={importScreen} props={{ store }} />;
  return <DraftScreen key={route.id} store={store} open={open} route={route} />;
}
