import Circle from "lucide-react/icons/circle-dashed";
import CircleX from "lucide-react/icons/circle-x";
import Info from "lucide-react/icons/info";
import MessageSquare from "lucide-react/icons/message-square";
import PencilLine from "lucide-react/icons/pencil-line";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { Tone } from "../../document/review-layer.ts";

const signs = {
  comment: MessageSquare,
  change: PencilLine,
  error: CircleX,
  warning: TriangleAlert,
  suggestion: Info,
  blank: Circle,
} as const;

/** The sign of what a note says, told apart by its shape; the word beside it says the same. */
export function NoteSign({ kind }: { kind: Tone | "change" }) {
  const Sign = signs[kind];
  return <Sign aria-hidden="true" />;
}
