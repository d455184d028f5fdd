import { useId } from "react";
import { type RoundFileKind, roundFileWords } from "./round-files.ts";
import styles from "./rounds.module.css";

const kinds = Object.keys(roundFileWords) as readonly RoundFileKind[];

/** In what the other side gets the report. */
export function FileKinds({ kind, onChoose }: { kind: RoundFileKind; onChoose: (kind: RoundFileKind) => void }) {
  const id = useId();
  return (
    <fieldset className={styles.kinds}>
      <legend>存为</legend>
      {kinds.map((one) => (
        <label key={one}>
          <input type="radio" name={id} checked={kind === one} onChange={() => onChoose(one)} />
          {roundFileWords[one]}
        </label>
      ))}
    </fieldset>
  );
}
