import type { Quantity } from "../quantities.ts";
import type { Token } from "../tokens/token.ts";
import type { Base } from "./bases.ts";

/** Of which time a number is: this year, last year, a year by its number, or a time that is no whole year. */
export type Time = "this" | "last" | "other" | number;

/** What frames a number by what went before it in the sentence. */
export interface Frame {
  readonly time: Time;
  /** Another office, a part of this one or a role in another's matter was spoken of; `wide` is a whole region. */
  readonly scope: "own" | "wide" | "others";
  /** What was spoken of last: a kind of word, e.g. app, case, doc, act, info, other; "" where nothing was. */
  readonly object: string;
  /** The rows of 表四 or 表二 that were spoken of last. */
  readonly rows: readonly string[];
  /** What was done last with what is spoken of: a kind of word, or a column of 表二; "" where nothing was. */
  readonly verb: string;
  /** Who applied was named at the start of the sentence: what follows is of them alone. */
  readonly isOfSome: boolean;
  /** Disclosure of information was spoken of in the sentence. */
  readonly topic: boolean;
}

/** What a number is to the numbers around it. */
export type Role = "count" | "share" | "rise" | "times" | "difference" | "rate" | "earlier" | "other";

/** A number of a passage, with the words around it. Places of tokens are those of the passage. */
export interface Mention {
  readonly quantity: Quantity;
  /** Its place among the tokens, and among the numbers. */
  readonly at: number;
  readonly index: number;
  readonly sentence: number;
  /** Its place among the pieces between commas and stronger signs. */
  readonly clause: number;
  /** How many brackets are open. */
  readonly depth: number;
  /** The sign before its own words; "" where the number before stands right before them. */
  readonly sign: string;
  /** The words back to that sign or number, and those up to the next. */
  readonly own: readonly Token[];
  readonly after: readonly Token[];
  readonly frame: Frame;
  readonly role: Role;
}

/** A passage cut into tokens and the numbers among them. */
export interface Passage {
  /** The text place for place in half-width digits and full-width signs. */
  readonly plain: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** The frame and sentence at each token. */
  readonly frames: readonly Frame[];
  readonly sentences: readonly number[];
}

/** Words that say there was none of something, or that all of it was so. */
export interface Naught {
  /** The place among the tokens of the word that says so. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Each of these must be 0, or one of them if `isAny`. */
  readonly bases: readonly Base[];
  readonly isAny?: true;
  readonly frame: Frame;
  /** The number of which all is said. */
  readonly of?: Mention;
  /** It is known for a number of all applications only where it is as large. */
  readonly ifWhole?: true;
}
