import type { Quantity } from "../quantities.ts";

/**
 * A piece of a text: a word of the lexicon by its kind, a number (`num`), a year (`year`), a sign (`sign`, its id the sign), a
 * title in title marks (`title`), or words that no lexicon knows (`text`).
 */
export interface Token {
  readonly kind: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quantity?: Quantity;
  readonly year?: number;
}
