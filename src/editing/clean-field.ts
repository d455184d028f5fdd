import { cleanText } from "../lib/clean-text.ts";

/** What a text of a draft is typed into. */
export type TypedField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Takes out of a field what nobody sees, which comes with pasted words; the cursor stays between the same signs. */
export function cleanField(field: TypedField): void {
  const text = cleanText(field.value);
  if (text === field.value || field instanceof HTMLSelectElement) return;
  const cursor = cleanText(field.value.slice(0, field.selectionEnd ?? undefined)).length;
  field.value = text;
  field.setSelectionRange(cursor, cursor);
}
