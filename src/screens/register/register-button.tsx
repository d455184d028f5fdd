import { useState } from "react";
import type { CellId } from "../../form/cells.ts";
import { Button } from "../../ui/button.tsx";
import { Lazy } from "../shared/lazy.tsx";
import { registerDialog } from "./lazy-register.ts";

interface Props {
  /** Called with the numbers by cell, and how many applications they count. */
  onTake: (texts: ReadonlyMap<CellId, string>, applications: number) => void;
}

/** 台账计数, beside the heading of 表三. */
export function RegisterButton({ onTake }: Props) {
  const [isOpen, setOpen] = useState(false);
  const take: Props["onTake"] = (texts, applications) => {
    setOpen(false);
    onTake(texts, applications);
  };
  return (
    <>
      <Button look="tool" title="从登记台账数出表三的数" onClick={() => setOpen(true)}>
        台账计数
      </Button>
      {isOpen && <Lazy from={registerDialog} props={{ onTake: take, onClose: () => setOpen(false) }} />}
    </>
  );
}
