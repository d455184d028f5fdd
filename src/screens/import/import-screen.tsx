import { useState } from "react";
import type { ImportedReport } from "../../import/imported-report.ts";
import { blankDraft } from "../../report/blank-draft.ts";
import { asPastReport, type Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { beginDraft } from "../shared/begin-draft.ts";
import { freeMark, twinOf } from "../shared/draft-marks.ts";
import { useProgram } from "../shared/program-context.ts";
import { hrefOf } from "../shared/route.ts";
import { anotherMark, TwinNotice } from "../shared/twin-notice.tsx";
import styles from "./import.module.css";
import { ImportFrame } from "./import-frame.tsx";

/** An empty report of the year after, with the one that was read beside it. */
function draftAfter({ draft }: ImportedReport): Draft {
  const { organ, organKind, year } = draft;
  return { ...blankDraft({ organ, organKind, year: Math.min(year + 1, 2100) }), lastYear: asPastReport(draft) };
}

/** 导入旧报告 from the list of drafts: whatever comes of it is a new draft. */
export function ImportScreen() {
  const { store } = useProgram();
  const [imported, setImported] = useState<ImportedReport>();
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState<Draft>();
  const begin = (draft: Draft) => {
    if (twinOf(store.list(), draft)) setAsked(draft);
    else setProblem(beginDraft(store, draft));
  };
  const beginAnother = (draft: Draft) =>
    setProblem(beginDraft(store, draft, { mark: freeMark(store.list(), draft, anotherMark) }));
  const read = (next: ImportedReport | undefined) => {
    setAsked(undefined);
    setImported(next);
  };
  const twin = asked && twinOf(store.list(), asked);
  return (
    <main className={styles.page}>
      <p>
        <a href={hrefOf({ at: "start" })}>全部草稿</a>
      </p>
      <ImportFrame
        imported={imported}
        onRead={read}
        problem={problem}
        question={asked && twin && <TwinNotice twin={twin} onAnother={() => beginAnother(asked)} />}
        ways={(from) => (
          <>
            <Button look="primary" onClick={() => begin(from.draft)}>
              作为本年报告
            </Button>
            <Button onClick={() => begin(draftAfter(from))}>作为上年数据</Button>
          </>
        )}
        about="“作为本年报告”建立同一年度的新草稿；“作为上年数据”建立下一年度的空白草稿，把这份报告放在旁边，供比较和起草。"
      />
    </main>
  );
}
