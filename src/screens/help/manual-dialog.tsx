import { manual } from "virtual:manual";
import { KeyList } from "../../grid/keys-dialog.tsx";
import { CloseAction, Dialog } from "../../ui/dialog.tsx";
import styles from "./manual-dialog.module.css";
import { manualPoints } from "./manual-points.ts";

const points = manualPoints(manual);

/** 使用说明, point by point, and 按键. */
export function ManualDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="使用说明" isWide onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by keys must be reached by keys */}
      <section className={styles.text} aria-label="使用说明全文" tabIndex={0}>
        <ol className={styles.points}>
          {points.map(({ title, stretches }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{stretches.map(({ text, isStrong }) => (isStrong ? <strong key={text}>{text}</strong> : text))}</p>
            </li>
          ))}
        </ol>
        <h3>按键</h3>
        <KeyList />
      </section>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
