/** Numbers that look thrown and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not, `below`. */
  readonly nat: (below: number) => number;
  readonly of: <T>(all: readonly T[]) => T | undefined;
}

/** By the generator mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const nat = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
  return { nat, of: (all) => all[nat(all.length)] };
}
