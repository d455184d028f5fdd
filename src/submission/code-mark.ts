import { generate } from "lean-qr";
import { contentCode } from "../document/content-code.ts";
import type { OfficeMark } from "../document/office/paper.ts";
import { reportTitle } from "../form/phrases.ts";
import type { Draft } from "../report/schema.ts";

const name = "核对码";

/**
 * Characters of a name that the picture says. With these it has at most 57 squares a side, each a third of a millimetre where it
 * is printed, which a phone just reads; a name of some two thousand fits into none.
 */
const longestName = 60;

/** The squares of a QR code, row by row. */
function squaresOf(text: string): OfficeMark["squares"] {
  const code = generate(text);
  return Array.from({ length: code.size }, (_, y) => Array.from({ length: code.size }, (_, x) => code.get(x, y)));
}

/** 核对码 of a report in digits and as a QR code that says whose it is. */
export function codeMark(report: Draft): OfficeMark {
  const code = contentCode(report);
  const organ = [...report.organ.trim()];
  const named = organ.length > longestName ? `${organ.slice(0, longestName).join("")}…` : organ.join("");
  return {
    kind: "mark",
    name,
    code,
    words: "由报告的文字和数字算出。在“核对文件”中输入，或选择文件，可以核对是不是本表所审的内容。",
    squares: squaresOf(`${reportTitle(named, report.year)} ${name} ${code}`),
  };
}
