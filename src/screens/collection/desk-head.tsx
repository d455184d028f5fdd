import styles from "./collection.module.css";
import { collectionDesk } from "./desk/collection-desk.ts";
import type { Collecting } from "./use-collected.ts";

interface Props {
  collecting: Collecting;
  hasUnits: boolean;
}

/** Which year is collected, and whose own figures go into the sum. */
export function DeskHead({ collecting: { desk, year, years, owns }, hasUnits }: Props) {
  return (
    <>
      <label>
        年度{" "}
        <select value={year} onChange={({ target }) => collectionDesk.setHead({ year: Number(target.value) })}>
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {hasUnits && (
        <label>
          本级数字{" "}
          <select value={desk.head.own} onChange={({ target }) => collectionDesk.setHead({ own: target.value })}>
            <option value="">不计入</option>
            {owns.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <span className={styles.quiet}>只在本机，不上传</span>
    </>
  );
}
