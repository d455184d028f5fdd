import { useEffect } from "react";
import { useFormState } from "react-hook-form";
import { useDraftField, useEditing } from "../../editing/editing-context.tsx";
import { Field, InputField } from "../../ui/field.tsx";
import { LastYearSource } from "../last-year/last-year-source.tsx";
import { OrganKindOptions } from "../shared/organ-kind-options.tsx";
import { SignatureFields } from "./signature-fields.tsx";
import styles from "./steps.module.css";

/** 基本信息: who reports, as what, and on which year. */
export function BasicsStep() {
  const { editor, form } = useEditing();
  const { errors } = useFormState({ control: form.control, name: ["organ", "year"] });
  // A text that is no year, and what was wrong, do not outlast the visit to the step.
  useEffect(
    () => () => {
      form.setValue("year", String(editor.current().year));
      form.clearErrors();
    },
    [form, editor],
  );
  return (
    <div className={styles.narrow}>
      <InputField
        {...useDraftField("organ")}
        label="机关名称"
        hint="填写全称，与公章一致，将印在报告标题中。"
        error={errors.organ?.message}
        autoComplete="organization"
        onBlur={() => form.trigger("organ")}
      />
      <Field id="organKind" label="机关类型">
        <select {...useDraftField("organKind")}>
          <OrganKindOptions />
        </select>
      </Field>
      <InputField
        {...useDraftField("year")}
        label="年度"
        hint="报告所述的年度，不是编写报告的年份。统计期限随之更新。"
        error={errors.year?.message}
        inputMode="numeric"
        className={styles.short}
        onBlur={() => form.trigger("year")}
      />
      <SignatureFields />
      <LastYearSource />
    </div>
  );
}
