import Redo2 from "lucide-react/icons/redo-2";
import Undo2 from "lucide-react/icons/undo-2";
import { useEditing, useHistory } from "../../editing/editing-context.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./draft-header.module.css";

const doneWords = { undone: "已撤销", redone: "已重做" } as const;

const ways = [
  ["undo", "撤销", "Ctrl+Z", Undo2],
  ["redo", "重做", "Ctrl+Y", Redo2],
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
      {ways.map(([way, name, key, Icon]) => (
        <Button
          key={way}
          look="tool"
          aria-label={name}
          disabled={!history[way]}
          title={history[way] ? `${name}：${history[way].name}（${key}）` : `没有可以${name}的修改`}
          onClick={editor[way]}
        >
          <Icon />
        </Button>
      ))}
    </div>
  );
}
