/** What may stand in a gap, by the characters beside it. Most places of a text are turned away by the first look. */
export interface Gaps {
  readonly put: (key: number, filler: string) => void;
  readonly get: (key: number) => string | undefined;
}

const hashOf = (key: number): number => {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
};

/** Places that there are room for at first, so that few have to move. */
const least = 1 << 12;

/**
 * Gaps that hold nothing yet. Keys and what fills them stand in rows of numbers, at the first free place from the one that the
 * key asks for: maps of strings took 0.7 MB of each page's heap.
 */
export function newGaps(): Gaps {
  /** Each key and 1; 0 where none is. At most half of the places are taken. */
  let keys = new Int32Array(least);
  /** What fills a gap by its code; 0 where that is more than one character. */
  let fillers = new Uint16Array(least);
  let taken = 0;
  const more = new Map<number, string>();
  const placeOf = (key: number): number => {
    const last = keys.length - 1;
    let at = hashOf(key) & last;
    while (keys[at] !== 0 && keys[at] !== key + 1) at = (at + 1) & last;
    return at;
  };
  const grow = () => {
    const [oldKeys, oldFillers] = [keys, fillers];
    keys = new Int32Array(oldKeys.length * 2);
    fillers = new Uint16Array(oldKeys.length * 2);
    for (let from = 0; from < oldKeys.length; from += 1) {
      const key = oldKeys[from] ?? 0;
      if (key === 0) continue;
      const at = placeOf(key - 1);
      keys[at] = key;
      fillers[at] = oldFillers[from] ?? 0;
    }
  };
  const at = (key: number, place: number): string => {
    const code = fillers[place] ?? 0;
    return code === 0 ? (more.get(key) ?? "") : String.fromCharCode(code);
  };
  return {
    put: (key, filler) => {
      const place = placeOf(key);
      const code = filler.length === 1 ? filler.charCodeAt(0) : 0;
      if (keys[place] === 0) {
        keys[place] = key + 1;
        fillers[place] = code;
        if (code === 0) more.set(key, filler);
        taken += 1;
        if (taken * 2 > keys.length) grow();
        return;
      }
      if (code !== 0 && fillers[place] === code) return;
      const known = at(key, place);
      if (known.includes(filler)) return;
      more.set(key, known + filler);
      fillers[place] = 0;
    },
    get: (key) => {
      const place = placeOf(key);
      return keys[place] === 0 ? undefined : at(key, place);
    },
  };
}
