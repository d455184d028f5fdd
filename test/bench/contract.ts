/**
 * What every measured page promises to the runner. A page is one folder of `pages/`; its `main.tsx` (or `main.ts`)
 * sets `window.bench` as it loads and mounts nothing before it is told to.
 */
export interface Contender {
  /** Renders 表三 with everything in its cells blank into `#root`; resolves once every row is in the DOM. */
  readonly mount: () => Promise<void>;
  /**
   * Makes an entered cell (rows and columns count from 0 over the entered ones) ready for typing, so that the next
   * real key press replaces what it holds.
   */
  readonly enter: (row: number, column: number) => Promise<void>;
  /**
   * The key that commits a cell where totals follow only then, e.g. "Enter"; absent where they follow each keystroke.
   * The runner presses it after a number and counts its cost as part of that number's keystrokes.
   */
  readonly commitKey?: string;
  /**
   * Takes 24 × 6 numbers as tab-separated text at the first cell, in the library's own fastest proper way: its own
   * paste handling where it has one, else one bulk write.
   */
  readonly paste: (text: string) => void | Promise<void>;
  /**
   * The totals as text that the DOM shows now: of each entered row in order, then of each column (自然人 … 其他)
   * under 三（七）总计, then the grand total of that line, then the six columns' difference
   * (received + carriedIn − concluded − carriedOut) as a plain number. Blank counts as 0.
   */
  readonly totals: () => Totals;
}

export interface Totals {
  readonly rows: readonly string[];
  readonly concluded: readonly string[];
  readonly grand: string;
  readonly differences: readonly string[];
}

declare global {
  interface Window {
    bench: Contender;
  }
}
