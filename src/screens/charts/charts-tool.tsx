import { useState } from "react";
import { useSettledDraft } from "../../editing/editing-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Lazy } from "../shared/lazy.tsx";
import { chartsToolId } from "./chosen-charts.ts";
import { chartsDialog } from "./lazy-charts.ts";

/** 图解, with how many were chosen. */
export function ChartsTool() {
  const [isOpen, setOpen] = useState(false);
  const count = Object.keys(useSettledDraft().charts?.places ?? {}).length;
  return (
    <>
      <Button id={chartsToolId} look="tool" title="由各表的数画成的图，选了才印" onClick={() => setOpen(true)}>
        图解{count > 0 && ` ${count}`}
      </Button>
      {isOpen && <Lazy from={chartsDialog} props={{ onClose: () => setOpen(false) }} />}
    </>
  );
}
