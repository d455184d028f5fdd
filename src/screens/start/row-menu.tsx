import { Menu } from "../../ui/menu.tsx";
import styles from "./row-menu.module.css";

interface Props {
  /** Of the draft, told apart from any other of the list. */
  name: string;
  onYears: () => void;
  /** Undefined where there is no next year. */
  onNextYear: (() => void) | undefined;
  onRename: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** What is seldom done with a draft of the list, what takes it away at the end. */
export function RowMenu({ name, onYears, onNextYear, onRename, onDuplicate, onRemove }: Props) {
  const item = (seen: string, onChoose: () => void) => ({ name: `${seen} ${name}`, seen, onChoose });
  const first = onNextYear ? [item("起草下一年度", onNextYear)] : [];
  const groups = [
    { items: [...first, item("历年", onYears), item("改名", onRename), item("复制", onDuplicate)] },
    { items: [item("删除", onRemove)] },
  ];
  return (
    <Menu name={`更多 ${name}`} groups={groups} look="quiet" className={styles.menu}>
      <svg viewBox="0 0 16 16" className={styles.dots} aria-hidden="true">
        <path d="M1.5 8a1.5 1.5 0 103 0 1.5 1.5 0 10-3 0m5 0a1.5 1.5 0 103 0 1.5 1.5 0 10-3 0m5 0a1.5 1.5 0 103 0 1.5 1.5 0 10-3 0" />
      </svg>
    </Menu>
  );
}
