import { useState, useSyncExternalStore } from "react";
import type { CellId } from "../../form/cells.ts";
import { Button } from "../../ui/button.tsx";
import { Lazy } from "../shared/lazy.tsx";
import { handedRegister } from "./handed-register.ts";
import { registerDialog } from "./lazy-register.ts";

interface Props {
  /** Called with the numbers by cell, and with what is said once they are in the table. */
  onTake: (texts: ReadonlyMap<CellId, string>, receipt: string) => void;
}

/** 台账计数, beside the heading of 表三. */
export function RegisterButton({ onTake }: Props) {
  const [isAsked, setAsked] = useState(false);
  const register = useSyncExternalStore(handedRegister.subscribe, handedRegister.state);
  const close = () => {
    setAsked(false);
    if (register) handedRegister.taken();
  };
  const take: Props["onTake"] = (...counted) => {
    close();
    onTake(...counted);
  };
  return (
    <>
      <Button look="tool" title="从登记台账数出表三的数" onClick={() => setAsked(true)}>
        台账计数
      </Button>
      {(isAsked || register) && <Lazy from={registerDialog} props={{ file: register, onTake: take, onClose: close }} />}
    </>
  );
}
