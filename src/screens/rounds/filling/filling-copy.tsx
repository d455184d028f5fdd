import type { PartId } from "../../../form/form.ts";
import type { StepId } from "../../../review/steps.ts";
import { FillingBar } from "./filling-bar.tsx";
import { ShutStep } from "./shut-step.tsx";

interface Props {
  /** The part that is open. */
  part: PartId;
  /** Another step, to be read only; without it, what stands over all of them. */
  step?: StepId;
}

/** What a copy in which one part is open shows beside that part. */
export const FillingCopy = ({ part, step }: Props) => (step ? <ShutStep step={step} /> : <FillingBar part={part} />);
