/** Millimetres of a digit of 10.5 pt, by which worksheets measure the widths of columns: 7 of 96 pixels an inch. */
export const characterWidth = (7 / 96) * 25.4;
