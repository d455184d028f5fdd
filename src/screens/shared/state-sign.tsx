import type { StepState } from "../../review/step-state.ts";
import styles from "./state-sign.module.css";

const disc = "M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13z";

/** The shapes that tell states apart before their colours do. */
function Shape({ kind }: { kind: StepState["kind"] }) {
  switch (kind) {
    case "errors":
      return (
        <path
          fillRule="evenodd"
          fill="currentColor"
          d={`${disc}M5.5 4.4L4.4 5.5 6.9 8l-2.5 2.5 1.1 1.1L8 9.1l2.5 2.5 1.1-1.1L9.1 8l2.5-2.5-1.1-1.1L8 6.9z`}
        />
      );
    case "warnings":
    case "open":
      return (
        <path
          fillRule="evenodd"
          fill="currentColor"
          d="M8 1.2L15.3 14.4H.7zM7.2 5.6v4.6h1.6V5.6zM7.2 11.3v1.6h1.6v-1.6z"
        />
      );
    case "checked":
    case "ready":
      return <path fill="none" stroke="currentColor" strokeWidth="2.1" d="M2.5 8.5l3.6 3.7L13.5 4.3" />;
    case "final":
      return (
        <path
          fillRule="evenodd"
          fill="currentColor"
          d="M4 7V5a4 4 0 018 0v2h1v7H3V7zM5.6 7h4.8V5a2.4 2.4 0 00-4.8 0z"
        />
      );
    case "filled":
      return (
        <>
          <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <circle cx="8" cy="8" r="3" fill="currentColor" />
        </>
      );
    case "empty":
      return <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.5" />;
    default:
      return (
        <>
          <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path fill="currentColor" d="M8 2.2a5.8 5.8 0 010 11.6z" />
        </>
      );
  }
}

/** The sign of a state, before its words. */
export function StateSign({ kind }: { kind: StepState["kind"] }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`${styles.sign} ${styles[kind] ?? ""}`}>
      <Shape kind={kind} />
    </svg>
  );
}
