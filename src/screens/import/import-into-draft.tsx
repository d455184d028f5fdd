import { useState } from "react";
import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import { sectionsRead, withSections } from "../../import/apply.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { asPastReport } from "../../report/schema.ts";
import type { SectionId } from "../../report/sections.ts";
import { Button } from "../../ui/button.tsx";
import { beginDraft } from "../shared/begin-draft.ts";
import { useDraftLinks } from "../shared/open-draft.ts";
import { useProgram } from "../shared/program-context.ts";
import styles from "./import.module.css";
import { ImportFrame } from "./import-frame.tsx";

/** 导入旧报告 inside a draft: part by part into it, beside it as last year's, or into a draft of its own. */
export function ImportIntoDraft() {
  const { store } = useProgram();
  const { goTo } = useDraftLinks();
  const { editor } = useEditing();
  const draft = useSettledDraft();
  const [imported, setImported] = useState<ImportedReport>();
  const [chosen, setChosen] = useState<readonly SectionId[]>([]);
  const [problem, setProblem] = useState<string>();
  const recognised = (next: ImportedReport | undefined) => {
    setImported(next);
    setChosen(next ? sectionsRead(next).filter((section) => section !== "basics" || draft.organ === "") : []);
  };
  const takeOver = (from: ImportedReport) => {
    const [section = "basics"] = chosen;
    const name = "导入旧报告作为本年报告";
    editor.commit(withSections(editor.current(), from, chosen), { name, section, field: section });
    goTo(section);
  };
  const keep = (from: ImportedReport) => {
    const change = { name: "导入旧报告作为上年数据", section: "basics", field: "organ" } as const;
    editor.commit({ ...editor.current(), lastYear: asPastReport(from.draft) }, change);
    goTo("basics");
  };
  const choose = (section: SectionId, on: boolean) =>
    setChosen(on ? [...chosen, section] : chosen.filter((one) => one !== section));
  return (
    <main className={styles.inside}>
      <ImportFrame
        imported={imported}
        onRead={recognised}
        problem={problem}
        ways={(from) => (
          <>
            <Button look="primary" disabled={chosen.length === 0} onClick={() => takeOver(from)}>
              作为本年报告
            </Button>
            <Button onClick={() => keep(from)}>作为上年数据</Button>
            <Button onClick={() => setProblem(beginDraft(store, from.draft))}>另建新草稿</Button>
          </>
        )}
        about="“作为本年报告”用下面选中的部分替换这份草稿的相应部分，可以一次撤销。"
        beside={draft}
        choice={(section, label) => (
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(section)}
              onChange={(event) => choose(section, event.target.checked)}
            />{" "}
            {label}
          </label>
        )}
      />
    </main>
  );
}
