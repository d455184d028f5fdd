/**
 * The value of a JSON text, with or without a byte order mark before it; undefined where the text is not JSON. No JSON
 * text has the value undefined.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
