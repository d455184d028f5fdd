import { useState } from "react";
import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import { sectionsRead, withSections } from "../../import/apply.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { likelyUse, type Use } from "../../import/verdict.ts";
import { asPastReport, type Draft } from "../../report/schema.ts";
import type { SectionId } from "../../report/sections.ts";
import { mergeDialog } from "../rounds/merging/lazy-merging.ts";
import { beginDraft } from "../shared/begin-draft.ts";
import { Lazy } from "../shared/lazy.tsx";
import { useDraftLinks } from "../shared/open-draft.ts";
import { useProgram } from "../shared/program-context.ts";
import styles from "./import.module.css";
import { ImportFrame, type Way } from "./import-frame.tsx";
import type { Recognised } from "./kept-recognition.ts";
import { useRecognised } from "./use-recognised.ts";

const yearSays: Record<Use, string> = { thisYear: "与这份草稿是同一年度。", lastYear: "这是这份草稿的上一年。" };

/** 导入旧报告 inside a draft: part by part into it, beside it as last year's, or into a draft of its own. */
export function ImportIntoDraft() {
  const { store } = useProgram();
  const { goTo } = useDraftLinks();
  const { editor } = useEditing();
  const draft = useSettledDraft();
  const open = draft.rounds?.part;
  const isOpen = (section: SectionId): boolean => open === undefined || section === open;
  const [recognised, setRecognised] = useRecognised();
  const usuallyChosen = (next: Recognised | undefined) =>
    next
      ? sectionsRead(next.imported).filter((section) => isOpen(section) && (section !== "basics" || draft.organ === ""))
      : [];
  const [chosen, setChosen] = useState(() => usuallyChosen(recognised));
  const [problem, setProblem] = useState<string>();
  const [merging, setMerging] = useState<Draft>();
  const read = (next: Recognised | undefined) => {
    setRecognised(next);
    setChosen(usuallyChosen(next));
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
  const filled = chosen.filter((section) => section !== "basics");
  const firstFilled: SectionId = filled[0] ?? "basics";
  const merge = (from: ImportedReport) => setMerging(withSections(editor.current(), from, filled));
  const imported = recognised?.imported;
  const likely = likelyUse(imported?.year, draft.year);
  const ways: readonly Way[] = imported
    ? [
        { words: "作为本年报告", use: "thisYear", isOff: chosen.length === 0, take: () => takeOver(imported) },
        { words: "合并", isOff: filled.length === 0, take: () => merge(imported) },
        { words: "作为上年数据", use: "lastYear", take: () => keep(imported) },
        { words: "另建新草稿", take: () => setProblem(beginDraft(store, imported.draft)) },
      ]
    : [];
  return (
    <main className={styles.inside}>
      <ImportFrame
        recognised={recognised}
        onRead={read}
        onChosen={(next) => setRecognised(recognised && { ...recognised, imported: next })}
        problem={problem}
        ways={ways}
        likely={likely}
        about={`${likely ? yearSays[likely] : ""}“作为本年报告”用下面选中的部分替换这份草稿的相应部分，“合并”只填草稿里空着的，两边不一样的逐处问，“作为上年数据”把它放在旁边比较；都可以一次撤销。`}
        beside={likely === "lastYear" ? undefined : draft}
        choice={(section, label) => (
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(section)}
              disabled={!isOpen(section)}
              onChange={(event) => choose(section, event.target.checked)}
            />{" "}
            {label}
          </label>
        )}
      />
      {merging && (
        <Lazy
          from={mergeDialog}
          props={{
            theirs: merging,
            section: firstFilled,
            onMerged: () => goTo(firstFilled),
            onClose: () => setMerging(undefined),
          }}
        />
      )}
    </main>
  );
}
