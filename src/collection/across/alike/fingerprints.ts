/** Letters of a shingle: a run of so many that two units have in common is no chance. */
export const shingle = 12;
/** Of so many shingles in a row one is kept, the least, so that a run of 19 letters in common is always found. */
const window = 8;

const base = 31;

/** Spreads a hash over all of 32 bits. */
function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x45d9f3b);
  mix ^= mix >>> 16;
  return mix >>> 0;
}

/** The hashes of all shingles of letters, in their order. */
function hashesOf(letters: string): Uint32Array {
  const count = Math.max(0, letters.length - shingle + 1);
  const hashes = new Uint32Array(count);
  let first = 1;
  for (let at = 1; at < shingle; at += 1) first = Math.imul(first, base);
  let hash = 0;
  for (let at = 0; at < letters.length; at += 1) {
    if (at >= shingle) hash = (hash - Math.imul(letters.charCodeAt(at - shingle), first)) | 0;
    hash = (Math.imul(hash, base) + letters.charCodeAt(at)) | 0;
    if (at >= shingle - 1) hashes[at - shingle + 1] = mixed(hash);
  }
  return hashes;
}

/**
 * The fingerprints of a text, each once: the least hash of every window of shingles (winnowing: Schleimer, Wilkerson, Aiken,
 * SIGMOD 2003), some quarter of all. Equal runs of letters have equal fingerprints, wherever they stand.
 */
export function fingerprintsOf(letters: string): ReadonlySet<number> {
  const hashes = hashesOf(letters);
  const kept = new Set<number>();
  let least = -1;
  for (let end = 0; end < hashes.length; end += 1) {
    const start = Math.max(0, end - window + 1);
    if (least < start) {
      least = start;
      for (let at = start + 1; at <= end; at += 1) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
    } else if ((hashes[end] ?? 0) <= (hashes[least] ?? 0)) least = end;
    if (end >= window - 1 || end === hashes.length - 1) kept.add(hashes[least] ?? 0);
  }
  return kept;
}
