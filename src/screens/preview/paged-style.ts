import { fontStacks } from "../../document/html/print-style.ts";
import { withoutReview } from "../../document/html/review-html.ts";
import { page, textArea } from "../../document/page.ts";

/** Space over, under and beside the pages on the ground, in millimetres. */
export const ground = 6;

/** From the top of one page to the top of the next. */
export const stride = page.height + ground;

/**
 * Letters are as wide and rows as high as on paper, whatever the screen rounds them to: a frame of half a point, which
 * a screen makes a whole pixel of its own, is drawn without taking room.
 */
const common = `html { background: #f4f5f2; text-rendering: geometricPrecision; }
body { background: none; }
main { width: ${textArea.width}mm; }
table { border-collapse: separate; border-spacing: 0; }
th, td { border: 0; outline: 0.5pt solid #000; outline-offset: -0.25pt; padding: calc(var(--padding) + 0.25pt) calc(var(--side) + 0.25pt); }
`;

/**
 * The report in columns as large as the text of a page: the browser breaks it there by the very rules by which it
 * breaks pages, which it does nowhere else but on paper.
 */
export const inColumns = `${common}main { height: ${textArea.height}mm; column-width: ${textArea.width}mm; column-gap: ${ground}mm; column-fill: auto; }
.applications { break-before: column; break-after: column; }
.remarks { break-before: column; }
`;

/** The report over so many page frames, one below the other; scaled by whoever shows it. */
export function onPages(count: number): string {
  return `${common}html { overflow: auto; }
body { position: absolute; top: 0; left: 0; width: ${page.width}mm; height: ${count * stride + ground}mm; transform-origin: 0 0; }
main { position: relative; top: ${ground + page.top}mm; left: ${page.left}mm; }
.page-gap { float: left; width: 100%; }
.page-frame { position: absolute; left: 0; z-index: -1; width: ${page.width}mm; height: ${page.height}mm; overflow: hidden; background: #fff; border: 1px solid #c9ced6; box-shadow: 0 1px 3px rgba(27, 31, 36, 0.12); }
.page-frame b { position: absolute; top: ${page.height - page.bottom + 4.5}mm; right: ${page.right}mm; font: 14pt/1 ${fontStacks.page}; letter-spacing: 0; padding: 0 1em; }
.page-frame:nth-of-type(even) b { right: auto; left: ${page.left}mm; }
.page-frame i { position: absolute; top: 38%; left: 0; width: 100%; color: rgba(0, 0, 0, 0.07); font: 120pt/1 ${fontStacks.part}; letter-spacing: 0.3em; text-align: center; text-indent: 0.3em; transform: rotate(-35deg); }
`;
}

/** What the screen adds to the report never prints, even where somebody prints the frame by the browser's own command. */
export const neverPrinted = `.page-gap, .page-frame { display: none; }
${withoutReview}`;
