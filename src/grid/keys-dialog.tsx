import { CloseAction, Dialog } from "../ui/dialog.tsx";
import { keyHelp } from "./keys.ts";
import styles from "./table-status.module.css";

/** Each key of the tables with what it does. */
export function KeyList() {
  return (
    <dl className={styles.keys}>
      {keyHelp.map(({ keys, does }) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The keys of the tables. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="表格按键" onClose={onClose}>
      <KeyList />
      <CloseAction onClose={onClose} />
    </Dialog>
  );
}
