import type { ColumnRole } from "./columns.ts";
import { mappingOf } from "./columns.ts";
import type { RegisterRow } from "./table.ts";
import { applicantOf, outcomeOf, wordingKey } from "./wordings.ts";

interface Ticked {
  readonly heads: readonly string[];
  readonly rows: readonly RegisterRow[];
}

const tick = /^(?:[√✓✔☑●■Vv1]|是|有)$/;
const noTick = /^(?:[\s/\\—–×✗☐○□0-]*|否|无)$/;

/** Whether a head names who applies, or all of those that are none of them. */
const isKind = (head: string): boolean =>
  applicantOf(head, {}) !== undefined || /^(?:法人|其他组织|企业|公民|自然人|个人)/.test(head);

/** A head that names an outcome of its own; 结转 alone may be last year's. */
const isOutcome = (head: string): boolean => wordingKey(head) !== "" && outcomeOf(head, {}) !== undefined;

/**
 * A register that has a column for each outcome or each kind of applicant, and a tick in one of them: with one more column
 * that says which. Several ticks are said together, and what is no tick is said with its head, so that both are asked.
 */
export function withTicked(table: Ticked, own: readonly string[]): Ticked {
  const outcomes = withColumn(table, own, "outcome", "办理结果（打勾的列）");
  return withColumn(outcomes, own, "applicantKind", "申请人类型（打勾的列）");
}

function withColumn(table: Ticked, own: readonly string[], role: ColumnRole, name: string): Ticked {
  const { heads, rows } = table;
  const mapping = mappingOf(heads, {});
  const mapped = mapping[role];
  const others = new Set(Object.entries(mapping).flatMap(([other, at]) => (other === role ? [] : [at])));
  const isNamed = (at: number) => (role === "outcome" ? isOutcome : isKind)(own[at] ?? "");
  const cellsAt = (at: number) => rows.map(({ cells }) => cells[at] ?? "");
  const areTicks = own.map((_, at) => {
    const cells = cellsAt(at);
    return cells.some((cell) => tick.test(cell)) && cells.every((cell) => tick.test(cell) || noTick.test(cell));
  });
  const columns = own.flatMap((head, at) => {
    if (others.has(at)) return [];
    const isOther = role === "outcome" ? !isKind(head) : false;
    return isNamed(at) || (areTicks[at] && isOther) ? [at] : [];
  });
  const isTicked = columns.filter(isNamed).length > 1 && columns.some((at) => areTicks[at]);
  if (!isTicked || (mapped !== undefined && !columns.includes(mapped))) return table;
  const said = (cells: readonly string[]): string =>
    columns
      .flatMap((at) => {
        const cell = cells[at] ?? "";
        if (noTick.test(cell)) return [];
        return [tick.test(cell) ? (own[at] ?? "") : `${own[at]} ${cell}`];
      })
      .join("、");
  return { heads: [...heads, name], rows: rows.map((row) => ({ ...row, cells: [...row.cells, said(row.cells)] })) };
}
