import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import type { PartId } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { type Offer, offersFor, yearBefore } from "../../report/across-years.ts";
import { withTexts } from "../../report/cell-entry.ts";
import { Button } from "../../ui/button.tsx";
import { focusField } from "../shared/field-focus.ts";
import styles from "./last-year.module.css";
import { showLastYear, useLastYearShown } from "./last-year-shown.ts";

/** Above a table: the switch of last year's numbers, and those that can be taken over. Nothing without a report of last year. */
export function LastYearBar({ table }: { table: TableDef }) {
  const { editor } = useEditing();
  const draft = useSettledDraft();
  const isShown = useLastYearShown();
  const last = yearBefore(draft);
  if (!last) return null;
  const take = ({ relation, numbers }: Offer) => {
    const [first] = numbers.keys();
    const texts = new Map([...numbers].map(([cell, text]) => [cell.id, text]));
    editor.commit(withTexts(editor.current(), texts), {
      name: relation.offer ?? relation.name,
      section: table.id as PartId,
      field: first?.id ?? table.id,
    });
    focusField(first?.id ?? table.id);
  };
  return (
    <div className={styles.bar}>
      <label className={styles.switch}>
        <input type="checkbox" checked={isShown} onChange={(event) => showLastYear(event.target.checked)} />
        显示上年数
      </label>
      {isShown && <span className={styles.quiet}>各数下方为 {last.year} 年的数和增减。</span>}
      {offersFor(draft, table).map((offer) => (
        <p key={offer.relation.id} className={styles.taking} role="status">
          <span>
            {offer.relation.name}：{numberWords(offer)}。
          </span>
          {offer.taken ? (
            <span className={styles.quiet}>已填入。</span>
          ) : (
            <Button look="quiet" onClick={() => take(offer)}>
              {offer.relation.offer}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}

/** 自然人 118、商业企业 3，其余为 0 */
function numberWords({ relation, numbers }: Offer): string {
  const all = [...numbers];
  const some = all.filter(([, text]) => text !== "0");
  if (some.length === 0) return all.length === 1 ? "0" : "均为 0";
  const words = some.map(([{ row, column }, text]) => `${relation.row ? column.label : row.label} ${text}`).join("、");
  return some.length < all.length ? `${words}，其余为 0` : words;
}
