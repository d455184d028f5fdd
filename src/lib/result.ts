/**
 * What comes of a step that may be refused, such as reading a file: the value, or a sentence for the user that says what
 * is wrong and what to do. Failures that are expected are such values; only a bug throws.
 */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** A result that holds a value. */
export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });

/** A result that holds a sentence for the user. */
export const refused = (message: string): Result<never> => ({ ok: false, message });
