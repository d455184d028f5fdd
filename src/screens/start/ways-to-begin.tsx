import { Button } from "../../ui/button.tsx";
import { FileButton } from "../../ui/file-button.tsx";
import { go } from "../shared/route.ts";
import styles from "./desk.module.css";

interface Props {
  /** There is no draft yet: 新建报告 is the first thing to do, and the example is offered beside. */
  isFirst: boolean;
  onCreate: () => void;
  onText: (text: string) => void;
  onUnreadable: () => void;
  onExample: () => void;
}

/** The ways to a report: an empty one, an earlier one, one from a file, or the example to look at. */
export function WaysToBegin({ isFirst, onCreate, onText, onUnreadable, onExample }: Props) {
  return (
    <section className={isFirst ? styles.firstWays : `${styles.card} ${styles.ways}`} aria-label="另起一份">
      {!isFirst && <h2>另起一份</h2>}
      <div className={styles.wayList}>
        <Button look={isFirst ? "primary" : "plain"} onClick={onCreate}>
          新建报告
        </Button>
        <Button onClick={() => go({ at: "import" })}>导入旧报告</Button>
        <FileButton label="导入 JSON" accept=".json,application/json" onText={onText} onUnreadable={onUnreadable} />
        {!isFirst && <Button onClick={onExample}>查看示例</Button>}
      </div>
      <p className={styles.dropHint}>Word、网页、Excel、草稿和备份文件，也可以拖到窗口任何地方。</p>
    </section>
  );
}
