import { useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import { periodSentence } from "../../form/wording.ts";
import { describedBy, Field } from "../../ui/field.tsx";
import { readYear, yearProblem } from "../identity-schema.ts";
import { OrganKindOptions } from "../organ-kind-options.tsx";
import styles from "./steps.module.css";

/** 基本信息: who reports, as what, and on which year. */
export function BasicsStep() {
  const { form } = useEditing();
  const [yearError, setYearError] = useState<string>();
  const [organError, setOrganError] = useState<string>();
  const enterYear = (text: string) => {
    const year = readYear(text);
    if (year === undefined) return;
    setYearError(undefined);
    const before = form.getValues("year");
    form.setValue("year", year);
    if (form.getValues("overview.period") === periodSentence(before)) {
      form.setValue("overview.period", periodSentence(year));
    }
  };
  const organ = form.register("organ");
  const organHint = "填写全称，与公章一致，将印在报告标题中。";
  const yearHint = "报告所述的年度，不是编写报告的年份。统计期限随之更新。";
  return (
    <div className={styles.narrow}>
      <Field id="organ" label="机关名称" hint={organHint} error={organError}>
        <input
          {...organ}
          id="organ"
          type="text"
          autoComplete="organization"
          aria-invalid={organError ? true : undefined}
          aria-describedby={describedBy("organ", { hint: organHint, error: organError })}
          onBlur={(event) => {
            void organ.onBlur(event);
            setOrganError(event.target.value.trim() === "" ? "请填写机关名称。" : undefined);
          }}
        />
      </Field>
      <Field id="organKind" label="机关类型">
        <select {...form.register("organKind")} id="organKind">
          <OrganKindOptions />
        </select>
      </Field>
      <Field id="year" label="年度" hint={yearHint} error={yearError}>
        <input
          id="year"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className={styles.short}
          defaultValue={form.getValues("year")}
          aria-invalid={yearError ? true : undefined}
          aria-describedby={describedBy("year", { hint: yearHint, error: yearError })}
          onChange={(event) => enterYear(event.target.value)}
          onBlur={(event) => setYearError(readYear(event.target.value) === undefined ? yearProblem : undefined)}
        />
      </Field>
    </div>
  );
}
