import { flushSync } from "react-dom";
import { useEditing } from "../../editing/editing-context.tsx";
import { finaliseId } from "../../editing/editor.ts";
import { enteredCells } from "../../form/cells.ts";
import { tables } from "../../form/form.ts";
import { blankCells, shownText, withTexts } from "../../report/cell-entry.ts";
import { asDraft, type Draft, yearBefore } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirst } from "../shared/field-focus.ts";
import styles from "./findings.module.css";

const cells = tables.flatMap((table) => enteredCells(table));

/** True where last year's tables were naught throughout, and nothing else stands in this year's yet. */
function isNaughtSoFar(draft: Draft): boolean {
  const last = yearBefore(draft);
  const before = last && asDraft(last);
  return (
    before !== undefined &&
    cells.every((cell) => shownText(before, cell) === "0") &&
    cells.every((cell) => ["", "0"].includes(shownText(draft, cell)))
  );
}

/** 全部填 0, for an office that had nothing in any table last year and may have nothing again. */
export function Zeros({ draft }: { draft: Draft }) {
  const { editor } = useEditing();
  if (!isNaughtSoFar(draft) || blankCells(draft, cells).length === 0) return null;
  const fill = () => {
    const now = editor.current();
    const texts = new Map(blankCells(now, cells).map(({ id }) => [id, "0"]));
    flushSync(() =>
      editor.commit(withTexts(now, texts), { name: "各表全部填 0", section: "review", field: finaliseId }),
    );
    // Nothing may be blank any more: 定稿, or what is over the list.
    focusFirst(finaliseId, "to-change");
  };
  return (
    <p className={styles.zeros}>
      上年各表均为 0。本年确实也没有数据的，可以
      <Button className={styles.small} onClick={fill}>
        各表全部填 0
      </Button>
    </p>
  );
}
