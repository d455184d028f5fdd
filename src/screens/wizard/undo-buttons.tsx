import { useEditing, useHistory } from "../../editing/editing-context.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./draft-screen.module.css";

const doneWords = { undone: "已撤销", redone: "已重做" } as const;

/** 撤销 and 重做 over the whole report, and in words what the last of them took. */
export function UndoButtons() {
  const { editor } = useEditing();
  const { undo, redo, last } = useHistory();
  const said = last ? `${doneWords[last.done]}：${last.step.name}` : "";
  return (
    <div className={styles.undo}>
      <p role="status" aria-label="撤销和重做" className={styles.undone} title={said}>
        {said}
      </p>
      <Button
        look="quiet"
        disabled={!undo}
        title={undo ? `撤销：${undo.name}（Ctrl+Z）` : "没有可以撤销的修改"}
        onClick={editor.undo}
      >
        撤销
      </Button>
      <Button
        look="quiet"
        disabled={!redo}
        title={redo ? `重做：${redo.name}（Ctrl+Y）` : "没有可以重做的修改"}
        onClick={editor.redo}
      >
        重做
      </Button>
    </div>
  );
}
