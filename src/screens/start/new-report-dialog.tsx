import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { blankDraft, defaultYear } from "../../report/blank-draft.ts";
import { identitySchema } from "../../report/identity.ts";
import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Field, InputField } from "../../ui/field.tsx";
import { useUnsaved } from "../../ui/unsaved-words.ts";
import { OrganKindOptions } from "../shared/organ-kind-options.tsx";
import styles from "./start-screen.module.css";

interface Props {
  onCreate: (draft: Draft) => void;
  onClose: () => void;
}

/** 新建报告: asks for the organ, its kind and the year, and makes an empty draft of them. */
export function NewReportDialog({ onCreate, onClose }: Props) {
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(identitySchema),
    defaultValues: { organ: "", organKind: "township" as const, year: String(defaultYear(new Date())) },
  });
  const { errors, isDirty } = formState;
  useUnsaved(() => isDirty);
  return (
    <Dialog title="新建报告" onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={handleSubmit((identity) => onCreate(blankDraft(identity)))}>
        <InputField
          {...register("organ")}
          id="new-organ"
          label="机关名称"
          hint="填写全称，与公章一致。"
          error={errors.organ?.message}
          autoComplete="organization"
        />
        <Field id="new-kind" label="机关类型" error={errors.organKind?.message}>
          <select {...register("organKind")} id="new-kind">
            <OrganKindOptions />
          </select>
        </Field>
        <InputField
          {...register("year")}
          id="new-year"
          label="年度"
          hint="报告所述的年度。"
          error={errors.year?.message}
          inputMode="numeric"
        />
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
