import { useSyncExternalStore } from "react";
import { type Autosave, isWell } from "../../../drafts/autosave.ts";
import { type OpeningProblem, openedSentence } from "../../../drafts/messages.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Lazy } from "../../shared/lazy.tsx";
import { stoppedNotice } from "../lazy-steps.ts";

interface Props {
  autosave: Autosave;
  trouble: OpeningProblem;
  onReload: () => void;
}

/** What stands in the way of saving, else what was wrong with the draft as it was opened. */
export function SavingNotice({ autosave, trouble, onReload }: Props) {
  const state = useSyncExternalStore(autosave.subscribe, () =>
    isWell(autosave.state()) ? undefined : autosave.state(),
  );
  if (state) return <Lazy from={stoppedNotice} props={{ autosave, state, onReload }} />;
  const sentence = openedSentence(trouble);
  return sentence === undefined ? null : (
    <Notice tone="warning" role="alert">
      {sentence}
    </Notice>
  );
}
