import { isHidden } from "../../tabular/unseen.ts";

/** Fields of a form that hold a number or a text, and no press, choice or file. */
const fields = new Set(["", "text", "number", "tel"]);

const isNumber = (value: string): boolean => /^\s*[\d,.，．]+\s*$/.test(value);

/**
 * What a person entered in a field of a saved page, as filing systems have them: the number in an input, "" for a text area
 * or a list, whose words follow. Undefined for anything else, as for a site's search field.
 */
export function enteredValue(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  if (isHidden(attributes)) return undefined;
  const { type = "", value = "" } = attributes;
  if (name === "input") {
    return fields.has(type.toLowerCase()) && isNumber(value) ? value.trim() : undefined;
  }
  return name === "textarea" || name === "select" ? "" : undefined;
}

/** True for the entry of a list that is not the chosen number; one without a value of its own is the words that it shows. */
export const isUnchosen = (name: string, { selected, value }: Readonly<Record<string, string>>): boolean =>
  name === "option" && (selected === undefined || (value !== undefined && !isNumber(value)));
