/** Word measures in twentieths of a point; type sizes are in half points. */
const twipsPerMillimetre = 1440 / 25.4;

export const twips = (millimetres: number): number => Math.round(millimetres * twipsPerMillimetre);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
/** Rounded down, so that what was found to fit still fits. */
export const halfPoints = (points: number): number => Math.max(2, Math.floor(points * 2));

/** The widths of columns in twips, which together are exactly as wide as the millimetres say. */
export function columnTwips(widths: readonly number[]): readonly number[] {
  let sum = 0;
  let edge = 0;
  return widths.map((width) => {
    sum += width;
    const before = edge;
    edge = twips(sum);
    return edge - before;
  });
}
