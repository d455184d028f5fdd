/** A part of the program in a file of its own, so that what is needed first need not wait for it. */
export interface LoadedPart<T> {
  /** Undefined until its file is here. */
  readonly loaded: () => T | undefined;
  /** Loads it; again where that failed before. */
  readonly preload: () => Promise<T>;
}

/** A part that `load` brings when it is first wanted. A failure is not for ever. */
export function loadOnce<T>(load: () => Promise<T>): LoadedPart<T> {
  let loaded: T | undefined;
  let loading: Promise<T> | undefined;
  return {
    loaded: () => loaded,
    preload: () => {
      loading ??= load().then(
        (part) => {
          loaded = part;
          return part;
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
