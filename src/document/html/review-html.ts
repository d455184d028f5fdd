import { escapeHtml } from "../../lib/escape-html.ts";
import type { NumberedMark, ReviewLayer, ReviewMark, Stretch, Tone } from "../review-layer.ts";
import { fontStacks } from "./print-style.ts";

/** From the gravest on: where several meet, the first is the look of the place. */
const tones: readonly Tone[] = ["error", "warning", "suggestion", "blank"];

const toneOf = (remarks: readonly ReviewMark[]): Tone =>
  tones.find((tone) => remarks.some((remark) => remark.tone === tone)) ?? "blank";

const nameOf = ({ words, number }: ReviewMark): string => `${escapeHtml(words)}${number ?? ""}`;

/** The words of the remarks on one place: to be seen there, or for those who listen alone. */
function said(remarks: readonly ReviewMark[]): string {
  const all = (isShown: boolean, look: string, wordsOf: (remark: ReviewMark) => string) => {
    const words = remarks.filter((remark) => remark.isShown === isShown).map(wordsOf);
    return words.length === 0 ? "" : `<b class="${look}">${words.join(" ")}</b>`;
  };
  const seen = ({ words, number }: ReviewMark) => (number ? `<i>${escapeHtml(words)}</i>${number}` : escapeHtml(words));
  return `${all(true, "remark", seen)}${all(false, "unseen", nameOf)}`;
}

/** A paragraph's text with what was found in it marked. */
export function markedText(text: string, stretches: readonly Stretch[]): string {
  let at = 0;
  const pieces = stretches.map(({ start, end, remarks }) => {
    const before = escapeHtml(text.slice(at, start));
    at = end;
    return `${before}<mark class="${toneOf(remarks)}">${said(remarks)}${escapeHtml(text.slice(start, end))}</mark>`;
  });
  return `${pieces.join("")}${escapeHtml(text.slice(at))}`;
}

/** The class and the words that remarks give to a cell. */
export function cellMarks(remarks: readonly ReviewMark[] | undefined): { look: string; words: string } {
  if (!remarks || remarks.length === 0) return { look: "", words: "" };
  const at = remarks.some(({ isShown }) => isShown) ? " at" : "";
  return { look: ` class="${toneOf(remarks)}${at}"`, words: said(remarks) };
}

/** What a part still lacks, before its text. */
export function lackingLine(labels: readonly string[] | undefined): readonly string[] {
  return labels ? [`<p class="lacking">未填写：${labels.map(escapeHtml).join("、")}。</p>`] : [];
}

const item = ({ tone, words, number, sentence }: NumberedMark): string =>
  `<li><b class="${tone}">${escapeHtml(words)}${number}</b>${escapeHtml(sentence)}</li>`;

/** All that was found, on a page of its own behind the report. */
export function markList({ findings }: ReviewLayer): readonly string[] {
  if (findings.length === 0) return [];
  return ['<section class="remarks">', "<h2>审核标记</h2>", "<ul>", ...findings.map(item), "</ul>", "</section>"];
}

/**
 * Told apart by line and frame where there is no colour; no mark moves a letter of the report. A place bears its number
 * alone, hardly wider than the letter below it, as a printed page is cut off at the text's edge.
 */
export const reviewStyle = `mark { position: relative; color: inherit; background: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
mark.error, mark.warning { background: #fff0c8; border-bottom: 1.5pt solid #b3261e; }
mark.warning { border-bottom: 1.2pt dashed #7a4d00; }
mark.suggestion { border-bottom: 1.2pt dotted #1456a8; }
.remark { position: absolute; z-index: 1; bottom: 100%; left: 0; font: bold 8pt/1 ${fontStacks.part}; letter-spacing: 0; text-indent: 0; white-space: nowrap; color: #b3261e; }
.warning > .remark { color: #7a4d00; }
.suggestion > .remark { color: #1456a8; }
.unseen, .remark i { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap; }
td { position: relative; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
td.error { background: #fdecea; }
td.error.at { box-shadow: inset 0 0 0 1pt #b3261e; }
td.warning { background: #fff6e0; }
td.warning.at { box-shadow: inset 0 0 0 0.5pt #7a4d00; }
td.suggestion { background: #eef4fb; }
td.blank { background: #f0f0ee; }
td .remark { top: 1.5pt; bottom: auto; left: 1.5pt; font-size: 6pt; }
td.blank .remark { position: static; font-size: 7pt; font-weight: normal; color: #4b5563; }
.proof th, .proof td { border-style: dashed; font-family: ${fontStacks.part}; }
.lacking { color: #7a4d00; font-family: ${fontStacks.aspect}; }
.remarks { break-before: page; }
.remarks ul { margin: 6pt 0 0; padding: 0; list-style: none; font-size: 10.5pt; line-height: 16pt; letter-spacing: 0; }
.remarks li { margin: 0 0 4pt; padding-left: 5em; text-indent: -5em; break-inside: avoid; }
.remarks b { display: inline-block; min-width: 5em; text-indent: 0; font: bold 10.5pt/16pt ${fontStacks.part}; color: #b3261e; }
.remarks b.warning { color: #7a4d00; }
.remarks b.suggestion { color: #1456a8; }
`;

/** Takes the marks off again, letter by letter where they stood; what they added goes without a trace. */
export const withoutReview = `.remark, .unseen, .proof, .lacking, .remarks { display: none !important; }
mark, td { background: none !important; box-shadow: none !important; }
mark { border: 0 !important; }
`;
