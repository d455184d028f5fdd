import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import type { CollectedUnit } from "../../collection/collect.ts";
import type { CollectionHead } from "../../collection/kept/kept-collection.ts";
import type { UnitColumn, UnitView } from "../../collection/unit-rows.ts";
import { focusFirst } from "../shared/field-focus.ts";
import styles from "./collection.module.css";
import { type RowPart, rowPartId, useRowDeeds } from "./row-deeds.ts";
import { UnitRow } from "./unit-row.tsx";

/** Pixels of a row, by which those in sight are known. */
const rowHeight = 34;

const columns: readonly (readonly [UnitColumn, string])[] = [
  ["name", "单位"],
  ["state", "状态"],
  ["errors", "错误"],
  ["warnings", "警告"],
  ["suggestions", "建议"],
  ["blanks", "未填"],
  ["doubts", "要核对"],
  ["openComments", "批注"],
  ["rounds", "轮次"],
  ["at", "收到"],
];

interface Props {
  rows: readonly CollectedUnit[];
  view: UnitView;
  /** Who reads a unit, of those that were handed on. */
  readers: CollectionHead["readers"];
  ticked: ReadonlySet<string>;
  leftOut: ReadonlySet<string>;
  onTick: (names: ReadonlySet<string>) => void;
  onView: (change: Partial<UnitView>) => void;
  onCounted: (unit: string, isCounted: boolean) => void;
  onOpen: (unit: CollectedUnit) => void;
  onRead: (unit: CollectedUnit) => void;
}

/** The units, of which only those in sight are drawn: there may be thousands. */
export function UnitTable({ rows, view, readers, ticked, leftOut, onTick, onView, onCounted, onOpen, onRead }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const shown = virtual.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown[shown.length - 1]?.end ?? 0);
  const tick = (name: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(name);
    else next.delete(name);
    onTick(next);
  };
  const tickAll = (areTicked: boolean) => {
    const next = new Set(ticked);
    for (const { unit } of rows) areTicked ? next.add(unit.name) : next.delete(unit.name);
    onTick(next);
  };
  const goTo = (at: number, part: RowPart) => {
    const to = Math.min(Math.max(at, 0), rows.length - 1);
    virtual.scrollToIndex(to);
    // A row far away is drawn with the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => focusFirst(rowPartId(to, part))));
  };
  const onKeyDown = (event: KeyboardEvent, at: number, part: RowPart) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(to, part);
  };
  const deeds = useRowDeeds({ onTick: tick, onCounted, onOpen, onRead, onKeyDown });
  const sort = (by: UnitColumn) => {
    if (view.by !== by) onView({ by, isDown: by !== "name" && by !== "state" });
    else if (view.isDown === (by !== "name" && by !== "state")) onView({ isDown: !view.isDown });
    else onView({ by: "list", isDown: false });
  };
  return (
    <section ref={scroller} className={styles.scroller} aria-label="各单位的报告">
      <table className={styles.units} aria-rowcount={rows.length + 1} aria-label="各单位">
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.tick}>
              <input
                type="checkbox"
                aria-label="勾选表中现在显示的单位"
                checked={rows.length > 0 && rows.every(({ unit }) => ticked.has(unit.name))}
                onChange={({ target }) => tickAll(target.checked)}
              />
            </th>
            {columns.map(([by, name]) => (
              <th key={by} scope="col" aria-sort={view.by === by ? (view.isDown ? "descending" : "ascending") : "none"}>
                <button type="button" onClick={() => sort(by)}>
                  {name}
                  <span aria-hidden="true">{view.by === by ? (view.isDown ? " ↓" : " ↑") : ""}</span>
                </button>
              </th>
            ))}
            <th scope="col">计入</th>
            <th scope="col">报告</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && (
            <tr>
              <td colSpan={columns.length + 3} style={{ height: before, padding: 0 }} />
            </tr>
          )}
          {shown.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            const { name } = row.unit;
            return (
              <UnitRow
                key={name}
                row={row}
                index={index}
                reader={readers[name]}
                isTicked={ticked.has(name)}
                isCounted={!leftOut.has(name)}
                deeds={deeds}
              />
            );
          })}
          {after > 0 && (
            <tr>
              <td colSpan={columns.length + 3} style={{ height: after, padding: 0 }} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
