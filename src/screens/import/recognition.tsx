import { useEffect, useRef, useState } from "react";
import { type Pending, readApart } from "../../reading/read-apart.ts";
import type { Reading } from "../../reading/reading.ts";
import type { Source } from "../../reading/source.ts";
import { usualYear } from "../../report/blank-draft.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SourceForm } from "./source-form.tsx";

/** Asks for an earlier report and reads it, away from the page; says why where it cannot. */
export function Recognition({ onRead }: { onRead: (reading: Reading) => void }) {
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState<Pending>();
  const current = useRef<Pending>(undefined);
  useEffect(() => () => current.current?.cancel(), []);
  const become = (next: Pending | undefined) => {
    current.current = next;
    setPending(next);
  };
  const read = (source: Source) => {
    setProblem(undefined);
    const started = readApart(source, usualYear(new Date()));
    become(started);
    void started.result.then((result) => {
      if (current.current !== started) return;
      become(undefined);
      if (result.ok) onRead(result.value);
      else setProblem(result.message);
    });
  };
  const cancel = () => {
    pending?.cancel();
    become(undefined);
  };
  return (
    <>
      {problem && (
        <Notice tone="error" role="alert">
          {problem}
        </Notice>
      )}
      {pending && (
        <Notice tone="plain" role="status">
          <span>正在识别……</span>
          <Button onClick={cancel}>取消</Button>
        </Notice>
      )}
      <SourceForm busy={pending !== undefined} onRead={read} onRefused={setProblem} />
    </>
  );
}
