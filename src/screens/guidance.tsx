import styles from "./guidance.module.css";

/** What to write in a part, folded away until wanted, with where that is laid down. */
export function Guidance({ text, source }: { text: string; source: string }) {
  return (
    <details className={styles.guidance}>
      <summary>填报说明</summary>
      <p>{text}</p>
      <p className={styles.source}>依据：{source}</p>
    </details>
  );
}
