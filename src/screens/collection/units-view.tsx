import { useMemo } from "react";
import type { CollectedUnit } from "../../collection/collect.ts";
import type { CollectionHead } from "../../collection/kept/kept-collection.ts";
import { unitStateWords } from "../../collection/lists.ts";
import { type UnitView, unitStates } from "../../collection/unit-rows.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./collection.module.css";
import { UnitTable } from "./unit-table.tsx";

/** States that are told even where no unit is in them. */
const usualStates: readonly UnitView["state"][] = ["missing", "toCheck", "in"];

interface Props {
  units: readonly CollectedUnit[];
  /** Those of them that are wanted, in the order that is wanted. */
  rows: readonly CollectedUnit[];
  view: UnitView;
  onView: (change: Partial<UnitView>) => void;
  readers: CollectionHead["readers"];
  ticked: ReadonlySet<string>;
  onTick: (names: ReadonlySet<string>) => void;
  leftOut: readonly string[];
  onLeftOut: (names: readonly string[]) => void;
  onOpen: (unit: CollectedUnit) => void;
  onRead: (unit: CollectedUnit) => void;
}

/** The table of units with what is chosen of it: by state, by words, in any order. */
export function UnitsView({ units, rows, view, onView, leftOut, onLeftOut, ...table }: Props) {
  const left = useMemo(() => new Set(leftOut), [leftOut]);
  const count = (state: UnitView["state"]) => units.filter((one) => one.state === state).length;
  const states = unitStates.filter((state) => usualStates.includes(state) || count(state) > 0);
  const choice = (state: UnitView["state"], name: string, number: number) => (
    <Button key={state} aria-pressed={view.state === state} onClick={() => onView({ state })}>
      {name} {number}
    </Button>
  );
  return (
    <>
      <div className={styles.row}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend */}
        <div role="group" aria-label="按状态筛选" className={styles.row}>
          {choice("all", "全部", units.length)}
          {states.map((state) => choice(state, unitStateWords[state], count(state)))}
        </div>
        <input
          type="search"
          className={styles.search}
          aria-label="查找单位"
          placeholder="按名称查找"
          autoComplete="off"
          value={view.words}
          onChange={({ target }) => onView({ words: target.value })}
        />
        <ReaderChoice readers={table.readers} reader={view.reader} onReader={(reader) => onView({ reader })} />
        <span role="status">
          {[
            ...(view.words.trim() === "" && view.reader === undefined ? [] : [`找到 ${rows.length} 个单位`]),
            ...(table.ticked.size === 0 ? [] : [`已勾选 ${table.ticked.size} 个单位`]),
          ].join("，")}
        </span>
      </div>
      <UnitTable
        rows={rows}
        view={view}
        leftOut={left}
        onView={onView}
        onCounted={(unit, isCounted) =>
          onLeftOut(isCounted ? leftOut.filter((name) => name !== unit) : [...leftOut, unit])
        }
        {...table}
      />
      {rows.length === 0 && <p className={styles.quiet}>没有这样的单位。</p>}
    </>
  );
}

interface ReaderChoiceProps {
  readers: CollectionHead["readers"];
  reader: UnitView["reader"];
  onReader: (reader: UnitView["reader"]) => void;
}

/** Whose units are shown, once some were handed on to be read. */
function ReaderChoice({ readers, reader, onReader }: ReaderChoiceProps) {
  const counts = new Map<string, number>(reader ? [[reader, 0]] : []);
  for (const name of Object.values(readers)) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size === 0 && reader === undefined) return null;
  return (
    <label className={styles.row}>
      审阅人
      <select
        value={reader === undefined ? "all" : `of ${reader}`}
        onChange={({ target: { value } }) => onReader(value === "all" ? undefined : value.slice("of ".length))}
      >
        <option value="all">全部</option>
        <option value="of ">没有分出的</option>
        {[...counts].map(([name, count]) => (
          <option key={name} value={`of ${name}`}>
            {name} {count}
          </option>
        ))}
      </select>
    </label>
  );
}
