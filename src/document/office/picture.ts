/** Dots along a side of each square, so that a program that makes the picture larger keeps its edges. */
const dotsASquare = 8;
/** Squares of quiet around, as readers of such pictures ask for. */
const quiet = 4;

/**
 * Squares as a picture for programs that know no drawings: a bitmap of one bit a dot (BITMAPINFOHEADER, 54 bytes of head and two
 * colours, rows from below, each filled up to four bytes).
 */
export function bitmapOf(squares: readonly (readonly boolean[])[]): Uint8Array<ArrayBuffer> {
  const side = (squares.length + 2 * quiet) * dotsASquare;
  const rowBytes = Math.ceil(side / 32) * 4;
  const head = 54 + 8;
  const bytes = new Uint8Array(head + rowBytes * side);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, head, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, side, true);
  view.setInt32(22, side, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 1, true);
  view.setUint32(34, rowBytes * side, true);
  // Colour 0 is white, colour 1 black.
  view.setUint32(54, 0x00ffffff, true);
  const isDark = (x: number, y: number) =>
    squares[Math.floor(y / dotsASquare) - quiet]?.[Math.floor(x / dotsASquare) - quiet];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = head + (side - 1 - y) * rowBytes + (x >> 3);
      if (isDark(x, y)) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bytes;
}
