import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { blankDraft, defaultYear } from "../../report/blank-draft.ts";
import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { describedBy, Field } from "../../ui/field.tsx";
import { identitySchema } from "../shared/identity-schema.ts";
import { OrganKindOptions } from "../shared/organ-kind-options.tsx";
import styles from "./start-screen.module.css";

interface Props {
  onCreate: (draft: Draft) => void;
  onClose: () => void;
}

/** 新建报告: whose report, of what kind of organ, on which year. */
export function NewReportDialog({ onCreate, onClose }: Props) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(identitySchema),
    defaultValues: { organ: "", organKind: "township" as const, year: String(defaultYear(new Date())) },
  });
  const { errors } = formState;
  const organHint = "填写全称，与公章一致。";
  return (
    <Dialog title="新建报告" onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={handleSubmit((identity) => onCreate(blankDraft(identity)))}>
        <Field id="new-organ" label="机关名称" hint={organHint} error={errors.organ?.message}>
          <input
            {...register("organ")}
            id="new-organ"
            type="text"
            autoComplete="organization"
            aria-invalid={errors.organ ? true : undefined}
            aria-describedby={describedBy("new-organ", { hint: organHint, error: errors.organ?.message })}
          />
        </Field>
        <Field id="new-kind" label="机关类型" error={errors.organKind?.message}>
          <select {...register("organKind")} id="new-kind">
            <OrganKindOptions />
          </select>
        </Field>
        <Field id="new-year" label="年度" hint="报告所述的年度。" error={errors.year?.message}>
          <input
            {...register("year")}
            id="new-year"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={errors.year ? true : undefined}
            aria-describedby={describedBy("new-year", { hint: "报告所述的年度。", error: errors.year?.message })}
          />
        </Field>
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" look="primary">
            创建报告
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
