/** Word measures in twips, twentieths of a point. */
const twipsPerMillimetre = 1440 / 25.4;

/** Millimetres in twips. */
export const twips = (millimetres: number): number => Math.round(millimetres * twipsPerMillimetre);
/** Points in twips. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
/** Points in half points, as Word counts type sizes; rounded down, so that what fits still fits. */
export const halfPoints = (points: number): number => Math.max(2, Math.floor(points * 2));

/** The widths of columns from millimetres in twips; rounded at the columns' edges, so that together they are as wide as before. */
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
