import { useSyncExternalStore } from "react";
import { type Autosave, isWell } from "../../drafts/autosave.ts";
import { apartMarks, type OpeningProblem, openedSentence, savingSentence } from "../../drafts/messages.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useProgram } from "../shared/program-context.ts";
import { go } from "../shared/route.ts";
import { saveAsFile } from "../shared/save-as-file.ts";

interface Props {
  autosave: Autosave;
  trouble: OpeningProblem;
  onReload: () => void;
}

/** What stands in the way of saving, and the way out: the draft is still on this page and can always be taken along. */
export function SavingNotice({ autosave, trouble, onReload }: Props) {
  const { store } = useProgram();
  const { editor } = useEditing();
  const state = useSyncExternalStore(autosave.subscribe, () =>
    isWell(autosave.state()) ? undefined : autosave.state(),
  );
  const saveAsCopy = () => {
    const { id, result } = store.create(editor.current());
    if (result.kind === "full") return saveAsFile(editor.current());
    autosave.forget();
    go({ at: "draft", id });
  };
  const reload = () => {
    store.keepApart(editor.current(), apartMarks.paused);
    autosave.forget();
    onReload();
  };
  if (state?.kind === "failed") {
    return (
      <Notice tone="error" role="alert">
        <span>{savingSentence(state)}</span>
        <Button onClick={() => saveAsFile(editor.current())}>把草稿存为文件</Button>
      </Notice>
    );
  }
  if (state) {
    return (
      <Notice tone="warning" role="alert">
        <span>{savingSentence(state)}</span>
        {state.kind === "paused" && <Button onClick={reload}>载入最新内容</Button>}
        <Button onClick={saveAsCopy}>另存为副本</Button>
      </Notice>
    );
  }
  const sentence = openedSentence(trouble);
  return sentence === undefined ? null : (
    <Notice tone="warning" role="alert">
      {sentence}
    </Notice>
  );
}
