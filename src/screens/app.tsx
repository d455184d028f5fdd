import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DraftStore } from "../drafts/draft-store.ts";
import type { SettingsStore } from "../drafts/settings-store.ts";
import { endAll } from "../lib/listen.ts";
import { whenIdle } from "../lib/loading/when-idle.ts";
import type { Draft } from "../report/schema.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { createUnsavedWords, UnsavedWordsProvider } from "../ui/unsaved-words.ts";
import { ErrorNotice } from "./errors/error-notice.tsx";
import {
  collectionScreen,
  draftScreen,
  dropAnywhere,
  importScreen,
  pageError,
  startScreen,
  yearsScreen,
} from "./lazy-screens.ts";
import { Lazy } from "./shared/lazy.tsx";
import { SettingsProvider } from "./shared/office-settings.ts";
import { type OpenDraft, ProgramProvider } from "./shared/program-context.ts";
import { parseRoute, type Route, useHash } from "./shared/route.ts";

interface Props {
  store: DraftStore;
  settings: SettingsStore;
  /** Called once the first screen stands and the page has nothing else to do. */
  onRest?: () => void;
}

/** The whole program: the list of drafts, or one of them. */
export function App({ store, settings, onRest }: Props) {
  const openDraft = useRef<OpenDraft>(undefined);
  const program = useMemo(() => ({ store, openDraft }), [store]);
  const hash = useHash();
  const [words] = useState(createUnsavedWords);
  useEffect(
    () =>
      endAll([
        words.hold({ isUnsaved: store.isUnsaved }),
        words.hold({ isUnsaved: settings.isUnsaved }),
        words.askBeforeClosing(window),
      ]),
    [words, store, settings],
  );
  useEffect(() => onRest && whenIdle(onRest), [onRest]);
  /** The open draft; where its screen has not come up, as it lies in the store. */
  const draft = useCallback((): Draft | undefined => {
    const route = parseRoute(hash);
    const open = openDraft.current;
    return route.at !== "draft" || open?.id === route.id ? open?.current() : store.peek(route.id);
  }, [hash, store]);
  return (
    <ProgramProvider value={program}>
      <UnsavedWordsProvider value={words}>
        <SettingsProvider value={settings}>
          <ErrorBoundary
            resetKey={hash}
            fallback={(caught) => <Lazy from={pageError} props={{ caught, draft: draft() }} />}
          >
            <Screen route={parseRoute(hash)} />
          </ErrorBoundary>
          <Lazy from={dropAnywhere} props={{}} isQuiet />
          <ErrorNotice written={draft} />
        </SettingsProvider>
      </UnsavedWordsProvider>
    </ProgramProvider>
  );
}

function Screen({ route }: { route: Route }) {
  switch (route.at) {
    case "start":
      return <Lazy from={startScreen} props={{}} />;
    case "import":
      return <Lazy from={importScreen} props={{}} />;
    case "collection":
      return <Lazy from={collectionScreen} props={{}} />;
    case "years":
      return <Lazy key={route.organ} from={yearsScreen} props={{ organ: route.organ }} />;
    case "draft":
      return <Lazy key={route.id} from={draftScreen} props={{ route }} />;
    default:
      return route satisfies never;
  }
}
