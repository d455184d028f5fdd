/** What may stand in a gap, by the characters beside it. Most places of a text are turned away by a look at one bit. */
export interface Gaps {
  readonly put: (key: number, filler: string) => void;
  readonly get: (key: number) => string | undefined;
}

/** As many bits as keep a wrong look in a map rare. */
const bits = 1 << 18;

const bitOf = (key: number): number => Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> 14;

/** Gaps that hold nothing yet. */
export function newGaps(): Gaps {
  const fillers = new Map<number, string>();
  const may = new Uint8Array(bits / 8);
  return {
    put: (key, filler) => {
      const bit = bitOf(key);
      may[bit >> 3] = (may[bit >> 3] ?? 0) | (1 << (bit & 7));
      const known = fillers.get(key);
      if (known === undefined) fillers.set(key, filler);
      else if (!known.includes(filler)) fillers.set(key, known + filler);
    },
    get: (key) => {
      const bit = bitOf(key);
      return (((may[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 0 ? undefined : fillers.get(key);
    },
  };
}
