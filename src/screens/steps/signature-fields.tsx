import { useBasicsField } from "../../editing/basics-field.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { dayInWords, today } from "../../lib/days.ts";
import { Button } from "../../ui/button.tsx";
import { InputField } from "../../ui/field.tsx";
import styles from "./steps.module.css";

/** 落款: who signs the report and when, at its end; one button fills in both. */
export function SignatureFields() {
  const { editor } = useEditing();
  const fill = () => {
    const now = editor.current();
    editor.commit(
      { ...now, signedBy: now.organ, signedOn: dayInWords(today()) },
      { name: "填写落款", section: "basics", field: "signedBy" },
    );
  };
  return (
    <fieldset className={styles.group}>
      <legend>落款</legend>
      <InputField {...useBasicsField("signedBy")} label="落款机关" hint="印在报告末尾右侧。没有落款的，两项都不填。" />
      <InputField {...useBasicsField("signedOn")} label="落款日期" className={styles.date} />
      <Button look="quiet" className={styles.offer} onClick={fill}>
        填入机关名称和今天的日期
      </Button>
    </fieldset>
  );
}
