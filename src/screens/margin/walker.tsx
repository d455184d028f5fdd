import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import styles from "./walker.module.css";

/** On to the next, or back to the one before. */
export type WalkerStep = 1 | -1;

interface Props {
  onStep: (way: WalkerStep) => void;
  /** 下一处 stands on its button too. */
  isWorded?: boolean;
  /** Which of how many is in hand. */
  children: ReactNode;
}

/** Alt with an arrow: which way it leads from one to another, if any. */
export const walkerStepOf = ({ altKey, key }: Pick<KeyboardEvent, "altKey" | "key">): WalkerStep | undefined =>
  altKey && key === "ArrowDown" ? 1 : altKey && key === "ArrowUp" ? -1 : undefined;

/** 上一处 and 下一处: the way through all that is marked on a page. The keys that it names are heard by whoever shows the page. */
export function Walker({ onStep, isWorded = false, children }: Props) {
  return (
    <fieldset aria-label="逐处查看" className={styles.walker}>
      {children}
      <Button
        look="tool"
        aria-label="上一处"
        aria-keyshortcuts="Alt+ArrowUp"
        title="上一处（Alt+↑）"
        onClick={() => onStep(-1)}
      >
        <ChevronUp />
      </Button>
      <Button
        look="tool"
        aria-label="下一处"
        aria-keyshortcuts="Alt+ArrowDown"
        title="下一处（Alt+↓）"
        onClick={() => onStep(1)}
      >
        {isWorded && "下一处"}
        <ChevronDown />
      </Button>
    </fieldset>
  );
}
