import type { Fragment, RowFragment, SourceCell } from "../fragments.ts";
import type { ImportIssue } from "../import-issue.ts";
import type { ImportedCell, TwoNumbers } from "./imported-row.ts";

const own = ({ cells }: RowFragment): readonly SourceCell[] => cells.filter(({ covered }) => !covered);

/** The two numbers where a row holds this one and shows another; undefined where it shows no other, or several. */
export function twoFor(row: RowFragment, held: string): TwoNumbers | undefined {
  const [first, ...others] = own(row).filter(({ text }) => text === held);
  if (first?.shown === undefined || others.some(({ shown }) => shown !== first.shown)) return undefined;
  return { shown: first.shown, held };
}

/** Tells of each number that is shown as another one than is held and went into no cell of the report. */
export function twosElsewhere(
  source: readonly Fragment[],
  cells: ReadonlyMap<unknown, ImportedCell>,
): readonly ImportIssue[] {
  const placed = [...cells.values()].flatMap(({ two }) => two ?? []);
  return source.flatMap((row) => {
    if (row.kind !== "row") return [];
    return own(row).flatMap(({ text, shown }): readonly ImportIssue[] => {
      if (shown === undefined || placed.some((two) => two.shown === shown && two.held === text)) return [];
      const message = `单元格显示“${shown}”，存的是“${text}”，按存的数读取。请核对该取哪一个。`;
      return [{ kind: "doubt", place: row.where ?? "表格", message }];
    });
  });
}
