import styles from "./guidance.module.css";

interface Props {
  text: string;
  source: string;
  /** Folded away above a table, which needs the room; open beside texts. */
  folded: boolean;
}

/** What to write in a part, and where that is laid down. */
export function Guidance({ text, source, folded }: Props) {
  const words = (
    <>
      <p>{text}</p>
      <p className={styles.source}>依据：{source}</p>
    </>
  );
  return folded ? (
    <details className={styles.folded}>
      <summary>填报说明</summary>
      {words}
    </details>
  ) : (
    <aside className={styles.beside} aria-label="填报说明">
      <h2>填报说明</h2>
      {words}
    </aside>
  );
}
