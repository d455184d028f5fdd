import { useMemo, useState } from "react";
import { useEditing } from "../../editing/editing-context.tsx";
import type { Draft } from "../../report/schema.ts";
import { answerInWords, isSettled } from "../../rounds/comment-findings.ts";
import { agreedToOther, answeredBack, lastRound } from "../../rounds/course.ts";
import { Button } from "../../ui/button.tsx";
import { sentWords, useTaken } from "./handed-rounds.ts";
import { OpinionButtons } from "./opinion-buttons.tsx";
import { type RoundFileKind, saveRound } from "./round-files.ts";
import styles from "./rounds.module.css";
import { notSaved, SaveAgainDialog } from "./save-again-dialog.tsx";
import { SendDialog } from "./send-dialog.tsx";

interface Props {
  draft: Draft;
  finished: boolean;
}

const savedWords = (file: string): string => `已存到“下载”：${file}，请发给上级。`;

/** 上级意见 in 审核: how far they are answered, and the way back. It also puts in what a file brought. */
export function UnitBar({ draft, finished }: Props) {
  const { editor } = useEditing();
  const [isAsked, setAsked] = useState(false);
  const [isAgain, setAgain] = useState(false);
  const [sent, setSent] = useState<string>();
  useTaken();
  const { rounds } = draft;
  const other = useMemo(() => agreedToOther(draft), [draft]);
  if (!rounds || rounds.rounds.length === 0) return null;
  const open = rounds.comments.filter((one) => !isSettled(one));
  const answered = open.filter((one) => answerInWords(one) !== undefined).length;
  const isAgreed = lastRound(rounds)?.kind === "agreed";
  const isAnswered = lastRound(rounds)?.kind === "answered";
  const send = (by: string, kind: RoundFileKind) => {
    setAsked(false);
    const at = new Date();
    const next = answeredBack(editor.current(), { by, at });
    const told = (file: string) => {
      editor.commit(next, { name: "再次报送", section: "review", field: "review" });
      setSent(savedWords(file));
    };
    void saveRound(next, kind, { finished, at }).then(told, () => setSent(notSaved));
  };
  return (
    <section aria-label="上级意见" className={styles.told}>
      <p>
        {sentWords(draft)}。{isAgreed ? "上级已同意。" : `上级意见 ${open.length} 条，已答复 ${answered} 条。`}
        {other !== undefined && `同意的是核对码为 ${other} 的报告，此后改动过，改动要请上级再看。`}
        <span role="status">{sent}</span>
      </p>
      <OpinionButtons look="plain" {...{ draft, finished }} />
      {isAnswered && <Button onClick={() => setAgain(true)}>再存一份</Button>}
      {(!isAgreed || other !== undefined) && <Button onClick={() => setAsked(true)}>再次报送</Button>}
      {isAsked && (
        <SendDialog
          title="再次报送"
          who="报送人（单位或姓名）"
          action="再次报送"
          onClose={() => setAsked(false)}
          onSend={send}
        >
          <p>
            {answered < open.length ? `还有 ${open.length - answered} 条没有答复。` : "各条都已答复。"}
            存下一个文件，发给上级，拖进他们的程序即可。
          </p>
        </SendDialog>
      )}
      {isAgain && (
        <SaveAgainDialog
          draft={draft}
          finished={finished}
          onClose={() => setAgain(false)}
          onSaved={(file) => {
            setAgain(false);
            setSent(savedWords(file));
          }}
        />
      )}
    </section>
  );
}
