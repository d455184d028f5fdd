import { type ComponentType, useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** A component in a file of its own, so that the first screen need not wait for it. */
export interface LazyComponent<P> {
  readonly loaded: () => ComponentType<P> | undefined;
  /** Loads it; again where that failed before. */
  readonly preload: () => Promise<void>;
}

export function lazyWithRetry<P>(load: () => Promise<ComponentType<P>>): LazyComponent<P> {
  let loaded: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  return {
    loaded: () => loaded,
    preload: () => {
      loading ??= load().then(
        (component) => {
          loaded = component;
        },
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      );
      return loading;
    },
  };
}

/** Draws it at once where it is loaded already, else as soon as it is. */
export function Lazy<P extends object>({ from, props }: { from: LazyComponent<P>; props: P }) {
  const [state, setState] = useState<"waiting" | "ready" | "failed">("waiting");
  const Loaded = from.loaded();
  useEffect(() => {
    if (from.loaded() || state === "failed") return;
    from.preload().then(
      () => setState("ready"),
      () => setState("failed"),
    );
  }, [from, state]);
  if (Loaded) return <Loaded {...props} />;
  if (state !== "failed") return <p role="status">正在载入……</p>;
  return (
    <Notice tone="error" role="alert">
      <span>这一步没有载入成功。请检查网络连接后重试，已填写的内容不会丢失。</span>
      <Button onClick={() => setState("waiting")}>重试</Button>
    </Notice>
  );
}
