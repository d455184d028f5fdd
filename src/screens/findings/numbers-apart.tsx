import type { ComparedNumbers } from "../../checks/compared.ts";
import styles from "./findings.module.css";

/** The numbers of a finding side by side: 文中 134 · 表四“行政复议”总计 170 差 36. */
export function NumbersApart({ numbers, difference }: ComparedNumbers) {
  return (
    <span className={styles.numbers}>
      {numbers.map(({ name, amount }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number is known by its place beside the others
        <span key={at} className={styles.side}>
          {at > 0 && (
            <span className={styles.apart} aria-hidden="true">
              ·
            </span>
          )}
          <span className={styles.sideName}>{name}</span> <strong className={styles.amount}>{amount}</strong>
        </span>
      ))}
      {difference !== undefined && difference !== "0" && <span className={styles.difference}>差 {difference}</span>}
    </span>
  );
}
