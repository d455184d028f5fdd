import { escapeHtml } from "../../lib/escape-html.ts";
import type { NumberedMark, ReviewLayer, ReviewMark, Stretch, Tone } from "../review-layer.ts";
import { fontStacks } from "./print-style.ts";
import { runningText } from "./running-text.ts";

/** The gravest first: where several marks meet, it decides the look of the place. */
const tones: readonly Tone[] = ["comment", "error", "warning", "suggestion", "blank"];

const toneOf = (marks: readonly ReviewMark[]): Tone =>
  tones.find((tone) => marks.some((mark) => mark.tone === tone)) ?? "blank";

/** The words of the marks on one place: those shown there, then those for screen readers alone. */
function markWords(marks: readonly ReviewMark[]): string {
  const label = (isShown: boolean, look: string, wordsOf: (mark: ReviewMark) => string) => {
    const words = marks.filter((mark) => mark.isShown === isShown).map(wordsOf);
    return words.length === 0 ? "" : `<b class="${look}">${words.join(" ")}</b>`;
  };
  const shown = ({ words, number }: ReviewMark) =>
    number ? `<i>${escapeHtml(words)}</i>${number}` : escapeHtml(words);
  const spoken = ({ words, number }: ReviewMark) => `${escapeHtml(words)}${number ?? ""}`;
  return `${label(true, "remark", shown)}${label(false, "unseen", spoken)}`;
}

/** A paragraph's text with what was found in it marked. */
export function markedText(text: string, stretches: readonly Stretch[]): string {
  let done = 0;
  const pieces = stretches.map(({ start, end, marks }) => {
    const before = runningText(text.slice(done, start));
    done = end;
    return `${before}<mark class="${toneOf(marks)}">${markWords(marks)}${runningText(text.slice(start, end))}</mark>`;
  });
  return `${pieces.join("")}${runningText(text.slice(done))}`;
}

/** What marks add to a cell: `look`, the class attribute with a space before it, and `words`, HTML before its number. */
export function cellMarks(marks: readonly ReviewMark[]): { look: string; words: string } {
  if (marks.length === 0) return { look: "", words: "" };
  const at = marks.some(({ isShown }) => isShown) ? " at" : "";
  return { look: ` class="${toneOf(marks)}${at}"`, words: markWords(marks) };
}

/** A line before a part's text that lists the texts it lacks. */
export function lackingLine(labels: readonly string[] | undefined): readonly string[] {
  return labels ? [`<p class="lacking">未填写：${labels.map(escapeHtml).join("、")}。</p>`] : [];
}

const item = ({ tone, words, number, sentence }: NumberedMark): string =>
  `<li><b class="${tone}">${escapeHtml(words)}${number}</b>${escapeHtml(sentence)}</li>`;

/** All findings with their numbers, on a page of its own after the report. */
export function markList({ findings, title = "审核标记" }: ReviewLayer): readonly string[] {
  if (findings.length === 0) return [];
  return [
    '<section class="remarks">',
    `<h2>${escapeHtml(title)}</h2>`,
    "<ul>",
    ...findings.map(item),
    "</ul>",
    "</section>",
  ];
}

/**
 * Styles of the marks. They are told apart by line and frame where there is no colour, and move no letter of the report.
 * A place shows its number alone, hardly wider than the letter below it, as a printed page is cut off at the text's edge.
 */
export const reviewStyle = `mark { position: relative; color: inherit; background: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
mark.error, mark.warning { background: #fff0c8; border-bottom: 1.5pt solid #b3261e; }
mark.warning { border-bottom: 1.2pt dashed #7a4d00; }
mark.comment { background: #e8eef7; border-bottom: 1.5pt solid #1456a8; }
mark.suggestion { border-bottom: 1.2pt dotted #1456a8; }
.remark { position: absolute; z-index: 1; bottom: 100%; left: 0; font: bold 8pt/1 ${fontStacks.part}; letter-spacing: 0; text-indent: 0; white-space: nowrap; color: #b3261e; }
.warning > .remark { color: #7a4d00; }
.comment > .remark, .suggestion > .remark { color: #1456a8; }
.unseen, .remark i { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap; }
td { position: relative; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
td.error { background: #fdecea; }
td.error.at { box-shadow: inset 0 0 0 1pt #b3261e; }
td.warning { background: #fff6e0; }
td.warning.at { box-shadow: inset 0 0 0 0.5pt #7a4d00; }
td.comment { background: #e8eef7; }
td.comment.at { box-shadow: inset 0 0 0 1pt #1456a8; }
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
.remarks b.comment, .remarks b.suggestion { color: #1456a8; }
`;

/** Styles that hide the marks again: the page then looks as it does without them. */
export const withoutReview = `.remark, .unseen, .proof, .lacking, .remarks { display: none !important; }
mark, td { background: none !important; box-shadow: none !important; }
mark { border: 0 !important; }
`;
