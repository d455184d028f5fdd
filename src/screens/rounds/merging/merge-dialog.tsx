import { useMemo } from "react";
import { useEditing } from "../../../editing/editing-context.tsx";
import { blankDraft } from "../../../report/blank-draft.ts";
import { asPastReport, type Draft } from "../../../report/schema.ts";
import type { SectionId } from "../../../report/sections.ts";
import { mergeReports } from "../../../rounds/merge.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import styles from "../rounds.module.css";
import { isAsked, isNothing, MergeParts, useChoices } from "./merge-parts.tsx";

interface Props {
  /** The draft with what somebody else filled in in place of its own. */
  theirs: Draft;
  /** Where the first of it stands. */
  section: SectionId;
  onMerged: () => void;
  onClose: () => void;
}

const words = {
  taken: (count: number) => `将填入 ${count} 处：`,
  asked: (count: number) => `两边都填了、又不一样的有 ${count} 处，请逐处选定：`,
};

/**
 * 合并: what somebody else filled in comes into the draft. What is blank here is filled, what is blank there stays as it is here,
 * and what both filled in otherwise is asked. All of it is one step of undo.
 */
export function MergeDialog({ theirs, section, onMerged, onClose }: Props) {
  const { editor } = useEditing();
  const choosing = useChoices();
  const merge = useMemo(() => {
    const here = editor.current();
    const { organ, organKind, year } = here;
    return mergeReports(asPastReport(blankDraft({ organ, organKind, year })), here, theirs);
  }, [editor, theirs]);
  const take = () => {
    editor.commit(merge.merged(choosing.choices), { name: "合并", section, field: section });
    onMerged();
  };
  return (
    <Dialog title="合并" onClose={onClose} isWide>
      <div className={styles.form}>
        {isNothing(merge) && <p>文件里填的，草稿里都有了，没有要合并的。</p>}
        <MergeParts merge={merge} words={words} {...choosing} />
      </div>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" disabled={isNothing(merge) || isAsked(merge, choosing)} onClick={take}>
          合并
        </Button>
      </DialogActions>
    </Dialog>
  );
}
