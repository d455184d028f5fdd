import { useId } from "react";
import type { Stray } from "../../collection/collect.ts";
import type { ReportingUnit } from "../../collection/units.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./collection.module.css";

/** So many are listed at once; what is done with them makes room for others. */
const mostShown = 200;

function reasonOf(stray: Stray, year: number): string {
  switch (stray.why) {
    case "refused":
      return stray.refused;
    case "noOrgan":
      return "没有写明机关名称。请打开原文核对，改好后再收进来。";
    case "noYear":
      return "没有写明是哪一年的报告。请打开原文核对，改好后再收进来。";
    case "otherYear":
      return `是 ${stray.year} 年的报告，收集的是 ${year} 年的。`;
    case "unknownUnit":
      return `“${stray.organ}”不在单位名录中。`;
    case "doubtfulUnit":
      return `“${stray.organ}”可能是${stray.near.map((name) => `“${name}”`).join("或")}，请确认。`;
    default:
      return stray satisfies never;
  }
}

interface Props {
  strays: readonly Stray[];
  year: number;
  units: readonly ReportingUnit[];
  /** Says once and for all which unit a name means. */
  onNamed: (organ: string, unit: string) => void;
  onRemove: (file: string) => void;
}

/** Files that are no unit's report, each with the reason and what can be done about it. */
export function StrayList({ strays, year, units, onNamed, onRemove }: Props) {
  const listId = useId();
  if (strays.length === 0) return <p className={styles.quiet}>收进来的文件都归入了单位。</p>;
  return (
    <>
      <datalist id={listId}>
        {units.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {strays.length > mostShown && <p className={styles.quiet}>先列出 {mostShown} 个，处理后列出其余的。</p>}
      <ul className={styles.strays} aria-label="没有归入的文件">
        {strays.slice(0, mostShown).map((stray) => (
          <li key={stray.file}>
            <strong>{stray.file}</strong>
            <span>{reasonOf(stray, year)}</span>
            <span className={styles.row}>
              {stray.why === "doubtfulUnit" &&
                stray.near.map((name) => (
                  <Button
                    key={name}
                    aria-label={`“${stray.organ}”就是“${name}”`}
                    onClick={() => onNamed(stray.organ, name)}
                  >
                    就是“{name}”
                  </Button>
                ))}
              {(stray.why === "doubtfulUnit" || stray.why === "unknownUnit") && (
                <input
                  list={listId}
                  className={styles.search}
                  aria-label={`“${stray.organ}”归入`}
                  placeholder="归入名录中的单位"
                  onChange={({ target }) => {
                    const named = units.find(({ name }) => name === target.value);
                    if (named) onNamed(stray.organ, named.name);
                  }}
                />
              )}
              <Button look="quiet" aria-label={`移出 ${stray.file}`} onClick={() => onRemove(stray.file)}>
                移出
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
