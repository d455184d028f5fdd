import { useState } from "react";
import { flushSync } from "react-dom";
import { useFieldArray } from "react-hook-form";
import { useEditing } from "../../editing/editing-context.tsx";
import { basisSentence } from "../../form/phrases.ts";
import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { LastYearPart } from "../last-year/last-year-part.tsx";
import { focusField } from "../shared/field-focus.ts";
import { Aspect } from "./aspect.tsx";
import styles from "./steps.module.css";
import { TextField } from "./text-field.tsx";

type Overview = Draft["overview"];

interface Removed {
  readonly at: number;
  readonly aspect: Overview["aspects"][number];
  /** How many aspects were left. With any other number the list is not as the removal left it: it was undone, say. */
  readonly left: number;
}

/** 一、总体情况: the preface, an opening, and the aspects, in the order they are printed. */
export function OverviewStep() {
  const { editor, form } = useEditing();
  const { fields } = useFieldArray({ control: form.control, name: "overview.aspects" });
  const [removed, setRemoved] = useState<Removed>();

  /** One change of the overview as a whole, and the field to go on in. */
  const change = (name: string, field: string, overview: Partial<Overview>) => {
    const draft = editor.current();
    flushSync(() =>
      editor.commit({ ...draft, overview: { ...draft.overview, ...overview } }, { name, section: "overview", field }),
    );
    focusField(field);
  };
  const changeAspects = (name: string, field: string, edit: (aspects: Overview["aspects"]) => unknown) => {
    const aspects = [...editor.current().overview.aspects];
    edit(aspects);
    change(name, field, { aspects });
  };
  const add = () =>
    changeAspects("增加一个方面", `overview.aspects.${fields.length}.heading`, (all) =>
      all.push({ heading: "", text: "" }),
    );
  const move = (from: number, to: number) =>
    changeAspects(to < from ? "上移" : "下移", `overview.aspects.${to}.text`, (all) =>
      all.splice(to, 0, ...all.splice(from, 1)),
    );
  const takeOut = (at: number) => {
    const aspect = editor.current().overview.aspects[at];
    if (!aspect) return;
    const name = `删除“${aspect.heading}”`;
    const rest = editor.current().overview.aspects.filter((_, other) => other !== at);
    const draft = editor.current();
    editor.commit(
      { ...draft, overview: { ...draft.overview, aspects: rest } },
      { name, section: "overview", field: `overview.aspects.${at}.text` },
    );
    setRemoved({ at, aspect, left: rest.length });
  };
  const putBack = () => {
    if (!removed) return;
    const { at, aspect } = removed;
    changeAspects("撤销删除", `overview.aspects.${at}.text`, (all) => all.splice(at, 0, aspect));
    setRemoved(undefined);
  };
  const offerBasis = () => change("填入参考语句", "overview.basis", { basis: basisSentence() });
  return (
    <div className={styles.texts}>
      <LastYearPart part="overview" />
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
          onMove={(to) => move(at, to)}
          onRemove={() => takeOut(at)}
        />
      ))}
      {removed?.left === fields.length && (
        <Notice tone="plain" role="status">
          <span>已删除“{removed.aspect.heading}”。</span>
          <Button look="quiet" onClick={putBack}>
            撤销删除
          </Button>
        </Notice>
      )}
      <div>
        <Button onClick={add}>增加一个方面</Button>
      </div>
    </div>
  );
}
