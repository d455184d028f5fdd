/** Millimetres that a digit takes in a worksheet's own measure, which counts widths of columns in digits (GB/T fonts at 10.5 pt). */
export const characterWidth = 1.95;
