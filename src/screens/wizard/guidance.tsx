import type { ReactNode } from "react";
import { DropDown } from "../../ui/passing/drop-down.tsx";
import styles from "./guidance.module.css";

interface Props {
  text: string;
  source: string;
}

function Words({ text, source }: Props): ReactNode {
  return (
    <>
      <p>{text}</p>
      <p className={styles.source}>依据：{source}</p>
    </>
  );
}

/** What to write in a part, and where that is laid down: beside texts. */
export function Guidance(props: Props) {
  return (
    <aside className={styles.beside} aria-label="填报说明">
      <h2>填报说明</h2>
      <Words {...props} />
    </aside>
  );
}

/** The same, opened from the tools of a table, which needs the room. */
export function FoldedGuidance(props: Props) {
  return (
    <DropDown label="填报说明">
      <Words {...props} />
    </DropDown>
  );
}
