import { withConfirmed } from "../../checks/confirmed.ts";
import type { Finding } from "../../checks/finding.ts";
import { useEditing } from "../../editing/editing-context.tsx";
import { finaliseId } from "../../editing/editor.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./findings.module.css";

interface Props {
  finding: Finding;
  /** What the finding is called in the names of its controls. */
  name: string;
  /** Called before it is confirmed. */
  onTaken?: () => void;
  /** Beside the text: the mouse leaves the caret where it is, and undo leads back there. */
  isBeside?: boolean;
}

/** 确认无误, where somebody may say so of what is as it was last year. */
export function Confirm({ finding, name, onTaken, isBeside = false }: Props) {
  const { editor } = useEditing();
  const { confirms, place } = finding;
  if (!confirms) return null;
  return (
    <Button
      className={styles.small}
      aria-label={`确认无误 ${name}`}
      onMouseDown={(event) => isBeside && event.preventDefault()}
      onClick={() => {
        onTaken?.();
        const at = isBeside ? place : { section: "review" as const, field: finaliseId };
        const { section, field } = at;
        editor.commit(withConfirmed(editor.current(), finding), { name: `确认“${place.label}”无误`, section, field });
      }}
    >
      确认无误
    </Button>
  );
}
