import ChevronLeft from "lucide-react/icons/chevron-left";
import { memo, useCallback, useSyncExternalStore } from "react";
import { type Autosave, isWell } from "../../drafts/autosave.ts";
import { organOrUnnamed, savedWords, savingSentence } from "../../drafts/messages.ts";
import type { Draft } from "../../report/schema.ts";
import { DropDown } from "../../ui/passing/drop-down.tsx";
import { useAnnouncement, useText } from "../../ui/set-text.ts";
import { isSmallWindow, useWindowSize } from "../../ui/window-size.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import { hrefOf } from "../shared/route.ts";
import styles from "./draft-header.module.css";
import frame from "./frame.module.css";
import { ReportState } from "./report-state.tsx";
import { UndoButtons } from "./undo-buttons.tsx";

interface Props {
  draft: Draft;
  autosave: Autosave;
}

/** The report's name and whether it is saved; there is nothing to press, as saving goes by itself. */
export const DraftHeader = memo(function DraftHeader({ draft, autosave }: Props) {
  const { hrefTo } = useDraftLinks();
  const small = useWindowSize(isSmallWindow);
  const ways = (
    <>
      <a href={hrefTo("import")} className={styles.away}>
        导入旧报告
      </a>
      <a href={hrefTo("versions")} className={styles.away}>
        历史版本
      </a>
    </>
  );
  return (
    <header className={`${frame.head} ${styles.header}`}>
      <div className={styles.line}>
        <a href={hrefOf({ at: "start" })} className={styles.home}>
          <ChevronLeft />
          <span className={styles.homeWord}>全部草稿</span>
        </a>
        <p className={styles.name}>
          {organOrUnnamed(draft.organ)} · {draft.year}年
        </p>
        <ReportState />
        <UndoButtons />
        <Saving autosave={autosave} />
        {small ? (
          <DropDown label="菜单" className={styles.menu}>
            {ways}
          </DropDown>
        ) : (
          ways
        )}
      </div>
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
