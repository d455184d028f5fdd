import { useState } from "react";
import type { PartId } from "../../form/form.ts";
import { Button } from "../../ui/button.tsx";
import { Lazy } from "../shared/lazy.tsx";
import { tableSentencesDialog } from "./lazy-table-sentences.ts";
import styles from "./table-sentences-button.module.css";

interface Props {
  path: string;
  part: PartId;
  label: string;
}

/** 数字成句 of a text. */
export function TableSentencesButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        className={styles.button}
        aria-label={`数字成句 ${props.label}`}
        onClick={() => setOpen(true)}
      >
        数字成句
      </Button>
      {isOpen && <Lazy from={tableSentencesDialog} props={{ ...props, onClose: () => setOpen(false) }} />}
    </>
  );
}
