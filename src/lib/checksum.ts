/** Returns the FNV-1a hash over both bytes of each UTF-16 unit, as eight hexadecimal digits. It shows any small damage. */
export function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    sum = Math.imul(sum ^ (unit & 0xff), 0x01000193);
    sum = Math.imul(sum ^ (unit >>> 8), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, "0");
}
