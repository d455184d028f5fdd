import { type ComponentType, useEffect, useState } from "react";
import { createEmitter } from "../../lib/emitter.ts";
import { type LoadedPart, loadOnce } from "../../lib/loading/load-once.ts";
import { whenIdle } from "../../lib/loading/when-idle.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** A component in a file of its own, so that the first screen need not wait for it. */
export type LazyComponent<P> = LoadedPart<ComponentType<P>>;

/** A component that `load` brings when it is first wanted. Unlike React's own, a failure is not for ever. */
export const lazyWithRetry = <P,>(load: () => Promise<ComponentType<P>>): LazyComponent<P> => loadOnce(load);

/** How many components the page is waiting for, and who waits until they are drawn. */
let awaited = 0;
const drawn = createEmitter();

/** Calls back once everything that is being loaded stands on the page: at once where nothing is. Returns what ends the wait. */
export function whenDrawn(then: () => void): () => void {
  if (awaited === 0) then();
  else {
    const stop = drawn.subscribe(() => {
      stop();
      then();
    });
    return stop;
  }
  return () => undefined;
}

interface Props<P> {
  from: LazyComponent<P>;
  props: P;
  /**
   * It says nothing while it is awaited, and is loaded once the page has nothing else to do: for what stands beside the work
   * and has nothing to say before it is loaded.
   */
  isQuiet?: boolean;
}

/** Draws a component at once where it is loaded already, else as soon as it is. */
export function Lazy<P extends object>({ from, props, isQuiet = false }: Props<P>) {
  const [state, setState] = useState<"waiting" | "ready" | "failed">("waiting");
  const Loaded = from.loaded();
  const isAwaited = !Loaded && state !== "failed";
  useEffect(() => {
    if (!isAwaited) {
      if (awaited === 0) drawn.emit();
      return undefined;
    }
    awaited += 1;
    const load = () =>
      void from.preload().then(
        () => setState("ready"),
        () => setState("failed"),
      );
    const stop = isQuiet ? whenIdle(load) : load();
    return () => {
      awaited -= 1;
      stop?.();
    };
  }, [from, isAwaited, isQuiet]);
  if (Loaded) return <Loaded {...props} />;
  if (state !== "failed") return isQuiet ? null : <p role="status">正在载入……</p>;
  return (
    <Notice tone="error" role="alert">
      <span>这一步没有载入成功。请检查网络连接后重试，已填写的内容不会丢失。</span>
      <Button onClick={() => setState("waiting")}>重试</Button>
    </Notice>
  );
}
