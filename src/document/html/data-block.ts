/** Id of the element that holds the report's data in a page of this program. */
export const dataBlockId = "annual-disclosure-report-data";

/** What would end the block, and what no page may hold and JSON leaves as it is: DEL, further controls, noncharacters. */
const unsafe = /[<\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Data for programs to read, which no browser runs or shows. JSON stays JSON with some of its signs escaped. */
export function dataBlock(json: string): string {
  return `<script type="application/json" id="${dataBlockId}">${json.replace(unsafe, escaped)}</script>`;
}
