import { useEditing, useHistory } from "../../editing/editing-context.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./draft-screen.module.css";

const doneWords = { undone: "已撤销", redone: "已重做" } as const;

const ways = [
  ["undo", "撤销", "Ctrl+Z"],
  ["redo", "重做", "Ctrl+Y"],
] as const;

/** 撤销 and 重做 over the whole report, and in words what the last of them took. */
export function UndoButtons() {
  const { editor } = useEditing();
  const history = useHistory();
  const { last } = history;
  const said = last ? `${doneWords[last.done]}：${last.step.name}` : "";
  return (
    <div className={styles.undo}>
      <p role="status" aria-label="撤销和重做" className={styles.undone} title={said}>
        {said}
      </p>
      {ways.map(([way, name, key]) => (
        <Button
          key={way}
          look="quiet"
          disabled={!history[way]}
          title={history[way] ? `${name}：${history[way].name}（${key}）` : `没有可以${name}的修改`}
          onClick={editor[way]}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
