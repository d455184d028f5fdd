import { useState } from "react";
import { organOrUnnamed } from "../../drafts/messages.ts";
import { useEditing, useSettledDraft } from "../../editing/editing-context.tsx";
import type { PastReport } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toChangeAlone } from "../findings/to-change-shown.ts";
import { useKeptFocus } from "../shared/kept-focus.ts";
import { Lazy } from "../shared/lazy.tsx";
import { useDraftLinks } from "../shared/open-draft.ts";
import { choiceDialog } from "../wizard/lazy-steps.ts";
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
          已有：{organOrUnnamed(lastYear.organ)} {lastYear.year}年报告。{" "}
          {lastYear.year === year - 1 && (
            <a href={hrefTo("review")} onClick={() => toChangeAlone.set(true)}>
              看要改的
            </a>
          )}
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
        <Lazy
          from={choiceDialog}
          props={{
            year: year - 1,
            onChoose: (report) => keep(report, "选择上年数据"),
            onClose: () => setChoosing(false),
          }}
        />
      )}
    </section>
  );
}
