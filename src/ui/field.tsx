import type { ComponentProps, ReactNode } from "react";
import styles from "./field.module.css";

interface FieldTexts {
  /** Id of the input; the hint and the error have the ids `${id}-hint` and `${id}-error`. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the entry and what to do, in a sentence. */
  error?: string | undefined;
}

/** A label over an input, with a hint, and with an error where there is one. */
export function Field({ id, label, hint, error, children }: FieldTexts & { children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** Returns the `aria-describedby` of an input: the ids of its hint and its error, or undefined where it has neither. */
export function describedBy(id: string, { hint, error }: Pick<FieldTexts, "hint" | "error">): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

/** A field with an input of one line; further props go to the input. */
export function InputField({ label, hint, error, ...input }: FieldTexts & ComponentProps<"input">) {
  return (
    <Field id={input.id} label={label} hint={hint} error={error}>
      <input
        type="text"
        autoComplete="off"
        {...input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(input.id, { hint, error })}
      />
    </Field>
  );
}
