import { CloseAction, Dialog } from "../ui/dialog.tsx";
import { keyHelp } from "./keys.ts";
import styles from "./table-status.module.css";

/** The keys of the tables. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="表格按键" onClose={onClose}>
      <dl className={styles.keys}>
        {keyHelp.map(({ keys, does }) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
