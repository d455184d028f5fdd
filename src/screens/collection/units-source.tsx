import { useState } from "react";
import { unitsFromText } from "../../collection/units.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { useUnsaved } from "../../ui/unsaved-words.ts";
import styles from "./collection.module.css";

interface Props {
  /** The names that were laid down before. */
  text: string;
  onText: (text: string) => void;
}

/** Where no notice lists the units: their names, one a line, typed or pasted out of a workbook. */
export function UnitsSource({ text, onText }: Props) {
  const [typed, setTyped] = useState(text);
  const count = unitsFromText(typed).length;
  useUnsaved(() => typed !== text);
  return (
    <section className={styles.source} aria-labelledby="units-heading">
      <h2 id="units-heading">单位名录</h2>
      <p>
        通知包和本单位设置里没有单位名录。把要报送的单位名称粘贴到这里，一行一个；同一单位的其他名称写在后面，用逗号隔开。
      </p>
      <Field id="collection-units" label="单位名称">
        <textarea id="collection-units" rows={6} value={typed} onChange={({ target }) => setTyped(target.value)} />
      </Field>
      <div className={styles.row}>
        <Button look="primary" disabled={count === 0} onClick={() => onText(typed)}>
          采用这份名录
        </Button>
        <span role="status">{count > 0 && `共 ${count} 个单位`}</span>
      </div>
    </section>
  );
}
