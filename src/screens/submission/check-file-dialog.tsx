import { useMemo, useState } from "react";
import { contentCode, readContentCode } from "../../document/content-code.ts";
import type { Draft } from "../../report/schema.ts";
import { asDraft } from "../../report/schema.ts";
import { checkContent } from "../../submission/content-check.ts";
import { Button } from "../../ui/button.tsx";
import { CloseAction, Dialog } from "../../ui/dialog.tsx";
import { InputField } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { earlierVersions } from "../comparison/candidates.ts";
import { Recognition } from "../import/recognition.tsx";
import { useDraftId } from "../shared/open-draft.ts";
import { useProgram } from "../shared/program-context.ts";
import styles from "./check-file.module.css";

/** A file that was read to be checked. */
interface ReadFile {
  readonly name: string;
  readonly report: Draft;
  /** How many places of it were read with doubt. */
  readonly doubts: number;
}

/** The most differences that are listed; more of them are another report. */
const mostListed = 50;

/**
 * 核对文件: whether a file, or the report as it is now, holds what was signed. The signed one is known by the 核对码 on 审核表;
 * without one the file is held against the report as it is now.
 */
export function CheckFileDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [file, setFile] = useState<ReadFile>();
  const [isReading, setReading] = useState(false);
  const own = useMemo(() => contentCode(draft), [draft]);
  const code = readContentCode(typed);
  const isWrong = typed.trim() !== "" && code === undefined;
  return (
    <Dialog title="核对文件" onClose={onClose} isWide>
      <div className={styles.parts}>
        <p>
          本报告现在的核对码：<strong className={styles.code}>{own}</strong>
        </p>
        <InputField
          id="content-code"
          label="签批稿的核对码"
          hint="印在审核表上，16 位。不填的，与本报告现在的内容核对。"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          error={isWrong ? "核对码是 16 位数字和字母 A 至 F。请照审核表上的写。" : undefined}
        />
        {isReading ? (
          <Recognition
            onRead={({ imported, source }) => {
              setFile({ name: source, report: imported.draft, doubts: imported.issues.length });
              setReading(false);
            }}
          />
        ) : (
          <p className={styles.file}>
            <span>要核对的：{file ? file.name : "本报告现在的内容"}</span>
            <Button onClick={() => setReading(true)}>{file ? "换一个文件" : "选择文件"}</Button>
          </p>
        )}
        {!isWrong && !isReading && (code || file) && <Answer draft={draft} own={own} code={code} file={file} />}
      </div>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}

interface AnswerProps {
  draft: Draft;
  /** The code of the report as it is now, and that of the signed one; without it the report as it is now counts. */
  own: string;
  code: string | undefined;
  file: ReadFile | undefined;
}

function Answer({ draft, own, code: typed, file }: AnswerProps) {
  const code = typed ?? own;
  const named = typed === undefined ? "本报告现在的内容" : "签批稿";
  const { store } = useProgram();
  const draftId = useDraftId();
  const signed = useMemo((): Draft | undefined => {
    if (code === own) return draft;
    const kept = earlierVersions(store, draftId).map((version) => version.open());
    const found = kept.find((report) => report && contentCode(asDraft(report)) === code);
    return found && asDraft(found);
  }, [code, own, draft, store, draftId]);
  const subject = file?.report ?? draft;
  const check = useMemo(() => signed && checkContent(signed, subject), [signed, subject]);
  const doubts = file && file.doubts > 0 ? `识别这份文件时有 ${file.doubts} 处需要核对，差别可能是识别有误。` : "";
  if (check?.kind === "same" || (!check && contentCode(subject) === code)) {
    return (
      <Notice tone="done" role="status">
        与{named}一致。
      </Notice>
    );
  }
  if (!check) {
    return (
      <Notice tone="warning" role="status">
        与签批稿不一致。这份报告的历史版本中没有核对码是 {code} 的，所以说不出哪里改过。{doubts}
      </Notice>
    );
  }
  const { differences } = check;
  return (
    <>
      <Notice tone="warning" role="status">
        {differences.length > 0
          ? `与${named}不一致，有 ${differences.length} 处不同。`
          : `与${named}不一致，只在分段或标点的位置上不同。`}
        {doubts}
      </Notice>
      {differences.length > 0 && (
        <ol className={styles.list} aria-label={`与${named}不同的地方`}>
          {differences.slice(0, mostListed).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
      )}
      {differences.length > mostListed && <p>只列出前 {mostListed} 处。</p>}
    </>
  );
}
