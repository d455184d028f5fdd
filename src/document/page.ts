/** A4 and its margins after GB/T 9704, in millimetres. */
export const page = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const;

/** Points in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;

/** What the margins leave for text, in millimetres. */
export const textArea = {
  width: page.width - page.left - page.right,
  height: page.height - page.top - page.bottom,
} as const;

/** The margins of a page lying across, for office use, at its ends above and below and at its sides, in millimetres. */
export const marginsAcross = { end: 18, side: 15 } as const;

/** What they leave for text, in millimetres. */
export const textAreaAcross = {
  width: page.height - 2 * marginsAcross.side,
  height: page.width - 2 * marginsAcross.end,
} as const;

/** The margins as CSS writes them. */
export const marginsCss = `${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm`;
