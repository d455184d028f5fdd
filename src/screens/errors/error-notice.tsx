import { useEffect, useState } from "react";
import { listen } from "../../lib/listen.ts";
import type { CaughtError } from "../../ui/error-boundary.tsx";
import { errorMessage } from "../lazy-screens.ts";
import { Lazy } from "../shared/lazy.tsx";
import styles from "./errors.module.css";

/** What an extension of the browser puts into the page is not this program. */
const isForeign = (error: unknown): boolean =>
  error instanceof Error && /-extension:\/\//.test(String(error.stack ?? "").slice(0, 2000));

interface Props {
  /** What may have been typed on this page. */
  written: () => unknown;
}

/** An error outside of rendering, in a key or a timer: the page stays as it is, and a sentence says so. */
export function ErrorNotice({ written }: Props) {
  const [shown, setShown] = useState<{ caught: CaughtError; written: unknown }>();
  useEffect(() => {
    const take = (error: unknown) => {
      // Without an error it is a script of another origin, or an observer that put something off to the next frame.
      if (error === undefined || error === null || isForeign(error)) return;
      setShown({ caught: { error, within: "" }, written: written() });
    };
    return listen(window, {
      error: ({ error }) => take(error),
      unhandledrejection: ({ reason }) => take(reason),
    });
  }, [written]);
  return (
    <div role="status" aria-label="故障" className={styles.beside}>
      {shown && <Lazy from={errorMessage} props={{ ...shown, onClose: () => setShown(undefined) }} />}
    </div>
  );
}
