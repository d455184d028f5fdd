/** Id of the element that holds the report's data in a page of this program. */
export const dataBlockId = "annual-disclosure-report-data";

/** Data for programs to read, which no browser runs or shows. JSON stays JSON with its signs of less escaped. */
export function dataBlock(json: string): string {
  return `<script type="application/json" id="${dataBlockId}">${json.replace(/</g, "\\u003c")}</script>`;
}
