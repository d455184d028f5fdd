import type { Line } from "../../form/table.ts";
import type { Wording } from "../../register/count.ts";
import { lineGroups, type Meaning, notCounted } from "../../register/wordings.ts";
import styles from "./register.module.css";

interface Props {
  /** What the wordings are of, e.g. 办理结果. */
  name: string;
  wordings: readonly Wording[];
  lines: readonly Line[];
  onChoose: (wording: string, meaning: Meaning) => void;
}

/** The wordings of a column, each with the line of 表三 that it means: those that are not known first, the others folded. */
export function RegisterWordings({ name, wordings, lines, onChoose }: Props) {
  const open = wordings.filter(({ meaning }) => meaning === undefined);
  const known = wordings.filter(({ meaning }) => meaning !== undefined);
  const groups = lineGroups(lines);
  const rows = (some: readonly Wording[]) => (
    <ul className={styles.wordings}>
      {some.map(({ text, rows, meaning }) => (
        <li key={text}>
          <span className={styles.wording}>{text === "" ? "（空白）" : text}</span>
          <span className={styles.rows}>{rows} 行</span>
          <select
            aria-label={`${name}“${text === "" ? "空白" : text}”计入`}
            data-open={meaning === undefined || undefined}
            value={meaning ?? ""}
            onChange={(event) => event.target.value !== "" && onChoose(text, event.target.value)}
          >
            {meaning === undefined && <option value="">请选择计入哪一项</option>}
            {groups.map(({ heading, lines: own }) =>
              heading === "" ? (
                own.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))
              ) : (
                <optgroup key={heading} label={heading}>
                  {own.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </optgroup>
              ),
            )}
            <option value={notCounted}>不计入</option>
          </select>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {rows(open)}
      {known.length > 0 && (
        <details className={styles.known}>
          <summary>
            {name}：已认出 {known.length} 种说法
          </summary>
          {rows(known)}
        </details>
      )}
    </>
  );
}
