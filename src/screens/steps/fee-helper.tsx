import { useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import { readYuan, withFeeSentence } from "../../report/processing-fee.ts";
import { Button } from "../../ui/button.tsx";
import { InputField } from "../../ui/field.tsx";
import { focusField } from "../shared/field-focus.ts";
import styles from "./steps.module.css";

const id = "processing-fee";

/** Writes the 信息处理费 sentence from a sum in 元. */
export function FeeHelper() {
  const { editor } = useEditing();
  const [error, setError] = useState<string>();
  const [typed, setTyped] = useState("");
  const write = () => {
    const yuan = readYuan(typed);
    setError(yuan === undefined ? "请填写金额，最多两位小数，例如 0 或 400。" : undefined);
    if (yuan !== undefined) {
      const draft = editor.current();
      editor.commit(
        { ...draft, other: withFeeSentence(draft.other, draft.year, yuan) },
        { name: "写入信息处理费语句", section: "other", field: "other" },
      );
    }
    focusField(yuan === undefined ? id : "other");
  };
  return (
    <div className={styles.helper}>
      <InputField
        id={id}
        label="本年度收取的信息处理费（元）"
        hint="单位为元，没有收取的填 0。"
        error={error}
        inputMode="decimal"
        value={typed}
        data-own-undo
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) write();
        }}
      />
      <Button onClick={write}>写入信息处理费语句</Button>
    </div>
  );
}
