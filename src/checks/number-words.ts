import { countNumerals } from "../lib/chinese-numerals.ts";
import { fullWidth, type Replacement } from "../lib/strings.ts";
import type { ReportText } from "../report/report-texts.ts";
import type { Repair } from "./finding.ts";

const digits = /^(?:[\d０-９]+(?:[,，][\d０-９]{3})*(?:[.．][\d０-９]+)?)/;
const numerals = new RegExp(`^[${countNumerals}]+`);

/** What is written, in the manner of the number that stood there: 1,234 with its comma, １２３ in full width. */
function inMannerOf(was: string, amount: string): string {
  const grouped = /[,，]/.test(was) ? amount.replace(/\B(?=(?:\d{3}){1,5}(?!\d))/g, ",") : amount;
  return /[０-９]/.test(was) ? fullWidth(grouped) : grouped;
}

/**
 * The repair that puts another number in the place of one that a text states; the unit behind it stays. None where the
 * number is written in 万 or 亿, which only its writer can round. `sign` is what belongs to the number in the name: %.
 */
export function renumbering(
  { path, text }: Pick<ReportText, "path" | "text">,
  { start, end }: Replacement,
  { amount, sign = "", reason }: { amount: string; sign?: string; reason?: string },
): readonly Repair[] {
  const written = text.slice(start, end);
  const [was] = digits.exec(written) ?? numerals.exec(written) ?? [];
  if (was === undefined || /^\s*[万亿]/.test(written.slice(was.length))) return [];
  const edit = { path, start, end: start + was.length, was, becomes: inMannerOf(was, amount) };
  return [{ name: `改为 ${amount}${sign}`, ...(reason === undefined ? {} : { reason }), edits: [edit] }];
}
