/**
 * True where the attributes of a page's cell state that its number is 0, beside whatever it shows: as Excel and WPS, as
 * LibreOffice, or as Google's sheets copy it.
 */
export function statesZero(attributes: Readonly<Record<string, string>>): boolean {
  const { "x:num": excel, sdval, "data-sheets-value": google } = attributes;
  if (google !== undefined) return /"1"\s*:\s*3\b/.test(google) && /"3"\s*:\s*0(?:\.0*)?\s*[,}]/.test(google);
  const stated = excel ?? sdval;
  return stated !== undefined && /^\s*0+(?:\.0*)?\s*$/.test(stated);
}

/** A cell's text as it is read: 0 where an accounting format shows “-” for a number that is stated to be 0. */
export const withStatedZero = (text: string, isZero: boolean): string =>
  isZero && /^[^\d\p{L}]*[-－–—−‐][^\d\p{L}]*$/u.test(text) ? "0" : text;
