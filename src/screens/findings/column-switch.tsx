import PanelRight from "lucide-react/icons/panel-right";
import type { StepId } from "../../review/steps.ts";
import { Button } from "../../ui/button.tsx";
import { useReviewColumn } from "./column-shown.ts";

/** The id of the button that opens 审核栏. */
export const columnSwitchId = "review-column-switch";

/** Opens and closes 审核栏 beside a step; nothing where there is none. */
export function ColumnSwitch({ step }: { step: StepId }) {
  const { isOffered, isOpen, open } = useReviewColumn(step);
  if (!isOffered) return null;
  return (
    <Button id={columnSwitchId} look="tool" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
      <PanelRight aria-hidden="true" />
      审核栏
    </Button>
  );
}
