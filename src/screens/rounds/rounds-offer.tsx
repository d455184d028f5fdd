import { useMemo, useState } from "react";
import { organOrUnnamed } from "../../drafts/messages.ts";
import type { Draft } from "../../report/schema.ts";
import { weightWords } from "../../rounds/comment-findings.ts";
import { forUnit, lastRound } from "../../rounds/course.ts";
import { numberedComments } from "../../rounds/numbered-comments.ts";
import { receivedByUnit } from "../../rounds/receive.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Notice, Refusal } from "../../ui/notice.tsx";
import type { OfferedRounds } from "../intake/handed-files.ts";
import { beginDraft } from "../shared/begin-draft.ts";
import { freeMark } from "../shared/draft-marks.ts";
import { useProgram } from "../shared/program-context.ts";
import { go } from "../shared/route.ts";
import { giveTo, sentWords, standingWords } from "./handed-rounds.ts";
import { isAsked, isNothing, MergeParts, useChoices } from "./merging/merge-parts.tsx";
import styles from "./rounds.module.css";

interface Props {
  offered: OfferedRounds;
  onAnswer: () => void;
}

const words = {
  taken: () => "文件中另有改动，将一并采用：",
  asked: (count: number) => `两边都改过的有 ${count} 处，请逐处选定：`,
};

const draftWords = (here: Draft, file: Draft): string =>
  here.organ.trim() === file.organ.trim()
    ? "本机有这份报告的草稿。"
    : `本机有这份报告的草稿，机关名称现为“${organOrUnnamed(here.organ)}”；不是同一份的，请点“另建一份”。`;

/** Shows what came back before anything changes, and asks where both sides changed the same. */
export function RoundsOffer({ offered: { file, draftId }, onAnswer }: Props) {
  const { store, openDraft } = useProgram();
  const [problem, setProblem] = useState<string>();
  const choosing = useChoices();
  const here = useMemo(() => {
    if (draftId === undefined) return undefined;
    return openDraft.current?.id === draftId ? openDraft.current.current() : store.peek(draftId);
  }, [draftId, store, openDraft]);
  const received = useMemo(() => here && receivedByUnit(here, file), [here, file]);
  const merge = received?.merge ?? { conflicts: [], taken: [] };
  const comments = numberedComments(file, true);
  const isAgreed = file.rounds !== undefined && lastRound(file.rounds)?.kind === "agreed";
  const asNew = () => {
    const refusal = beginDraft(store, forUnit(file), {
      mark: here && freeMark(store.list(), file, "退回的一份"),
      step: "review",
    });
    if (refusal === undefined) onAnswer();
    else setProblem(refusal);
  };
  const take = () => {
    if (draftId === undefined) return asNew();
    giveTo(draftId, file, choosing.choices);
    go({ at: "draft", id: draftId, step: "review" });
    return onAnswer();
  };
  return (
    <Dialog title={isAgreed ? "上级已同意" : "收到往来文件"} onClose={onAnswer} isWide>
      <div className={styles.form}>
        <Refusal>{problem}</Refusal>
        <p>
          <strong>
            {file.organ} {file.year}年
          </strong>
          ，{sentWords(file)}。{here ? draftWords(here, file) : "本机没有这份报告的草稿，将建立一份。"}
        </p>
        {received && received.standing !== "news" && <Notice tone="warning">{standingWords[received.standing]}</Notice>}
        {comments.length > 0 && (
          <>
            <p>
              批注 {comments.length} 条{received && `，其中新的 ${received.added} 条`}：
            </p>
            <ol className={styles.come} aria-label="收到的批注">
              {comments.map(({ comment, place }) => (
                <li key={comment.id}>
                  {weightWords[comment.weight]}，{place.label}：{comment.words}
                </li>
              ))}
            </ol>
          </>
        )}
        {received && isNothing(merge) && <p>本机草稿的数字和文字不变。</p>}
        <MergeParts merge={merge} words={words} {...choosing} />
      </div>
      <DialogActions>
        <Button onClick={onAnswer}>不采用</Button>
        {here && <Button onClick={asNew}>另建一份</Button>}
        <Button look="primary" disabled={isAsked(merge, choosing)} onClick={take}>
          {here ? "读入本机草稿" : "建立草稿"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
