import { DropDown } from "../../ui/passing/drop-down.tsx";
import styles from "./guidance.module.css";

interface Props {
  text: string;
  source: string;
}

/** What to write in a part, and where that is laid down. */
export function Guidance({ text, source }: Props) {
  return (
    <>
      <p>{text}</p>
      <p className={styles.source}>依据：{source}</p>
    </>
  );
}

/** The same, opened from the tools of a table, which needs the room. */
export function FoldedGuidance(props: Props) {
  return (
    <DropDown label="填报说明">
      <Guidance {...props} />
    </DropDown>
  );
}
