/** What a number should be, and what that follows from. */
export interface Worked {
  readonly exact: number;
  /** The numbers, in words that go before what it should be. */
  readonly words: string;
  /** The same in few words. */
  readonly name: string;
}
