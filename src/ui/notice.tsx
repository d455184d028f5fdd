import { type ReactNode, useRef } from "react";
import { useFocusBack } from "./focus-back.ts";
import styles from "./notice.module.css";

interface Props {
  tone: "plain" | "error" | "warning" | "done";
  /** Announced at once (`alert`) or when the reader is idle (`status`). */
  role?: "alert" | "status";
  children: ReactNode;
}

/** A sentence in a frame, with what can be done about it. */
export function Notice({ tone, role, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useFocusBack(place);
  return (
    <div ref={place} role={role} className={`${styles.notice} ${styles[tone]}`}>
      {children}
    </div>
  );
}

/** Says at once why something could not be done; nothing where it could. */
export function Refusal({ children }: { children: string | undefined }) {
  return children ? (
    <Notice tone="error" role="alert">
      {children}
    </Notice>
  ) : null;
}
