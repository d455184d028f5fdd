import { fontStacks } from "../../document/html/print-style.ts";
import { withoutReview } from "../../document/html/review-html.ts";
import { page, textArea } from "../../document/page.ts";

/** Space between pages, in millimetres. */
export const ground = 4;

/** Space around all pages, for their shadows, in millimetres. */
export const edge = 2;

/** From one page to the next one below it, and to the next one beside it. */
export const stride = { down: page.height + ground, across: page.width + ground } as const;

/**
 * Letters are as wide and rows as high as on paper, whatever the screen rounds them to: a frame of half a point, which
 * a screen makes a whole pixel of its own, is drawn without taking room.
 */
const common = `html { background: #e9ebe6; text-rendering: geometricPrecision; }
body { background: none; }
table { border-collapse: separate; border-spacing: 0; }
th, td { border: 0; outline: 0.5pt solid #000; outline-offset: -0.25pt; padding: calc(var(--padding) + 0.25pt) calc(var(--side) + 0.25pt); }
`;

/**
 * The report in columns as large as the text of a page: the browser breaks it there by the very rules by which it
 * breaks pages, which it does nowhere else but on paper.
 */
export const inColumns = `${common}main { width: ${textArea.width}mm; height: ${textArea.height}mm; column-width: ${textArea.width}mm; column-gap: ${ground}mm; column-fill: auto; }
.applications { break-before: column; break-after: column; }
.remarks { break-before: column; }
.charts { break-before: column !important; }
`;

/**
 * The report's pages, each set where whoever shows them wants it. Marks lie behind the letters, and move none: a mark on
 * words is a line below them, one on a number a frame in its cell.
 */
export const onPages = `${common}html { overflow: hidden; }
body { position: absolute; top: 0; left: 0; transform-origin: 0 0; }
.page-text { position: absolute; width: ${textArea.width}mm; }
.page-frame { position: absolute; z-index: -1; width: ${page.width}mm; height: ${page.height}mm; overflow: hidden; background: #fff; box-shadow: 0 0 0 1px #c9ced6, 0 1px 4px rgba(27, 31, 36, 0.16); }
.page-frame b { position: absolute; top: ${page.height - page.bottom + 4.5}mm; right: ${page.right}mm; font: 14pt/1 ${fontStacks.page}; letter-spacing: 0; padding: 0 1em; }
.page-frame:nth-of-type(even) b { right: auto; left: ${page.left}mm; }
.page-frame i { position: absolute; top: 38%; left: 0; width: 100%; color: rgba(0, 0, 0, 0.07); font: 120pt/1 ${fontStacks.part}; letter-spacing: 0.3em; text-align: center; text-indent: 0.3em; transform: rotate(-35deg); }
.noted { cursor: pointer; }
span.noted { background: #fff6e0; border-bottom: 1.5pt dashed #7a4d00; }
span.noted[data-look=error] { background: #fdf0ee; border-bottom-color: #b3261e; }
span.noted[data-look=comment] { background: #e8eef7; border-bottom: 1.5pt solid #1456a8; }
span.noted[data-look=suggestion], span.noted[data-look=change] { background: #f3f7fc; border-bottom: 1.5pt dotted #1456a8; }
td.noted { box-shadow: inset 0 0 0 1.5pt #7a4d00; }
td.noted[data-look=error] { background: #fdf0ee; box-shadow: inset 0 0 0 1.5pt #b3261e; }
td.noted[data-look=comment], td.noted[data-look=suggestion], td.noted[data-look=change] { box-shadow: inset 0 0 0 1.5pt #1456a8; }
td.noted[data-look=blank] { box-shadow: inset 0 0 0 1.5pt #6b7280; }
.noted[data-look].current { background: #ffe3a3; }
span.noted[data-look].current { border-bottom-style: solid; }
@media (forced-colors: active) { td.noted { outline: 1.5pt dashed; } .noted.current { outline: 2pt solid; } }
`;

/** Text that was cut at the end of a page goes on as it would have, on screen and on paper. */
const cutText = `.continued { text-indent: 0; }
.cut { text-align-last: justify; }
`;

/** For every medium. */
export const always = cutText;

/** What the screen adds to the report never prints, even where somebody prints the frame by the browser's own command. */
export const neverPrinted = `.page-frame { display: none; }
.noted { background: none !important; border: 0 !important; box-shadow: none !important; }
${withoutReview}`;
