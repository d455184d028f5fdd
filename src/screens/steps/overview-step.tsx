import { useState } from "react";
import { flushSync } from "react-dom";
import { useFieldArray } from "react-hook-form";
import { useEditing } from "../../editing/editing-context.tsx";
import { basisSentence } from "../../form/phrases.ts";
import { type Draft, mostAspects } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { LastYearPart } from "../last-year/last-year-part.tsx";
import { focusField, focusFirst } from "../shared/field-focus.ts";
import { Aspect } from "./aspect.tsx";
import styles from "./steps.module.css";
import { TextField } from "./text-field.tsx";

type Overview = Draft["overview"];

/** The aspect that was removed last, to be put back. */
interface Removed {
  readonly index: number;
  readonly aspect: Overview["aspects"][number];
  /** The number of aspects left. With any other number the list has changed since, for example by undo. */
  readonly left: number;
}

const undoId = "undo-aspect-removal";

/** 一、总体情况: the preface, an opening, and the aspects, in the order they are printed. */
export function OverviewStep() {
  const { editor, form } = useEditing();
  const { fields } = useFieldArray({ control: form.control, name: "overview.aspects" });
  const [removed, setRemoved] = useState<Removed>();

  const commit = (name: string, field: string, changed: Partial<Overview>) => {
    const draft = editor.current();
    editor.commit({ ...draft, overview: { ...draft.overview, ...changed } }, { name, section: "overview", field });
  };
  /** Makes a change and goes on in the field, which may be on the page only after it. */
  const commitAndFocus = (name: string, field: string, changed: Partial<Overview>) => {
    flushSync(() => commit(name, field, changed));
    focusField(field);
  };
  const aspectsNow = () => [...editor.current().overview.aspects];
  const add = () =>
    commitAndFocus("增加一个方面", `overview.aspects.${fields.length}.heading`, {
      aspects: [...aspectsNow(), { heading: "", text: "" }],
    });
  const move = (from: number, to: number) => {
    const aspects = aspectsNow();
    aspects.splice(to, 0, ...aspects.splice(from, 1));
    commitAndFocus(to < from ? "上移" : "下移", `overview.aspects.${to}.text`, { aspects });
  };
  const remove = (index: number) => {
    const aspects = aspectsNow();
    const [aspect] = aspects.splice(index, 1);
    if (!aspect) return;
    flushSync(() => {
      commit(`删除“${aspect.heading}”`, `overview.aspects.${index}.text`, { aspects });
      setRemoved({ index, aspect, left: aspects.length });
    });
    focusFirst(undoId);
  };
  const putBack = ({ index, aspect }: Removed) => {
    const aspects = aspectsNow();
    aspects.splice(index, 0, aspect);
    commitAndFocus("撤销删除", `overview.aspects.${index}.text`, { aspects });
    setRemoved(undefined);
  };
  const offerBasis = () => commitAndFocus("填入参考语句", "overview.basis", { basis: basisSentence() });
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
      {fields.map((field, index) => (
        <Aspect
          key={field.id}
          index={index}
          count={fields.length}
          onMove={(to) => move(index, to)}
          onRemove={() => remove(index)}
        />
      ))}
      {removed?.left === fields.length && (
        <Notice tone="plain" role="status">
          <span>已删除“{removed.aspect.heading}”。</span>
          <Button id={undoId} look="quiet" onClick={() => putBack(removed)}>
            撤销删除
          </Button>
        </Notice>
      )}
      <div>
        <Button disabled={fields.length >= mostAspects} onClick={add}>
          增加一个方面
        </Button>
      </div>
    </div>
  );
}
