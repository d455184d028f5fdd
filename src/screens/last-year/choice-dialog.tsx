import { useState } from "react";
import { organOrUnnamed } from "../../drafts/messages.ts";
import { asPastReport, type PastReport } from "../../report/schema.ts";
import { stateWords, unreviewedState } from "../../review/step-state.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Refusal } from "../../ui/notice.tsx";
import { useDraftId } from "../shared/open-draft.ts";
import { useProgram } from "../shared/program-context.ts";
import styles from "./last-year.module.css";

interface Props {
  year: number;
  onChoose: (report: PastReport) => void;
  onClose: () => void;
}

/** The reports of a year among the drafts of this machine, to choose one. */
export function ChoiceDialog({ year, onChoose, onClose }: Props) {
  const { store } = useProgram();
  const draftId = useDraftId();
  const [problem, setProblem] = useState<string>();
  const drafts = store
    .list()
    .flatMap((entry) => (entry.kind === "draft" && entry.year === year && entry.id !== draftId ? [entry] : []));
  const choose = (id: string) => {
    const draft = store.peek(id);
    if (draft) onChoose(asPastReport(draft));
    else setProblem("这份草稿读不出来，没有作改动。请换一份，或导入旧报告。");
  };
  return (
    <Dialog title={`选择 ${year} 年的报告`} onClose={onClose}>
      <Refusal>{problem}</Refusal>
      {drafts.length === 0 && <p>这台电脑上没有 {year} 年的草稿。可以改用“从文件或网页导入”。</p>}
      <ul className={styles.rows}>
        {drafts.map(({ id, organ, ...entry }) => (
          <li key={id}>
            <span>
              {organOrUnnamed(organ)} {year}年
              <span className={styles.quiet}>（{stateWords(unreviewedState(entry))}）</span>
            </span>
            <Button aria-label={`选择 ${organOrUnnamed(organ)} ${year}年`} onClick={() => choose(id)}>
              选择
            </Button>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
      </DialogActions>
    </Dialog>
  );
}
