import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { listedName } from "../../drafts/messages.ts";
import type { OrganKind } from "../../form/form.ts";
import { blankDraft, defaultYear, type ReportIdentity } from "../../report/blank-draft.ts";
import { identitySchema, organKindOf, readYear } from "../../report/identity.ts";
import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Field, InputField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useUnsaved } from "../../ui/unsaved-words.ts";
import { freeMark, twinOf } from "../shared/draft-marks.ts";
import { OrganKindOptions } from "../shared/organ-kind-options.tsx";
import { useProgram } from "../shared/program-context.ts";
import { anotherMark, TwinNotice } from "../shared/twin-notice.tsx";
import styles from "./new-report-dialog.module.css";

interface Props {
  /** Makes next year's draft of the stored one with that id. */
  onNextYear: (id: string) => void;
  /** Makes the draft; `mark` distinguishes it from one of its organ and year that is there. */
  onCreate: (draft: Draft, mark?: string) => void;
  onClose: () => void;
}

/** 新建报告: asks for the organ, its kind and the year, and makes an empty draft of them. A second one of them is asked about. */
export function NewReportDialog({ onNextYear, onCreate, onClose }: Props) {
  const { store } = useProgram();
  const { register, handleSubmit, setValue, control, formState } = useForm({
    resolver: zodResolver(identitySchema),
    defaultValues: { organ: "", organKind: "township" as OrganKind, year: String(defaultYear(new Date())) },
  });
  const { errors, isDirty } = formState;
  useUnsaved(() => isDirty);
  const [isChosen, setChosen] = useState(false);
  const [asked, setAsked] = useState<ReportIdentity>();
  const forget = () => setAsked(undefined);
  const submit = handleSubmit((identity) => {
    if (twinOf(store.list(), identity)) setAsked(identity);
    else onCreate(blankDraft(identity));
  });
  const twin = asked && twinOf(store.list(), asked);
  const [organ, year] = useWatch({ control, name: ["organ", "year"] });
  const before = twinOf(store.list(), { organ, year: (readYear(year) ?? 0) - 1 });
  return (
    <Dialog title="新建报告" onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <InputField
          {...register("organ", {
            onChange: ({ target }) => {
              forget();
              const organ = String(target.value).trim();
              if (!isChosen && organ !== "") setValue("organKind", organKindOf(organ));
            },
          })}
          id="new-organ"
          label="机关名称"
          hint="填写全称，与公章一致。"
          error={errors.organ?.message}
          autoComplete="organization"
        />
        <Field id="new-kind" label="机关类型" error={errors.organKind?.message}>
          <select {...register("organKind", { onChange: () => setChosen(true) })} id="new-kind">
            <OrganKindOptions />
          </select>
        </Field>
        <InputField
          {...register("year", { onChange: forget })}
          id="new-year"
          label="年度"
          hint="报告所述的年度。"
          error={errors.year?.message}
          inputMode="numeric"
        />
        {before && !twin && (
          <Notice tone="plain" role="status">
            <span>
              本机有“{listedName(before)}”的报告。可以从它起草：文字从上年的改起，结转数填好，上年数摆在旁边。
            </span>
            <Button onClick={() => onNextYear(before.id)}>从 {before.year} 年报告起草</Button>
          </Notice>
        )}
        {asked && twin && (
          <TwinNotice
            twin={twin}
            onAnother={() => onCreate(blankDraft(asked), freeMark(store.list(), asked, anotherMark))}
          />
        )}
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
