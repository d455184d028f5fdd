import { useState } from "react";
import { organOrUnnamed } from "../../drafts/messages.ts";
import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import { asPastReport, type PastReport } from "../../report/schema.ts";
import { stateWords, unreviewedState } from "../../review/step-state.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Notice, Refusal } from "../../ui/notice.tsx";
import { useKeptFocus } from "../shared/kept-focus.ts";
import { useDraftId, useDraftLinks } from "../shared/open-draft.ts";
import { useProgram } from "../shared/program-context.ts";
import styles from "./last-year.module.css";

/** 上年数据: which report of last year this one is compared with, and where another may come from. */
export function LastYearSource() {
  const { hrefTo } = useDraftLinks();
  const { editor } = useEditing();
  const { lastYear, year, organ } = useSettledDraft();
  const [choosing, setChoosing] = useState(false);
  const keepFocus = useKeptFocus(lastYear, () => document.getElementById("choose-last-year"));
  const keep = (report: PastReport | null, name: string) => {
    editor.commit({ ...editor.current(), lastYear: report }, { name, section: "basics", field: "organ" });
    setChoosing(false);
  };
  return (
    <section className={styles.source} aria-labelledby="last-year-heading">
      <h2 id="last-year-heading">上年数据</h2>
      {lastYear === null ? (
        <p className={styles.quiet}>
          有 {year - 1} 年的报告时，各表旁边显示上年数和增减，核对结转和增减幅度，文字可以从上年的改起。
        </p>
      ) : (
        <p>
          已有：{organOrUnnamed(lastYear.organ)} {lastYear.year}年报告。
        </p>
      )}
      {lastYear !== null && lastYear.year !== year - 1 && (
        <Notice tone="warning">
          这是 {lastYear.year} 年的报告，不是 {year - 1} 年的，不参加比较。请换成 {year - 1}{" "}
          年的报告，或核对本报告的年度。
        </Notice>
      )}
      {lastYear !== null && organ.trim() !== "" && lastYear.organ.trim() !== "" && lastYear.organ !== organ && (
        <Notice tone="plain">上年报告的机关名称是“{lastYear.organ}”，与本报告不同。机关更名的，可以照常比较。</Notice>
      )}
      <p className={styles.ways}>
        <Button id="choose-last-year" onClick={() => setChoosing(true)}>
          从草稿中选择
        </Button>
        <a href={hrefTo("import")}>从文件或网页导入</a>
        {lastYear !== null && (
          <Button
            look="quiet"
            onClick={() => {
              keepFocus();
              keep(null, "移除上年数据");
            }}
          >
            移除上年数据
          </Button>
        )}
      </p>
      {choosing && (
        <ChoiceDialog
          year={year - 1}
          onChoose={(report) => keep(report, "选择上年数据")}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}

interface ChoiceProps {
  year: number;
  onChoose: (report: PastReport) => void;
  onClose: () => void;
}

/** The reports of a year among the drafts of this machine, to choose one. */
function ChoiceDialog({ year, onChoose, onClose }: ChoiceProps) {
  const { store } = useProgram();
  const draftId = useDraftId();
  const [problem, setProblem] = useState<string>();
  const drafts = store
    .list()
    .flatMap((entry) => (entry.kind === "draft" && entry.year === year && entry.id !== draftId ? [entry] : []));
  const choose = (id: string) => {
    const draft = store.peek(id);
    if (draft) onChoose(asPastReport(draft));
    else setProblem("这份草稿读不出来，没有作改动。请换一份，或导入旧报告。");
  };
  return (
    <Dialog title={`选择 ${year} 年的报告`} onClose={onClose}>
      <Refusal>{problem}</Refusal>
      {drafts.length === 0 && <p>这台电脑上没有 {year} 年的草稿。可以改用“从文件或网页导入”。</p>}
      <ul className={styles.rows}>
        {drafts.map(({ id, organ, ...entry }) => (
          <li key={id}>
            <span>
              {organOrUnnamed(organ)} {year}年
              <span className={styles.quiet}>（{stateWords(unreviewedState(entry))}）</span>
            </span>
            <Button aria-label={`选择 ${organOrUnnamed(organ)} ${year}年`} onClick={() => choose(id)}>
              选择
            </Button>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button onClick={onClose}>取消</Button>
      </DialogActions>
    </Dialog>
  );
}
