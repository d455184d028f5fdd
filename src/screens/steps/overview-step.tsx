import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { useFieldArray } from "react-hook-form";
import { useEditing } from "../../editing/editing-context.tsx";
import { TextsFormProvider, useTextsForm } from "../../editing/texts-form.tsx";
import { basisSentence } from "../../form/phrases.ts";
import { type Draft, mostAspects } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { PassingReceipt } from "../../ui/passing/passing-receipt.tsx";
import { TextsAside } from "../beside-texts/texts-aside.tsx";
import { chartsTool } from "../charts/lazy-tool.ts";
import { LastYearPart } from "../last-year/last-year-part.tsx";
import { noticeHint } from "../notice/lazy-hint.ts";
import { followsTables } from "../outdated/lazy-follows.ts";
import { focusField, focusFirst } from "../shared/field-focus.ts";
import { Lazy } from "../shared/lazy.tsx";
import { StepBody } from "../shared/step-body.tsx";
import { Aspect } from "./aspect.tsx";
import styles from "./steps.module.css";
import { TextField } from "./text-field.tsx";

type OverviewValues = Draft["overview"];

/** The aspect that was removed last, to be put back. */
interface Removed {
  readonly index: number;
  readonly aspect: OverviewValues["aspects"][number];
  /** The number of aspects left. With any other number the list has changed since, for example by undo. */
  readonly left: number;
}

/** The text that was taken out of a prescribed aspect last. */
interface Emptied {
  readonly index: number;
  readonly heading: string;
  readonly text: string;
}

const undoId = "undo-aspect-removal";

/** 一、总体情况: the preface, an opening, and the aspects, in the order they are printed. */
export function OverviewStep(props: { guidance: ReactNode }) {
  return (
    <TextsFormProvider>
      <Overview {...props} />
    </TextsFormProvider>
  );
}

function Overview({ guidance }: { guidance: ReactNode }) {
  const { editor } = useEditing();
  const { fields } = useFieldArray({ control: useTextsForm().control, name: "overview.aspects" });
  const [removed, setRemoved] = useState<Removed>();
  const [emptied, setEmptied] = useState<Emptied>();

  const commit = (name: string, field: string, changed: Partial<OverviewValues>) => {
    const draft = editor.current();
    editor.commit({ ...draft, overview: { ...draft.overview, ...changed } }, { name, section: "overview", field });
  };
  /** Makes a change and goes on in the field, which may be on the page only after it. */
  const commitAndFocus = (name: string, field: string, changed: Partial<OverviewValues>) => {
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
  const withText = (index: number, text: string) =>
    aspectsNow().map((aspect, at) => (at === index ? { ...aspect, text } : aspect));
  const empty = (index: number) => {
    const { heading, text } = aspectsNow()[index] ?? { heading: "", text: "" };
    if (text === "") {
      focusField(`overview.aspects.${index}.text`);
      return;
    }
    commitAndFocus(`清空“${heading}”`, `overview.aspects.${index}.text`, { aspects: withText(index, "") });
    setRemoved(undefined);
    setEmptied({ index, heading, text });
  };
  const fillAgain = ({ index, text }: Emptied) => {
    setEmptied(undefined);
    // What was written since stays.
    if (aspectsNow()[index]?.text === "") {
      commitAndFocus("撤销清空", `overview.aspects.${index}.text`, { aspects: withText(index, text) });
    } else focusField(`overview.aspects.${index}.text`);
  };
  const remove = (index: number) => {
    const aspects = aspectsNow();
    const [aspect] = aspects.splice(index, 1);
    if (!aspect) return;
    flushSync(() => {
      commit(`删除“${aspect.heading}”`, `overview.aspects.${index}.text`, { aspects });
      setEmptied(undefined);
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
    <StepBody
      tools={
        <>
          <LastYearPart part="overview" />
          <Lazy from={followsTables} props={{ part: "overview" as const }} isQuiet />
          {editor.current().rounds?.part === undefined && <Lazy from={chartsTool} props={{}} isQuiet />}
        </>
      }
      status={
        <span role="status" aria-label="删除和清空">
          {removed?.left === fields.length && (
            <PassingReceipt
              undo={{ name: "撤销删除", id: undoId, act: () => putBack(removed) }}
              onGone={() => setRemoved(undefined)}
            >
              已删除“{removed.aspect.heading}”。
            </PassingReceipt>
          )}
          {emptied && (
            <PassingReceipt
              undo={{ name: "撤销清空", act: () => fillAgain(emptied) }}
              onGone={() => setEmptied(undefined)}
            >
              已清空“{emptied.heading}”。
            </PassingReceipt>
          )}
        </span>
      }
    >
      <div className={styles.guided}>
        <div className={styles.texts}>
          <Lazy from={noticeHint} props={{ path: "overview", label: "总体情况" }} isQuiet />
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
              onEmpty={() => empty(index)}
              onRemove={() => remove(index)}
            />
          ))}
          <div>
            <Button disabled={fields.length >= mostAspects} onClick={add}>
              增加一个方面
            </Button>
          </div>
        </div>
        <TextsAside part="overview" guidance={guidance} />
      </div>
    </StepBody>
  );
}
