/** Id of the element that holds the report's data in a page of this program. */
export const dataBlockId = "annual-disclosure-report-data";

/** What would end the block, and what JSON leaves as it is and no page may hold: DEL, further controls, noncharacters. */
const unsafe = /[<\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g;

/** The JSON escape of a character, e.g. \u003c. */
const jsonEscape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** JSON that may stand in a page or in XML, once what markup has a meaning for is escaped there: it reads the same. */
export const portableJson = (json: string): string => json.replace(unsafe, jsonEscape);

/** JSON in an element that browsers neither run nor show. The escapes are JSON's own, so that it is read back unchanged. */
export function dataBlock(json: string): string {
  return `<script type="application/json" id="${dataBlockId}">${portableJson(json)}</script>`;
}
