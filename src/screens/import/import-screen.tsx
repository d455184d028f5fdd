import { useState } from "react";
import { sectionsRead } from "../../import/apply.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { blankDraft } from "../../report/blank-draft.ts";
import { asPastReport, type Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { beginDraft } from "../shared/begin-draft.ts";
import { useProgram } from "../shared/program-context.ts";
import { hrefOf } from "../shared/route.ts";
import styles from "./import.module.css";
import { ImportHeading } from "./import-heading.tsx";
import { ImportPreview, ResultHeading } from "./import-preview.tsx";
import { Recognition } from "./recognition.tsx";

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
  const begin = (draft: Draft) => setProblem(beginDraft(store, draft));
  return (
    <main className={styles.page}>
      <p>
        <a href={hrefOf({ at: "start" })}>全部草稿</a>
      </p>
      <ImportHeading problem={problem} />
      {imported ? (
        <>
          <ResultHeading />
          <div className={styles.choices}>
            <Button look="primary" onClick={() => begin(imported.draft)}>
              作为本年报告
            </Button>
            <Button onClick={() => begin(draftAfter(imported))}>作为上年数据</Button>
            <Button look="quiet" onClick={() => setImported(undefined)}>
              重新选择
            </Button>
            <span>
              “作为本年报告”建立同一年度的新草稿；“作为上年数据”建立下一年度的空白草稿，把这份报告放在旁边，供比较和起草。
            </span>
          </div>
          <ImportPreview imported={imported} sections={sectionsRead(imported)} />
        </>
      ) : (
        <Recognition onRead={setImported} />
      )}
    </main>
  );
}
