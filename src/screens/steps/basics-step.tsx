import { type ComponentProps, useCallback, useState } from "react";
import { useBasicsField } from "../../editing/basics-field.ts";
import { identityProblem } from "../../report/identity.ts";
import { Field, InputField } from "../../ui/field.tsx";
import { LastYearSource } from "../last-year/last-year-source.tsx";
import { OrganKindOptions } from "../shared/organ-kind-options.tsx";
import { SignatureFields } from "./signature-fields.tsx";
import styles from "./steps.module.css";

/** 基本信息: who reports, as what, and on which year. */
export function BasicsStep() {
  return (
    <div className={styles.narrow}>
      <IdentityField
        path="organ"
        label="机关名称"
        hint="填写全称，与公章一致，将印在报告标题中。"
        autoComplete="organization"
      />
      <Field id="organKind" label="机关类型">
        <select {...useBasicsField("organKind")}>
          <OrganKindOptions />
        </select>
      </Field>
      <IdentityField
        path="year"
        label="年度"
        hint="报告所述的年度，不是编写报告的年份。统计期限随之更新。"
        inputMode="numeric"
        className={styles.short}
      />
      <SignatureFields />
      <LastYearSource />
    </div>
  );
}

type IdentityProps = Pick<
  ComponentProps<typeof InputField>,
  "label" | "hint" | "autoComplete" | "inputMode" | "className"
>;

/** A field that a report cannot do without. What is wrong is said once it is left, until it is put right. */
function IdentityField({ path, ...props }: IdentityProps & { path: "organ" | "year" }) {
  const [problem, setProblem] = useState<string>();
  const lookAgain = useCallback(
    (text: string) => setProblem((before) => before && identityProblem(path, text)),
    [path],
  );
  const field = useBasicsField(path, lookAgain);
  return (
    <InputField
      {...props}
      {...field}
      error={problem}
      onBlur={({ target }) => setProblem(identityProblem(path, target.value))}
    />
  );
}
