import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { Autosave, SavingState } from "../../../drafts/autosave.ts";
import { apartMarks, savingSentence } from "../../../drafts/messages.ts";
import { useEditing } from "../../../editing/editing-context.tsx";
import { listen } from "../../../lib/listen.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useProgram } from "../../shared/program-context.ts";
import { go } from "../../shared/route.ts";
import { saveAsFile } from "../../shared/save-as-file.ts";
import styles from "../draft-screen.module.css";

interface Props {
  autosave: Autosave;
  /** What stands in the way of saving. */
  state: SavingState;
  onReload: () => void;
}

/** Says that the draft is not saved, and the way out: it is still on this page and can always be taken along. */
export function StoppedNotice({ autosave, state, onReload }: Props) {
  const { store } = useProgram();
  const { editor } = useEditing();
  const saveAsCopy = () => {
    const { id, result } = store.create(editor.current());
    if (result.kind === "full" || result.kind === "unsound") return saveAsFile(editor.current());
    autosave.forget();
    go({ at: "draft", id });
  };
  /** What was written here stays as a draft of its own. */
  const reload = () => {
    store.keepApart(editor.current(), apartMarks.paused);
    autosave.forget();
    onReload();
  };
  const isFailed = state.kind === "failed";
  return (
    <InSight>
      <Notice tone={isFailed ? "error" : "warning"} role="alert">
        <span>{savingSentence(state)}</span>
        {state.kind === "paused" && <Button onClick={reload}>载入最新内容</Button>}
        {isFailed ? (
          <Button onClick={() => saveAsFile(editor.current())}>把草稿存为文件</Button>
        ) : (
          <Button onClick={saveAsCopy}>另存为副本</Button>
        )}
      </Notice>
    </InSight>
  );
}

/** Stays under the bar wherever the page is scrolled to; all else that sticks begins below it. */
function InSight({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement;
    dataset.notice = "";
    const measure = () => style.setProperty("--notice", `${place.current?.offsetHeight ?? 0}px`);
    measure();
    const stop = listen(window, { resize: measure });
    return () => {
      stop();
      style.removeProperty("--notice");
      delete dataset.notice;
    };
  });
  return (
    <div ref={place} className={styles.stopped}>
      {children}
    </div>
  );
}
