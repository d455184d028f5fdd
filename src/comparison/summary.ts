import type { Comparison } from "./compare.ts";
import { isRenumbered } from "./paragraphs.ts";
import { isYearsOnly } from "./runs.ts";
import type { SentenceState } from "./sentences.ts";

/** How much of a report changed. A sentence that moved counts once, a changed total apart from what it adds up. */
export interface Summary {
  readonly cells: number;
  readonly totals: number;
  /** The title and run-in headings that read otherwise, are new or are gone. */
  readonly headings: number;
  readonly same: number;
  readonly edited: number;
  /** Of the edited sentences those that differ in years alone. */
  readonly yearsOnly: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
}

/** Counts the changes of a comparison. */
export function summaryOf({ title, parts }: Comparison): Summary {
  const paragraphs = parts.flatMap((part) => part.paragraphs);
  const cells = parts.flatMap(({ sheets }) => sheets.flatMap((sheet) => [...sheet.cells.values()]));
  const changed = cells.filter(({ state }) => state !== "same");
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const count = (state: SentenceState) => sentences.filter((sentence) => sentence.state === state).length;
  const headings = [title, ...paragraphs.map(({ heading }) => heading).filter((runs) => !isRenumbered(runs))];
  return {
    cells: changed.filter(({ isTotal }) => !isTotal).length,
    totals: changed.filter(({ isTotal }) => isTotal).length,
    headings: headings.filter((runs) => runs.some(({ kind }) => kind !== "same")).length,
    same: count("same"),
    edited: count("edited"),
    yearsOnly: sentences.filter(({ state, runs }) => state === "edited" && isYearsOnly(runs)).length,
    added: count("added"),
    removed: count("removed"),
    moved: count("movedHere"),
  };
}

const isEqual = ({ cells, totals, headings, edited, added, removed, moved }: Summary): boolean =>
  cells + totals + headings + edited + added + removed + moved === 0;

/** A summary as a sentence, e.g. 数字 12 格有变化；文字新增 3 句、删除 1 句，标题修改 1 处，其余 40 句相同。 */
export function summaryWords(summary: Summary): string {
  if (isEqual(summary)) return "两份报告没有差别。";
  const { cells, totals, headings, same, edited, yearsOnly, added, removed, moved } = summary;
  const numbers = cells > 0 ? `数字 ${cells} 格有变化` : "数字没有变化";
  const followed = totals > 0 ? `（另有总计 ${totals} 格）` : "";
  const texts = [
    added > 0 && `新增 ${added} 句`,
    removed > 0 && `删除 ${removed} 句`,
    edited > 0 && `修改 ${edited} 句${yearsOnly > 0 ? `（其中 ${yearsOnly} 句只改了年份）` : ""}`,
    moved > 0 && `移动 ${moved} 句`,
  ]
    .filter(Boolean)
    .join("、");
  const heads = headings > 0 ? `，标题修改 ${headings} 处` : "";
  const rest = same > 0 && edited + added + removed + moved > 0 ? `，其余 ${same} 句相同` : "";
  return `${numbers}${followed}；文字${texts === "" ? "没有变化" : texts}${heads}${rest}。`;
}
