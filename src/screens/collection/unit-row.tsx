import { memo } from "react";
import { type CollectedUnit, isReadable } from "../../collection/collect.ts";
import { unitStateWords } from "../../collection/lists.ts";
import { dateAndTime } from "../../lib/days.ts";
import styles from "./collection.module.css";
import { type RowDeeds, rowPartId } from "./row-deeds.ts";

const numberColumns = ["errors", "warnings", "suggestions", "blanks", "doubts", "openComments"] as const;

interface Props {
  row: CollectedUnit;
  /** Its place among the rows that are wanted. */
  index: number;
  /** Who reads the unit, where it was handed on. */
  reader: string | undefined;
  isTicked: boolean;
  isCounted: boolean;
  deeds: RowDeeds;
}

/** A unit in the table. Of those in sight one is drawn anew when its files change, and none as others come into sight. */
export const UnitRow = memo(function UnitRow({ row, index, reader, isTicked, isCounted, deeds }: Props) {
  const { unit, state, taken, rounds, isLate } = row;
  return (
    <tr aria-rowindex={index + 2}>
      <td className={styles.tick}>
        <input
          type="checkbox"
          id={rowPartId(index, "tick")}
          aria-label={`勾选 ${unit.name}`}
          checked={isTicked}
          onChange={({ target }) => deeds.onTick(unit.name, target.checked)}
          onKeyDown={(event) => deeds.onKeyDown(event, index, "tick")}
        />
      </td>
      <th scope="row">
        <button
          type="button"
          id={rowPartId(index, "name")}
          className={styles.name}
          onClick={() => deeds.onOpen(row)}
          onKeyDown={(event) => deeds.onKeyDown(event, index, "name")}
        >
          {unit.name}
        </button>
        {unit.vertical && <span className={styles.tag}>垂管</span>}
        {reader !== undefined && (
          <span className={styles.tag} title="分给的审阅人">
            {reader}
          </span>
        )}
      </th>
      <td>
        <span className={`${styles.state} ${styles[state]}`}>{unitStateWords[state]}</span>
        {isLate && <span className={styles.tag}>迟报</span>}
      </td>
      {numberColumns.map((column) => {
        const count = taken?.facts.isUnchecked ? undefined : taken?.facts[column];
        return (
          <td key={column} className={count ? styles.number : styles.naught}>
            {count ?? ""}
          </td>
        );
      })}
      <td className={rounds.length > 1 ? styles.number : styles.naught}>{rounds.length || ""}</td>
      <td>{taken ? dateAndTime(taken.facts.at) : ""}</td>
      <td>
        {!unit.vertical && (
          <input
            type="checkbox"
            aria-label={`计入汇总 ${unit.name}`}
            checked={isCounted}
            onChange={({ target }) => deeds.onCounted(unit.name, target.checked)}
          />
        )}
      </td>
      <td>
        {isReadable(row) && (
          <button
            type="button"
            className={styles.name}
            aria-label={`审阅 ${unit.name}`}
            onClick={() => deeds.onRead(row)}
          >
            审阅
          </button>
        )}
      </td>
    </tr>
  );
});
