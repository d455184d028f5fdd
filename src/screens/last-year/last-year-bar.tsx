import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import type { PartId } from "../../form/form.ts";
import type { TableDef } from "../../form/table.ts";
import { type Offer, offersFor } from "../../report/across-years.ts";
import { withTexts } from "../../report/cell-entry.ts";
import { yearBefore } from "../../report/schema.ts";
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
    <>
      <label className={styles.switch} title={`格中左侧小字为 ${last.year} 年的数和增减`}>
        <input
          type="checkbox"
          aria-label="显示上年数"
          checked={isShown}
          onChange={(event) => showLastYear(event.target.checked)}
        />
        上年数
      </label>
      {isShown && (
        <span className={styles.legend} aria-hidden="true">
          左侧小字为上年
        </span>
      )}
      {offersFor(draft, table).map((offer) => (
        <Taking key={offer.relation.id} offer={offer} onTake={() => take(offer)} />
      ))}
    </>
  );
}

/** Numbers that can be taken over: which they are is in the title, and is told to those who listen. */
function Taking({ offer, onTake }: { offer: Offer; onTake: () => void }) {
  const { relation, taken } = offer;
  const words = `${relation.name}：${numberWords(offer)}。`;
  return (
    <span role="status" title={words}>
      <span className="visually-hidden">
        {words}
        {taken && "已填入。"}
      </span>
      {!taken && (
        <Button look="tool" aria-label={relation.offer} onClick={onTake}>
          {/* Short where the line is full; an unbroken piece of the name. */}
          {relation.offer?.replace(/数$/, "")}
        </Button>
      )}
    </span>
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
