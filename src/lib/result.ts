/** What comes of something that may be refused; the message says in a sentence what is wrong and where. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (message: string): Result<never> => ({ ok: false, message });
