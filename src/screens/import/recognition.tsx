import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { createReader, type Pending, type Reader } from "../../import/read-apart.ts";
import type { ImportSource } from "../../import/source.ts";
import { type Stage, stages } from "../../import/stages.ts";
import { defaultYear } from "../../report/blank-draft.ts";
import { Button } from "../../ui/button.tsx";
import { Notice, Refusal } from "../../ui/notice.tsx";
import { focusFirst } from "../shared/field-focus.ts";
import styles from "./import.module.css";
import type { Recognised } from "./kept-recognition.ts";
import { recogniseId, SourceForm } from "./source-form.tsx";

const stageWords: Record<Stage, string> = {
  opening: "打开文件",
  reading: "读取文字和表格",
  matching: "对照国家格式",
};

const nameOf = (source: ImportSource): string => (source.kind === "file" ? `文件“${source.name}”` : "粘贴的内容");

/** Asks for an earlier report and reads it, away from the page; says why where it cannot. */
export function Recognition({ onRead }: { onRead: (recognised: Recognised) => void }) {
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState<Pending>();
  const [stage, setStage] = useState<Stage>("opening");
  const current = useRef<Pending>(undefined);
  const reader = useRef<Reader>(undefined);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const own = createReader();
    reader.current = own;
    return () => {
      current.current?.cancel();
      own.close();
    };
  }, []);
  const become = (next: Pending | undefined) => {
    current.current = next;
    setPending(next);
  };
  /** Reading is over; 取消 goes, and the focus with it to 识别. */
  const end = () => {
    const hadFocus = notice.current?.contains(document.activeElement);
    flushSync(() => become(undefined));
    if (hadFocus) focusFirst(recogniseId);
  };
  const read = (source: ImportSource) => {
    setProblem(undefined);
    setStage("opening");
    const started = reader.current?.read(source, defaultYear(new Date()), setStage);
    if (!started) return;
    become(started);
    void started.result.then((result) => {
      if (current.current !== started) return;
      end();
      if (result.ok) onRead({ imported: result.value, source: nameOf(source) });
      else setProblem(result.message);
    });
  };
  const forget = useCallback(() => setProblem(undefined), []);
  const cancel = () => {
    pending?.cancel();
    end();
  };
  return (
    <>
      <Refusal>{problem}</Refusal>
      <div ref={notice}>
        {pending && (
          <Notice tone="plain" role="status">
            <span>正在识别：{stageWords[stage]}……</span>
            <progress
              className={styles.progress}
              aria-label="识别进度"
              max={stages.length}
              value={stages.indexOf(stage) + 0.5}
            />
            <Button onClick={cancel}>取消</Button>
          </Notice>
        )}
      </div>
      <SourceForm busy={pending !== undefined} onRead={read} onRefused={setProblem} onGiven={forget} />
    </>
  );
}
