import { useMemo, useState } from "react";
import { blanksAt, consolidated, type RollUp } from "../../../collection/roll-up.ts";
import type { NumberCell, SheetCell } from "../../../document/blocks.ts";
import { isNumberCell } from "../../../document/cells.ts";
import { figuresOf } from "../../../document/figures.ts";
import { sheetOf } from "../../../document/sheet.ts";
import { type CellId, cellById, cellsOf } from "../../../form/cells.ts";
import { tables } from "../../../form/form.ts";
import { blankDraft } from "../../../report/blank-draft.ts";
import styles from "../collection.module.css";
import type { Collecting } from "../use-collected.ts";
import { Differences } from "./differences.tsx";
import { PartsDialog } from "./parts-dialog.tsx";
import sumStyles from "./sum.module.css";
import { useBeside } from "./use-beside.ts";

/** Who is in the sums, and who is not, in a sentence. */
function coverage({ own, counted, missing, vertical, leftOut, toCheck, unpassed, returned }: RollUp): string {
  const all = counted.length + missing.length;
  const some = (names: readonly string[]) =>
    names.slice(0, 8).join("、") + (names.length > 8 ? ` 等 ${names.length} 个` : "");
  return [
    `${own === undefined ? "不含本级" : `含本级“${own}”`}，${all} 个单位中计入 ${counted.length} 个`,
    missing.length > 0 ? `，缺：${some(missing)}` : "",
    leftOut.length > 0 ? `；没有选入：${some(leftOut)}` : "",
    vertical.length > 0 ? `；垂管不计入：${some(vertical)}` : "",
    toCheck.length > 0 ? `；其中 ${toCheck.length} 个单位的报告还要核对` : "",
    unpassed.length > 0 ? `；还没有通过的 ${unpassed.length} 个` : "",
    returned.length > 0 ? `；已退回、还没有改来的也计入：${some(returned)}` : "",
    "。",
  ].join("");
}

/** 汇总: the three tables as printed, each number with its parts behind it. */
export function SumView({ collecting }: { collecting: Collecting }) {
  const { sum, year, collected } = collecting;
  const [opened, setOpened] = useState<CellId>();
  const { choices, chosen, choose, beside } = useBeside(collecting);
  const besideAt = useMemo(() => {
    const figureOf = beside && figuresOf(beside.draft, false);
    return new Map(figureOf && tables.flatMap(cellsOf).map((cell) => [cell.id, figureOf(cell).text]));
  }, [beside]);
  const sheets = useMemo(() => {
    const draft = consolidated(sum, blankDraft({ organ: "", organKind: "government", year }));
    const figureOf = figuresOf(draft, false);
    return tables.map((table) => ({ table, sheet: sheetOf(table, figureOf) }));
  }, [sum, year]);
  const isShort = (id: CellId) => blanksAt(sum, id) > 0;
  const number = (cell: NumberCell) => {
    if (cell.kind === "total") return cell.text;
    return (
      <button
        type="button"
        className={sumStyles.sum}
        aria-label={`${cellById(cell.id)?.name} ${cell.text}`}
        onClick={() => setOpened(cell.id)}
      >
        {cell.text}
        {isShort(cell.id) && <span aria-hidden="true">*</span>}
      </button>
    );
  };
  const drawn = (cell: SheetCell, at: number) => {
    const { rowSpan, colSpan } = cell;
    const spans = { rowSpan, colSpan };
    if (isNumberCell(cell)) {
      return (
        <td key={cell.id} {...spans} className={cell.kind === "total" ? sumStyles.total : undefined}>
          {number(cell)}
          {besideAt.has(cell.id) && <span className={sumStyles.beside}>{besideAt.get(cell.id) || "空"}</span>}
        </td>
      );
    }
    const scope = cell.kind === "note" ? undefined : cell.scope;
    const Tag = scope ? "th" : "td";
    return (
      <Tag
        key={at}
        {...spans}
        {...(scope && { scope })}
        className={cell.kind === "heading" ? sumStyles.over : sumStyles.label}
      >
        {cell.text}
      </Tag>
    );
  };
  return (
    <>
      <p>{coverage(sum)}</p>
      {choices.length > 0 && (
        <label>
          每格下面列出{" "}
          <select value={chosen} onChange={({ target }) => choose(target.value)}>
            <option value="">不列</option>
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {beside?.isPrinted && <Differences printed={beside.draft} sum={sum} />}
      <p className={styles.quiet}>点一个数看它由哪些单位的数相加；带 * 的，有的单位那一格没有填。</p>
      {sheets.map(({ table, sheet }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of keys
        <section key={table.id} className={sumStyles.sheetScroller} tabIndex={0} aria-label={`${table.name} 汇总`}>
          <table className={sumStyles.sheet}>
            <caption>{sheet.caption}</caption>
            {sheet.groups.map((group, at) => {
              const Part = group.kind === "head" ? "thead" : "tbody";
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the form's groups never change their places
                <Part key={at}>
                  {group.rows.map((row, line) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the form's rows never change their places
                    <tr key={line}>{row.map(drawn)}</tr>
                  ))}
                </Part>
              );
            })}
          </table>
        </section>
      ))}
      {opened && <PartsDialog id={opened} sum={sum} units={collected.units} onClose={() => setOpened(undefined)} />}
    </>
  );
}
