import { useMemo, useState } from "react";
import { useEditing } from "../../../editing/editing-context.tsx";
import { blankDraft } from "../../../report/blank-draft.ts";
import { asPastReport, type Draft } from "../../../report/schema.ts";
import type { SectionId } from "../../../report/sections.ts";
import { type MergeChoice, mergeReports } from "../../../rounds/merge.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog, DialogActions } from "../../../ui/dialog.tsx";
import styles from "../rounds.module.css";
import { Conflicts, TakenChanges } from "./merge-parts.tsx";

interface Props {
  /** The draft with what somebody else filled in in place of its own. */
  theirs: Draft;
  /** Where the first of it stands. */
  section: SectionId;
  onMerged: () => void;
  onClose: () => void;
}

/**
 * 合并: what somebody else filled in comes into the draft. What is blank here is filled, what is blank there stays as it is here,
 * and what both filled in otherwise is asked. All of it is one step of undo.
 */
export function MergeDialog({ theirs, section, onMerged, onClose }: Props) {
  const { editor } = useEditing();
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const merge = useMemo(() => {
    const here = editor.current();
    const { organ, organKind, year } = here;
    return mergeReports(asPastReport(blankDraft({ organ, organKind, year })), here, theirs);
  }, [editor, theirs]);
  const { taken, conflicts } = merge;
  const isAsked = conflicts.some(({ id }) => !choices.has(id));
  const isNothing = taken.length + conflicts.length === 0;
  const take = () => {
    editor.commit(merge.merged(choices), { name: "合并", section, field: section });
    onMerged();
  };
  return (
    <Dialog title="合并" onClose={onClose} isWide>
      <div className={styles.form}>
        {isNothing && <p>文件里填的，草稿里都有了，没有要合并的。</p>}
        {taken.length > 0 && (
          <>
            <p>将填入 {taken.length} 处：</p>
            <TakenChanges taken={taken} />
          </>
        )}
        {conflicts.length > 0 && (
          <>
            <p>两边都填了、又不一样的有 {conflicts.length} 处，请逐处选定：</p>
            <Conflicts
              conflicts={conflicts}
              choices={choices}
              onChoose={(id, choice) => setChoices(new Map([...choices, [id, choice]]))}
            />
          </>
        )}
      </div>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" disabled={isNothing || isAsked} onClick={take}>
          合并
        </Button>
      </DialogActions>
    </Dialog>
  );
}
