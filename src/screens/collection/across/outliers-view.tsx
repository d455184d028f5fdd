import { useEffect, useMemo, useState } from "react";
import { type Outlier, outliersAmong } from "../../../collection/across/outliers.ts";
import type { CollectedUnit } from "../../../collection/collect.ts";
import { cellById } from "../../../form/cells.ts";
import { organKinds } from "../../../form/form.ts";
import { inSlices } from "../../../lib/slices.ts";
import list from "../../../ui/list.module.css";
import styles from "../collection.module.css";
import acrossStyles from "./across.module.css";

const mostShown = 200;

/** A bound of the middle half, as far as it matters. */
const rounded = (value: number): string => String(Math.round(value * 10) / 10);

interface Props {
  units: readonly CollectedUnit[];
  onRead: (name: string) => void;
}

/** What is far from its kind among units, worked out in slices; what was found before stands until then. */
function useOutliers(units: readonly CollectedUnit[]): readonly Outlier[] | undefined {
  const [found, setFound] = useState<readonly Outlier[]>();
  useEffect(() => {
    let isWanted = true;
    void inSlices(outliersAmong(units), () => isWanted).then((done) => {
      if (done && isWanted) setFound(done.value);
    });
    return () => {
      isWanted = false;
    };
  }, [units]);
  return found;
}

/** Numbers that are far from those of the other units of the same kind: not wrong for that, but worth a look. */
export function OutliersView({ units, onRead }: Props) {
  const outliers = useOutliers(units);
  const kinds = useMemo(() => new Map(units.map(({ unit }) => [unit.name, organKinds[unit.kind]])), [units]);
  return (
    <section className={styles.dialog} aria-labelledby="outliers-heading">
      <h2 id="outliers-heading">与同类单位相差很大的数</h2>
      <p className={styles.quiet}>
        同类满 8 个单位才比。相差大不等于错，请对照原文核实。
        {outliers && outliers.length > mostShown && `共 ${outliers.length} 处，先列出相差最大的 ${mostShown} 处。`}
      </p>
      {outliers === undefined || outliers.length === 0 ? (
        <p role="status">{outliers ? "没有这样的数。" : "正在比对…"}</p>
      ) : (
        <div className={acrossStyles.wide}>
          <table className={list.list} aria-label="与同类单位相差很大的数">
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">位置</th>
                <th scope="col">数</th>
                <th scope="col">同类单位</th>
              </tr>
            </thead>
            <tbody>
              {outliers.slice(0, mostShown).map(({ unit, cell, amount, others, lower, upper }) => (
                <tr key={`${unit} ${cell}`}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.name}
                      aria-label={`审阅 ${unit}`}
                      onClick={() => onRead(unit)}
                    >
                      {unit}
                    </button>
                  </th>
                  <td>
                    {cellById(cell)?.table.name} {cellById(cell)?.name}
                  </td>
                  <td>{amount}</td>
                  <td>
                    {kinds.get(unit)}另有 {others} 个，中间一半在 {rounded(lower)} 至 {rounded(upper)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
