import { useEffect, useState } from "react";
import { useFieldArray } from "react-hook-form";
import { useEditing } from "../../editing/editing-context.tsx";
import { basisSentence } from "../../form/wording.ts";
import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { focusField } from "../field-focus.ts";
import { Aspect } from "./aspect.tsx";
import styles from "./steps.module.css";
import { TextField } from "./text-field.tsx";

/** 一、总体情况: the preface, an opening, and the aspects, in the order they are printed. */
export function OverviewStep() {
  const { form } = useEditing();
  const { fields, append, remove, insert, move } = useFieldArray({ control: form.control, name: "overview.aspects" });
  const [removed, setRemoved] = useState<{ at: number; aspect: Draft["overview"]["aspects"][number] }>();
  const [focus, setFocus] = useState<string>();
  useEffect(() => {
    if (focus) focusField(focus);
    setFocus(undefined);
  }, [focus]);

  const takeOut = (at: number) => {
    const aspect = form.getValues(`overview.aspects.${at}`);
    remove(at);
    setRemoved({ at, aspect });
  };
  const putBack = () => {
    if (!removed) return;
    insert(removed.at, removed.aspect, { shouldFocus: false });
    setRemoved(undefined);
    setFocus(`overview.aspects.${removed.at}.text`);
  };
  const offerBasis = () => {
    form.setValue("overview.basis", basisSentence());
    setFocus("overview.basis");
  };
  return (
    <div className={styles.texts}>
      <fieldset className={styles.group}>
        <legend>前言（印在“一、总体情况”之前）</legend>
        <TextField id="overview.basis" rows={2} />
        <Button look="quiet" className={styles.offer} onClick={offerBasis}>
          填入参考语句
        </Button>
        <TextField id="overview.period" rows={1} />
        <TextField id="overview.contact" rows={1} />
      </fieldset>
      <TextField id="overview.opening" />
      {fields.map((field, at) => (
        <Aspect
          key={field.id}
          at={at}
          count={fields.length}
          onMove={(to) => {
            move(at, to);
            setFocus(`overview.aspects.${to}.text`);
          }}
          onRemove={() => takeOut(at)}
        />
      ))}
      {removed && (
        <Notice tone="plain" role="status">
          <span>已删除“{removed.aspect.heading}”。</span>
          <Button look="quiet" onClick={putBack}>
            撤销删除
          </Button>
        </Notice>
      )}
      <div>
        <Button
          onClick={() => {
            append({ heading: "", text: "" }, { shouldFocus: false });
            setFocus(`overview.aspects.${fields.length}.heading`);
          }}
        >
          增加一个方面
        </Button>
      </div>
    </div>
  );
}
