import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { DraftRecord } from "../../drafts/draft-record.ts";
import type { OpeningProblem } from "../../drafts/messages.ts";
import { EditingProvider, useEditing } from "../../editing/editing-context.tsx";
import { createEditor } from "../../editing/editor.ts";
import { createTyping } from "../../editing/typing.ts";
import { stepState } from "../../review/step-state.ts";
import { fillingCopy } from "../rounds/filling/lazy-filling.ts";
import { readingScreen } from "../rounds/lazy-rounds.ts";
import { Lazy } from "../shared/lazy.tsx";
import { settingsIn, useSettingsStore } from "../shared/office-settings.ts";
import { useProgram } from "../shared/program-context.ts";
import type { DraftRoute } from "../shared/route.ts";
import { longReview, useReview } from "../shared/use-review.ts";
import { DraftHeader } from "./draft-header.tsx";
import styles from "./frame.module.css";
import {
  findingKeys,
  importIntoDraft,
  laterNotice,
  previewScreen,
  versionKeeper,
  versionsScreen,
} from "./lazy-steps.ts";
import { SavingNotice } from "./notices/saving-notice.tsx";
import { SetAsideWords } from "./notices/set-aside-words.tsx";
import { StepFrame } from "./step-frame.tsx";
import { StepList } from "./step-list/step-list.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useFieldFocus } from "./use-field-focus.ts";
import { useUndoKeys, useUndoneInView } from "./use-undo.ts";
import { useWayBack } from "./use-way-back.ts";

interface Props {
  record: DraftRecord;
  /** What was wrong with the entry as it was opened. */
  trouble: OpeningProblem;
  route: DraftRoute;
  /** Loads the draft anew, as another tab left it. */
  onReload: () => void;
}

/** The wizard over one draft. */
export function DraftEditor(props: Props) {
  const { record } = props;
  const { openDraft } = useProgram();
  const settings = useSettingsStore();
  const [editor] = useState(() =>
    createEditor(record.draft, { prepare: (draft) => longReview(draft, settingsIn(settings)) }),
  );
  const editing = useMemo(() => ({ editor, typeInto: createTyping(editor) }), [editor]);
  useLayoutEffect(() => {
    openDraft.current = { id: record.id, current: editor.current };
  }, [openDraft, record.id, editor]);
  useEffect(() => editor.stop, [editor]);
  return (
    <EditingProvider value={editing}>
      <Wizard {...props} />
    </EditingProvider>
  );
}

function Wizard({ record, trouble, route, onReload }: Props) {
  const place = route.step ?? "basics";
  const step = place === "import" || place === "versions" ? "basics" : place;
  const { autosave, wasLost, keptApart } = useAutosave(record, step, onReload);
  const { editor } = useEditing();
  const review = useReview();
  useFieldFocus(route);
  useUndoKeys();
  useUndoneInView(place);
  const back = useWayBack(place);
  const open = editor.current().rounds?.part;
  const isShut = open !== undefined && place === step && step !== open;
  const notices = (
    <>
      <Lazy from={findingKeys} props={{}} isQuiet />
      <SavingNotice autosave={autosave} trouble={{ ...trouble, wasLost }} onReload={onReload} />
      {keptApart && <Lazy from={laterNotice} props={{ kept: keptApart }} />}
      <SetAsideWords />
      {open && <Lazy from={fillingCopy} props={{ part: open }} isQuiet />}
    </>
  );
  if (editor.current().rounds?.side === "supervisor") {
    return (
      <div className={styles.alone}>
        {notices}
        <Lazy from={readingScreen} props={{ isReviewing: place === "review" }} />
      </div>
    );
  }
  return (
    <>
      <Lazy from={versionKeeper} props={{ record, autosave }} isQuiet />
      {step === "preview" && !isShut ? (
        <div className={styles.alone}>
          {notices}
          <Lazy from={previewScreen} props={{ back }} />
        </div>
      ) : (
        <div className={styles.frame}>
          <DraftHeader draft={review.draft} autosave={autosave} />
          <div className={styles.notice}>{notices}</div>
          <StepList current={place} stateOf={(one) => stepState(one, review)} />
          {place === step && step !== "preview" && !isShut ? (
            <StepFrame key={step} step={step} />
          ) : (
            <div key={place} className={styles.whole}>
              {isShut && <Lazy from={fillingCopy} props={{ part: open, step }} />}
              {place === "import" && <Lazy from={importIntoDraft} props={{}} />}
              {place === "versions" && <Lazy from={versionsScreen} props={{}} />}
            </div>
          )}
        </div>
      )}
    </>
  );
}
