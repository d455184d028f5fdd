import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { DraftRecord } from "../../drafts/draft-record.ts";
import type { DraftStore } from "../../drafts/draft-store.ts";
import { createCellMarks } from "../../editing/cell-marks.ts";
import { EditingProvider } from "../../editing/editing-context.tsx";
import { createEditor } from "../../editing/editor.ts";
import { createLiveFigures } from "../../editing/live-figures.ts";
import { useTextsForm } from "../../editing/texts-form.ts";
import { stepState } from "../../review/step-state.ts";
import { importIntoDraft, versionsScreen } from "../lazy-screens.ts";
import { Lazy } from "../shared/lazy.tsx";
import type { OpenDraftRef } from "../shared/open-draft.ts";
import type { Route } from "../shared/route.ts";
import { useReview } from "../shared/use-review.ts";
import { useVersions } from "../versions/use-versions.ts";
import { DraftHeader } from "./draft-header.tsx";
import styles from "./draft-screen.module.css";
import { SavingNotice, type Trouble } from "./saving-notice.tsx";
import { StepFrame } from "./step-frame.tsx";
import { StepList } from "./step-list.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useFieldFocus } from "./use-field-focus.ts";
import { useFindingKeys } from "./use-finding-keys.ts";
import { useUndoKeys, useUndoneInView } from "./use-undo.ts";

interface Props {
  store: DraftStore;
  /** Where the draft is told of, for when a screen breaks. */
  open: OpenDraftRef;
  record: DraftRecord;
  /** What was wrong with the entry as it was opened. */
  trouble: Trouble;
  route: Extract<Route, { at: "draft" }>;
  /** Loads the draft anew, as another tab left it. */
  onReload: () => void;
}

/** The wizard over one draft. */
export function DraftEditor({ store, open, record, trouble, route, onReload }: Props) {
  const [{ editor, figures, marks }] = useState(() => {
    const editor = createEditor(record.draft);
    return { editor, figures: createLiveFigures(editor), marks: createCellMarks(editor) };
  });
  const form = useTextsForm(editor);
  const editing = useMemo(() => ({ editor, form, figures, marks }), [editor, form, figures, marks]);
  useLayoutEffect(() => {
    open.current = { id: record.id, current: editor.current };
  }, [open, record.id, editor]);
  useEffect(() => {
    const stop = figures.follow();
    return () => {
      stop();
      editor.stop();
    };
  }, [editor, figures]);
  return (
    <EditingProvider value={editing}>
      <Wizard store={store} record={record} trouble={trouble} route={route} onReload={onReload} />
    </EditingProvider>
  );
}

function Wizard({ store, record, trouble, route, onReload }: Omit<Props, "open">) {
  const place = route.step ?? "basics";
  const step = place === "import" || place === "versions" ? "basics" : place;
  const { autosave, wasLost } = useAutosave(store, record, step);
  useVersions(store, record, autosave);
  const review = useReview();
  useFieldFocus(route);
  useUndoKeys();
  useFindingKeys(record.id);
  useUndoneInView(record.id, place);
  return (
    <>
      <DraftHeader draft={review.draft} draftId={record.id} autosave={autosave} />
      <SavingNotice store={store} autosave={autosave} trouble={{ ...trouble, wasLost }} onReload={onReload} />
      <div className={styles.columns}>
        <StepList
          draftId={record.id}
          current={place}
          stateOf={(one) => stepState(one, review.draft, review.blanks, review.findings)}
        />
        {place === "import" && <Lazy from={importIntoDraft} props={{ store, draftId: record.id }} />}
        {place === "versions" && <Lazy from={versionsScreen} props={{ store, draftId: record.id }} />}
        {place === step && <StepFrame key={step} store={store} step={step} draftId={record.id} />}
      </div>
    </>
  );
}
