import { withStartedTexts } from "../prose/table-sentences/started-texts.ts";
import type { Draft } from "../report/schema.ts";
import { consolidated, type RollUp } from "./roll-up.ts";

/** The draft of the consolidated report: the sums as its numbers, and texts that are blank in `base` begun from these. */
export const consolidatedReport = (sum: RollUp, base: Draft): Draft =>
  withStartedTexts({ ...consolidated(sum, base), finalisedOn: null });
