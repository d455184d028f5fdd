import type { Spread } from "./statistics.ts";
import { short } from "./targets.ts";

export type Row = readonly string[];

/** A table of Markdown, its figures to the right. */
export function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** The median with least and most. */
export const range = ({ median, min, max }: Spread): string =>
  min === max ? short(median) : `${short(median)} (${short(min)}–${short(max)})`;
