import { useEffect, useRef, useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import { registered, textChange } from "../../editing/texts-form.ts";
import { periodSentence } from "../../form/phrases.ts";
import { describedBy, Field } from "../../ui/field.tsx";
import { LastYearSource } from "../last-year/last-year-source.tsx";
import { readYear, yearProblem } from "../shared/identity-schema.ts";
import { OrganKindOptions } from "../shared/organ-kind-options.tsx";
import styles from "./steps.module.css";

/** 基本信息: who reports, as what, and on which year. */
export function BasicsStep() {
  const { editor, form } = useEditing();
  const yearInput = useRef<HTMLInputElement>(null);
  const [yearError, setYearError] = useState<string>();
  const [organError, setOrganError] = useState<string>();
  const enterYear = (text: string) => {
    const year = readYear(text);
    if (year === undefined) return;
    setYearError(undefined);
    const draft = editor.current();
    const { overview } = draft;
    const isStandard = overview.period === periodSentence(draft.year);
    const next = { ...draft, year, overview: isStandard ? { ...overview, period: periodSentence(year) } : overview };
    if (year !== draft.year) editor.commit(next, textChange("year", next));
  };
  useEffect(
    () =>
      editor.subscribeExternal(() => {
        const { year } = editor.current();
        const input = yearInput.current;
        if (!input || readYear(input.value) === year) return;
        input.value = String(year);
        setYearError(undefined);
      }),
    [editor],
  );
  const organ = registered(form, "organ");
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
            setOrganError(event.target.value.trim() === "" ? "请填写机关名称。" : undefined);
          }}
        />
      </Field>
      <Field id="organKind" label="机关类型">
        <select {...registered(form, "organKind")} id="organKind">
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
          ref={yearInput}
          defaultValue={editor.current().year}
          aria-invalid={yearError ? true : undefined}
          aria-describedby={describedBy("year", { hint: yearHint, error: yearError })}
          onChange={(event) => enterYear(event.target.value)}
          onBlur={(event) => setYearError(readYear(event.target.value) === undefined ? yearProblem : undefined)}
        />
      </Field>
      <LastYearSource />
    </div>
  );
}
