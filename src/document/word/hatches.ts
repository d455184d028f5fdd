/** Word's own patterns in the order of `hatchOf`; "" is filled and "none" white. */
const patterns = ["", "wdUpDiag", "narVert", "none", "ltHorz", "smGrid"] as const;

/** A colour that stands for a hatching until the chart is written: the library knows fills of one colour alone. */
export const hatchColour = (hatch: number): string => `0F0E0${hatch}`;

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const outline = `<a:ln w="7620">${solid("000000")}</a:ln>`;

function fill(hatch: number): string {
  const pattern = patterns[hatch] ?? "";
  if (pattern === "" || pattern === "none") return solid(pattern === "" ? "4D4D4D" : "FFFFFF");
  const colours = ["fg", "bg"].map(
    (at) => `<a:${at}Clr><a:srgbClr val="${at === "fg" ? "000000" : "FFFFFF"}"/></a:${at}Clr>`,
  );
  return `<a:pattFill prst="${pattern}">${colours.join("")}</a:pattFill>`;
}

/**
 * The part of a chart with hatchings in the place of the colours that stand for them, each with a line around; and with words at
 * bars on one line each.
 */
export const withHatches = (xml: string): string =>
  xml
    .replace(
      /<a:solidFill><a:srgbClr val="0F0E0(\d)"\/><\/a:solidFill>(?:<a:ln><a:noFill\/><\/a:ln>)?/g,
      (_, hatch) => fill(Number(hatch)) + outline,
    )
    .replaceAll('wrap="square"', 'wrap="none"');
