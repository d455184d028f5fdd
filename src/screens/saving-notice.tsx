import { useSyncExternalStore } from "react";
import type { Autosave, SavingState } from "../drafts/autosave.ts";
import { savingSentence } from "../drafts/messages.ts";
import type { DraftStore } from "../drafts/store.ts";
import { useEditing } from "../editing/editing-context.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { go } from "./route.ts";
import { saveAsFile } from "./save-as-file.ts";

interface Props {
  store: DraftStore;
  autosave: Autosave;
  recoveredFrom: number | undefined;
  onReload: () => void;
}

const troubleOf = (state: SavingState) => (state.kind === "failed" || state.kind === "paused" ? state : undefined);

/** What stands in the way of saving, and the way out: the draft is still on this page and can always be taken along. */
export function SavingNotice({ store, autosave, recoveredFrom, onReload }: Props) {
  const { editor } = useEditing();
  const trouble = useSyncExternalStore(autosave.subscribe, () => troubleOf(autosave.state()));
  const saveAsCopy = () => {
    const { id } = store.create(editor.current());
    go({ at: "draft", id });
  };
  if (trouble?.kind === "failed") {
    return (
      <Notice tone="error" role="alert">
        <span>{savingSentence(trouble)}</span>
        <Button onClick={() => saveAsFile(editor.current())}>把草稿存为文件</Button>
      </Notice>
    );
  }
  if (trouble?.kind === "paused") {
    return (
      <Notice tone="warning" role="alert">
        <span>{savingSentence(trouble)}</span>
        <Button onClick={onReload}>载入最新内容</Button>
        <Button onClick={saveAsCopy}>另存为副本</Button>
      </Notice>
    );
  }
  if (recoveredFrom !== undefined) {
    const time = new Date(recoveredFrom).toLocaleString("zh-CN", { hour12: false });
    return (
      <Notice tone="warning" role="alert">
        这份草稿的最新一次保存已损坏，现在打开的是 {time} 的上一份。请核对最近填写的内容。
      </Notice>
    );
  }
  return null;
}
