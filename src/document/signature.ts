import type { PastReport } from "../report/schema.ts";
import type { SignatureBlock } from "./blocks.ts";
import { widthOf } from "./measure.ts";

/** How many characters the date stands in from the right (GB/T 9704-2012, 7.3.5). */
const dateFromRight = 4;

/**
 * The end of a report: the organ, centred over the date below it, as where a seal is set over both. A longer name ends at
 * the right edge at most. Nothing where neither is filled in.
 */
export function signatureBlocks({ signedBy, signedOn }: PastReport): readonly SignatureBlock[] {
  const [organ, date] = [signedBy.trim(), signedOn.trim()];
  const centred = date === "" ? dateFromRight : dateFromRight + (widthOf(date) - widthOf(organ)) / 2;
  const lines = [
    { text: organ, fromRight: Math.max(0, centred) },
    { text: date, fromRight: dateFromRight },
  ].filter(({ text }) => text !== "");
  return lines.length > 0 ? [{ kind: "signature", lines }] : [];
}
