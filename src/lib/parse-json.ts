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
/** JSON whose keys are in one order, so that equal values give equal texts, whoever made them. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
