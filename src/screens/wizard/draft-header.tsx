import { memo, useCallback, useSyncExternalStore } from "react";
import { type Autosave, isWell } from "../../drafts/autosave.ts";
import { organOrUnnamed, savedWords, savingSentence } from "../../drafts/messages.ts";
import type { Draft } from "../../report/schema.ts";
import { useAnnouncement, useText } from "../../ui/set-text.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import { hrefOf } from "../shared/route.ts";
import styles from "./draft-screen.module.css";
import { ReportState } from "./report-state.tsx";
import { UndoButtons } from "./undo-buttons.tsx";

interface Props {
  draft: Draft;
  autosave: Autosave;
}

/** The report's name and whether it is saved; there is nothing to press, as saving goes by itself. */
export const DraftHeader = memo(function DraftHeader({ draft, autosave }: Props) {
  const { hrefTo } = useDraftLinks();
  return (
    <header className={styles.header}>
      <a href={hrefOf({ at: "start" })}>全部草稿</a>
      <p className={styles.name}>
        {organOrUnnamed(draft.organ)} · {draft.year}年
      </p>
      <ReportState />
      <a href={hrefTo("import")}>导入旧报告</a>
      <a href={hrefTo("versions")}>历史版本</a>
      <UndoButtons />
      <Saving autosave={autosave} />
    </header>
  );
});

/** Typing has paused for so long when the saving is told, in ms; while it goes on, nobody wants to hear of each one. */
const calmMs = 2000;

function Saving({ autosave }: { autosave: Autosave }) {
  const well = useSyncExternalStore(autosave.subscribe, () => isWell(autosave.state()));
  const words = useCallback(() => {
    const state = autosave.state();
    return isWell(state) ? savingSentence(state) : "未能保存";
  }, [autosave]);
  const saved = useCallback(() => {
    const state = autosave.state();
    return state.kind === "saved" ? savedWords(state.at) : "";
  }, [autosave]);
  return (
    <>
      <p
        ref={useText(autosave.subscribe, words)}
        role="status"
        aria-live="off"
        aria-label="保存状态"
        className={well ? styles.saving : styles.unsaved}
      />
      <p
        ref={useAnnouncement(autosave.subscribe, saved, calmMs)}
        role="status"
        aria-label="保存提示"
        className="visually-hidden"
      />
    </>
  );
}
