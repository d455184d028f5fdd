import type { Finding, Repair } from "../../checks/finding.ts";
import { withRepair } from "../../checks/repair.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { caretAfter } from "../../review/offered-repairs.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./findings.module.css";

interface Props {
  finding: Finding;
  /** What the finding is called in the names of its controls. */
  name: string;
  repairs: readonly Repair[];
  /** Called before a repair is taken. */
  onTaken?: () => void;
  /** Beside the text: the first is what is most likely wanted, and the mouse leaves the caret where it is. */
  isBeside?: boolean;
}

/** Takes a repair as one step of undo, and leaves the caret behind what it put in. */
function useRepair(): (finding: Finding, repair: Repair) => void {
  const { editor } = useEditing();
  return ({ place: { section, field } }, repair) => {
    const caret = caretAfter(editor.current(), repair);
    editor.commit(withRepair(editor.current(), repair), { name: repair.name, section, field });
    const area = document.activeElement;
    if (!caret || !(area instanceof HTMLTextAreaElement) || area.id !== caret.field) return;
    area.setSelectionRange(caret.at, caret.at);
  };
}

/** What would put a finding right, one click each, with the reason where one is a guess. */
export function Repairs({ finding, name, repairs, onTaken, isBeside = false }: Props) {
  const take = useRepair();
  return repairs.map((repair, at) => (
    <span key={repair.name} className={styles.repair}>
      <Button
        look={isBeside && at === 0 ? "primary" : "plain"}
        className={styles.small}
        aria-label={`${repair.name} ${name}`}
        onMouseDown={(event) => isBeside && event.preventDefault()}
        onClick={() => {
          onTaken?.();
          take(finding, repair);
        }}
      >
        {repair.name}
      </Button>
      {repair.reason && <span className={styles.reason}>{repair.reason}</span>}
    </span>
  ));
}
