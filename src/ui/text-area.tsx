import { type ComponentProps, useCallback, useEffect, useRef } from "react";
import styles from "./text-area.module.css";

function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

interface Props extends ComponentProps<"textarea"> {
  /** Tells when the text may have changed by other means than typing. */
  follow?: (listener: () => void) => () => void;
}

/** A text area that is always as tall as its text, so that nothing hides behind a scroll bar. */
export function TextArea({ ref, onInput, follow, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const attach = useCallback(
    (area: HTMLTextAreaElement | null) => {
      own.current = area;
      if (typeof ref === "function") ref(area);
      else if (ref) ref.current = area;
    },
    [ref],
  );
  useEffect(() => {
    const grow = () => own.current && fitHeight(own.current);
    grow();
    window.addEventListener("resize", grow);
    const stop = follow?.(grow);
    return () => {
      window.removeEventListener("resize", grow);
      stop?.();
    };
  }, [follow]);
  return (
    <textarea
      rows={3}
      {...rest}
      ref={attach}
      className={styles.area}
      onInput={(event) => {
        fitHeight(event.currentTarget);
        onInput?.(event);
      }}
    />
  );
}
