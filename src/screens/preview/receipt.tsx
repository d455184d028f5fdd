import { useEffect, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { useKeptFocus } from "../shared/kept-focus.ts";
import styles from "./receipt.module.css";

/** What became of something that was asked for. */
export interface ReceiptWords {
  readonly tone: "busy" | "done" | "failed";
  readonly words: string;
  /** The name of the file that was made. */
  readonly file?: string | undefined;
  /** What can be done about it, in a button. */
  readonly act?: { readonly name: string; readonly run: () => void } | undefined;
}

/** How long a receipt stays, in ms, unless the focus is on it. */
const shownMs = 8000;

/** The end of a file's name, which stays in sight where the name is cut: the ending, and the mark of a draft before it. */
const tail = 20;

/** Says what became of an export, in the bar and to whoever listens; goes by itself unless something has failed. */
export function Receipt({ receipt, onEnd }: { receipt: ReceiptWords | undefined; onEnd: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  // Pressed, the button goes with its receipt: on to the menu that it came from.
  const keepFocus = useKeptFocus(receipt, () =>
    place.current?.parentElement?.querySelector<HTMLElement>("[aria-haspopup=menu]"),
  );
  useEffect(() => {
    if (receipt?.tone !== "done") return undefined;
    const end = () => {
      if (place.current?.contains(document.activeElement)) timer = setTimeout(end, shownMs);
      else onEnd();
    };
    let timer = setTimeout(end, shownMs);
    return () => clearTimeout(timer);
  }, [receipt, onEnd]);
  return (
    <div ref={place} className={receipt ? `${styles.receipt} ${styles[receipt.tone]}` : styles.none}>
      <p role={receipt?.tone === "failed" ? "alert" : "status"} className={styles.words} title={receipt?.file}>
        {receipt && (
          <>
            <span className={styles.said}>{receipt.words}</span>
            {receipt.file && (
              <>
                <span className={styles.start}>{receipt.file.slice(0, -tail)}</span>
                <span className={styles.end}>{receipt.file.slice(-tail)}</span>
              </>
            )}
          </>
        )}
      </p>
      {receipt?.act && (
        <Button
          look="quiet"
          onClick={() => {
            keepFocus();
            receipt.act?.run();
          }}
        >
          {receipt.act.name}
        </Button>
      )}
    </div>
  );
}
