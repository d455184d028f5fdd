import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { beginDraft } from "../shared/begin-draft.ts";
import { freeMark, twinOf } from "../shared/draft-marks.ts";
import { useProgram } from "../shared/program-context.ts";
import { anotherMark, TwinNotice } from "../shared/twin-notice.tsx";

interface Props {
  /** What is to be begun where there is one of its organ and year. */
  draft: Draft;
  onProblem: (problem: string | undefined) => void;
  onClose: () => void;
}

/** Asks before a second draft of an organ and year is begun from the year before. */
export function TwinDialog({ draft, onProblem, onClose }: Props) {
  const { store } = useProgram();
  const twin = twinOf(store.list(), draft);
  const beginAnother = () => {
    onClose();
    onProblem(beginDraft(store, draft, { mark: freeMark(store.list(), draft, anotherMark) }));
  };
  return (
    <Dialog title="起草下一年度" onClose={onClose}>
      {twin && <TwinNotice twin={twin} onAnother={beginAnother} />}
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
      </DialogActions>
    </Dialog>
  );
}
