import type { CellId } from "../../form/cells.ts";
import { type Base, baseTotal, cellsBehind } from "../../prose/claims/bases.ts";
import { reportTexts } from "../../report/report-texts.ts";
import type { Draft } from "../../report/schema.ts";
import type { TextRange } from "../finding.ts";
import { agreeingBases, linesRead, ownClaims } from "../readings.ts";

/** A number of a text that is that of the tables. */
export interface Stated extends TextRange {
  /** What it is in the tables, e.g. 表三“一、本年新收政府信息公开申请数量”总计. */
  readonly name: string;
  /** What that comes to there, in 件 or 万元. */
  readonly total: number;
  /** The table, and the first of its entered cells that takes part. */
  readonly table: Base["table"];
  readonly cell: CellId;
}

/** The numbers of the text at a path that agree with the tables, each as the first that it may be. */
export function statedAt(draft: Draft, path: string): readonly Stated[] {
  const text = reportTexts(draft).find((one) => one.path === path);
  if (!text || text.text.trim() === "") return [];
  return linesRead(text).flatMap((line) =>
    ownClaims(line, draft).flatMap(({ mention: { quantity }, bases }): readonly Stated[] => {
      const [base] = agreeingBases(draft, bases, quantity);
      const [cell] = base ? cellsBehind(base) : [];
      if (!base || cell === undefined) return [];
      const { name, table } = base;
      const place = { path, start: quantity.start + line.from, end: quantity.end + line.from };
      return [{ ...place, name, total: baseTotal(draft, base) ?? 0, table, cell }];
    }),
  );
}
