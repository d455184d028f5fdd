import type { ReactNode } from "react";
import type { Sheet, SheetCell } from "../../document/blocks.ts";
import { sheetOf } from "../../document/sheet.ts";
import { type Cell, type CellId, cellById } from "../../form/cells.ts";
import type { TableDef } from "../../form/table.ts";
import type { ImportIssue } from "../../import/import-issue.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { shownText } from "../../report/cell-entry.ts";
import type { Draft } from "../../report/schema.ts";
import styles from "./import.module.css";

/** How a number was read: as it stands, not found, perhaps wrongly, or otherwise than the draft has it now. */
type CellState = "matched" | "missing" | "doubtful" | "changed";

const words: Record<CellState, string> = { matched: "", missing: "未找到", doubtful: "存疑", changed: "不同" };

/** The id of the place in which a number that was read is shown. */
export const readCellId = (cell: CellId): string => `read-${cell}`;

interface Props {
  table: TableDef;
  imported: ImportedReport;
  /** The draft to compare with, where there is one. */
  beside?: Draft | undefined;
}

/** True where a number differs from the draft's own; how it is written means nothing, and a blank differs from none. */
function isChanged(cell: Cell, read: Draft, beside: Draft): boolean {
  const now = shownText(beside, cell);
  return !cell.computed && now !== "" && now !== shownText(read, cell);
}

/** True for what is said of two numbers once a person chose one. */
const isSettled = ({ kind, choice }: ImportIssue): boolean => kind === "remark" && choice !== undefined;

function stateOf({ imported, beside }: Props, id: CellId): CellState {
  const [read, cell] = [imported.cells.get(id), cellById(id)];
  if (!read || !cell) return "missing";
  const noted = imported.issues.some((note) => note.cell === id && !isSettled(note));
  if (read.doubt !== undefined || noted) return "doubtful";
  return beside && isChanged(cell, imported.draft, beside) ? "changed" : "matched";
}

/** Elements of a printed sheet, which never changes its order, so that the place in it is a key. */
function inOrder<T>(list: readonly T[], draw: (one: T, key: string) => ReactNode): readonly ReactNode[] {
  return list.map((one, at) => draw(one, String(at)));
}

/** A table as printed, with what was read in each place, and in words where that is not plain. */
export function ReadSheet(props: Props) {
  const { table, imported } = props;
  const sheet: Sheet = sheetOf(table, (cell) => ({ text: imported.cells.get(cell.id)?.text ?? "" }));
  const total = sheet.widths.reduce((sum, width) => sum + width, 0);
  const place = (cell: SheetCell, key: string) => {
    const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
    if ("id" in cell) {
      const state = stateOf(props, cell.id);
      return (
        <td
          key={key}
          {...spans}
          id={readCellId(cell.id)}
          tabIndex={-1}
          className={styles[state]}
          title={imported.cells.get(cell.id)?.doubt}
        >
          {cell.text}
          {words[state] && <small>{words[state]}</small>}
        </td>
      );
    }
    const Place = cell.kind === "note" ? "td" : "th";
    return (
      <Place key={key} {...spans} scope={"scope" in cell ? cell.scope : undefined}>
        {cell.text}
      </Place>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by keys must be reached by keys
    <section className={styles.scroll} aria-label={sheet.caption} tabIndex={0}>
      <table className={styles.sheet}>
        <caption>{sheet.caption}</caption>
        <colgroup>
          {inOrder(sheet.widths, (width, key) => (
            <col key={key} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        {inOrder(sheet.groups, ({ kind, rows }, group) => {
          const Group = kind === "head" ? "thead" : "tbody";
          return (
            <Group key={group}>
              {inOrder(rows, (row, line) => (
                <tr key={line}>{inOrder(row, place)}</tr>
              ))}
            </Group>
          );
        })}
      </table>
    </section>
  );
}
