import type { CollectedUnit } from "../../../collection/collect.ts";
import { unitStateWords } from "../../../collection/lists.ts";
import { allIn, partsAt, type RollUp, sumAt } from "../../../collection/roll-up.ts";
import { type CellId, cellById } from "../../../form/cells.ts";
import { CloseAction, Dialog } from "../../../ui/dialog.tsx";
import list from "../../../ui/list.module.css";
import styles from "../collection.module.css";
import sumStyles from "./sum.module.css";

interface Props {
  id: CellId;
  sum: RollUp;
  units: readonly CollectedUnit[];
  onClose: () => void;
}

/** How the unit of a part stands: its state, and what is wrong in its report. */
function standing({ state, taken }: CollectedUnit): string {
  const errors = taken?.facts.errors ?? 0;
  return errors > 0 ? `${unitStateWords[state]}，错误 ${errors}` : unitStateWords[state];
}

/** What one sum is made of: each unit's number with its file and round, how it stands, and who is not in it. */
export function PartsDialog({ id, sum, units, onClose }: Props) {
  const cell = cellById(id);
  if (!cell) return null;
  const { parts, blankIn } = partsAt(sum, id);
  const lacking = [...sum.missing, ...blankIn];
  const unitOf = new Map(units.map((one) => [one.unit.name, one]));
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
                <th scope="col">轮次</th>
                <th scope="col">状态</th>
                <th scope="col">文件</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ name, amount, file }) => {
                const unit = unitOf.get(name);
                // The office's own report comes from a draft, though the list may have a unit of its name.
                const isUnits = unit?.taken?.file === file;
                return (
                  <tr key={`${name} ${file}`}>
                    <th scope="row">{name}</th>
                    <td>{amount}</td>
                    <td>{isUnits && unit.rounds.length}</td>
                    <td>{isUnits ? standing(unit) : "本级"}</td>
                    <td>{file}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      </div>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
