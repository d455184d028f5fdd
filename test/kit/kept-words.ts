import type { ImportedReport } from "../../src/import/imported-report.ts";

/** The letters and figures of a text, whatever signs and blanks are between them. */
export const lettersOf = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** All that a reading kept: in the draft and its cells, unplaced, known as no content, or told. */
export function keptWords({ draft, cells, unplaced, furniture, issues }: ImportedReport): string {
  const texts = [
    JSON.stringify(draft, (_, value) => (typeof value === "string" ? value.replace(/\s/g, "") : value)),
    ...[...cells.values()].map(({ text }) => text),
    ...[...unplaced, ...furniture].map(({ text }) => text),
    ...issues.map(({ place, message }) => `${place}${message}`),
  ];
  return texts.map(lettersOf).join("|");
}
