import { useMemo, useState } from "react";
import { partOf, partTitle } from "../../../form/form.ts";
import { filledIn } from "../../../rounds/filling.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import { Notice, Refusal } from "../../../ui/notice.tsx";
import type { OfferedRounds } from "../../intake/handed-files.ts";
import { useProgram } from "../../shared/program-context.ts";
import { go } from "../../shared/route.ts";
import { giveTo } from "../handed-rounds.ts";
import { isAsked, isNothing, MergeParts, useChoices } from "../merging/merge-parts.tsx";
import { beginFilling } from "../receive-file.ts";
import styles from "../rounds.module.css";

interface Props {
  offered: OfferedRounds;
  onAnswer: () => void;
}

const words = {
  taken: (count: number) => `将采用 ${count} 处：`,
  asked: (count: number) => `两边都改过的有 ${count} 处，请逐处选定：`,
};

/** Shows what a colleague filled in before it comes into the draft, and asks where both changed the same. */
export function FilledOffer({ offered: { file, draftId }, onAnswer }: Props) {
  const { store, openDraft } = useProgram();
  const [problem, setProblem] = useState<string>();
  const choosing = useChoices();
  const filled = useMemo(() => {
    if (draftId === undefined) return undefined;
    const here = openDraft.current?.id === draftId ? openDraft.current.current() : store.peek(draftId);
    return here && filledIn(here, file);
  }, [draftId, file, store, openDraft]);
  const part = file.rounds?.part;
  if (draftId === undefined || !filled || part === undefined) return null;
  const apart = () => {
    const refusal = beginFilling(store, file);
    if (refusal === undefined) onAnswer();
    else setProblem(refusal);
  };
  const take = () => {
    giveTo(draftId, file, choosing.choices);
    go({ at: "draft", id: draftId, step: "review" });
    onAnswer();
  };
  return (
    <Dialog title="合并" onClose={onAnswer} isWide>
      <div className={styles.form}>
        <Refusal>{problem}</Refusal>
        <p>
          <strong>
            {file.organ} {file.year}年
          </strong>
          ，请别人填写的“{partTitle(partOf(part))}”。本机有这份报告的草稿，合并只采用这一部分。
        </p>
        {filled.isBeyond && <Notice tone="warning">文件中其他部分与交办时不同，没有采用。</Notice>}
        {isNothing(filled) && <p>文件里填的，草稿里都有了，没有要合并的。</p>}
        <MergeParts merge={filled} words={words} {...choosing} />
      </div>
      <DialogActions>
        <Button onClick={onAnswer}>取消</Button>
        <Button onClick={apart}>在本机填写</Button>
        <Button look="primary" disabled={isNothing(filled) || isAsked(filled, choosing)} onClick={take}>
          合并
        </Button>
      </DialogActions>
    </Dialog>
  );
}
