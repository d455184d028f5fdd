import { useEffect, useState } from "react";
import { textsToCompare } from "../../../collection/across/alike/folded-text.ts";
import { markedTexts, type SharedText } from "../../../collection/across/alike/marked-texts.ts";
import { CloseAction, Dialog } from "../../../ui/dialog.tsx";
import { Refusal } from "../../../ui/notice.tsx";
import { keptDraft } from "../desk/readings.ts";
import acrossStyles from "./across.module.css";

interface Props {
  units: readonly [{ readonly name: string; readonly file: string }, { readonly name: string; readonly file: string }];
  onClose: () => void;
}

type Marked = readonly [readonly SharedText[], readonly SharedText[]];

/** The texts of two units side by side, with what they have in common marked. */
export function PairDialog({ units, onClose }: Props) {
  const [one, other] = units;
  const [marked, setMarked] = useState<Marked | "unreadable">();
  useEffect(() => {
    let isHere = true;
    void Promise.all([keptDraft(one.file), keptDraft(other.file)]).then(([left, right]) => {
      if (isHere) setMarked(left && right ? markedTexts(textsToCompare(left), textsToCompare(right)) : "unreadable");
    });
    return () => {
      isHere = false;
    };
  }, [one, other]);
  const side = (name: string, texts: readonly SharedText[]) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of keys
    <section className={acrossStyles.side} tabIndex={0} aria-label={name}>
      <h3>{name}</h3>
      {texts.map(({ label, pieces }) => (
        <div key={label}>
          <h4>{label}</h4>
          <p>
            {pieces.map(({ text, isCommon }, at) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
              isCommon ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
            )}
          </p>
        </div>
      ))}
    </section>
  );
  return (
    <Dialog title="对照" onClose={onClose} isWide>
      <Refusal>{marked === "unreadable" ? "其中一份报告读不出来了。请把它移出，再收进来一次。" : undefined}</Refusal>
      {marked && marked !== "unreadable" && (
        <div className={acrossStyles.sides}>
          {side(one.name, marked[0])}
          {side(other.name, marked[1])}
        </div>
      )}
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
