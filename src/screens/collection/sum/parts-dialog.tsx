import { allIn, partsAt, type RollUp, sumAt } from "../../../collection/roll-up.ts";
import { type CellId, cellById } from "../../../form/cells.ts";
import { CloseAction, Dialog } from "../../../ui/dialog.tsx";
import list from "../../../ui/list.module.css";
import styles from "../collection.module.css";
import sumStyles from "./sum.module.css";

interface Props {
  id: CellId;
  sum: RollUp;
  onClose: () => void;
}

/** What one sum is made of: each unit's number and its file, and who is not in it. */
export function PartsDialog({ id, sum, onClose }: Props) {
  const cell = cellById(id);
  if (!cell) return null;
  const { parts, blankIn } = partsAt(sum, id);
  const lacking = [...sum.missing, ...blankIn];
  return (
    <Dialog title={cell.name} onClose={onClose} isWide>
      <div className={styles.dialog}>
        <p>
          合计 <strong>{sumAt(sum, id) || "没有数"}</strong> {cell.column.unit}，{allIn(sum)} 个单位中 {parts.length} 个
          {lacking.length > 0 && `，缺：${lacking.join("、")}`}。
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of keys */}
        <section className={sumStyles.parts} tabIndex={0} aria-label="各单位的数">
          <table className={list.list}>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">数值</th>
                <th scope="col">文件</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ name, amount, file }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{amount}</td>
                  <td>{file}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
