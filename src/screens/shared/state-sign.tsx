import Check from "lucide-react/icons/check";
import Circle from "lucide-react/icons/circle";
import CircleDot from "lucide-react/icons/circle-dot";
import CircleX from "lucide-react/icons/circle-x";
import Contrast from "lucide-react/icons/contrast";
import Lock from "lucide-react/icons/lock";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { StepState } from "../../review/step-state.ts";
import styles from "./state-sign.module.css";

/** The shapes that tell states apart before their colours do. */
const shapes = {
  comments: TriangleAlert,
  errors: CircleX,
  warnings: TriangleAlert,
  open: TriangleAlert,
  checked: Check,
  ready: Check,
  final: Lock,
  filled: CircleDot,
  partial: Contrast,
  empty: Circle,
  unsaid: undefined,
} as const satisfies Record<StepState["kind"], unknown>;

/** The sign of a state, before its words or in their place. */
export function StateSign({ kind }: { kind: StepState["kind"] }) {
  const Shape = shapes[kind];
  return Shape ? <Shape className={`${styles.sign} ${styles[kind] ?? ""}`} /> : null;
}
