import { type ReactNode, useEffect, useRef } from "react";
import { tables } from "../../form/form.ts";
import type { ImportIssue, ImportIssueKind } from "../../import/import-issue.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import type { Draft } from "../../report/schema.ts";
import type { SectionId } from "../../report/sections.ts";
import { stepTitle } from "../../review/steps.ts";
import styles from "./import.module.css";
import { ReadSheet } from "./read-sheet.tsx";

const kindWords: Record<ImportIssueKind, string> = {
  doubt: "存疑",
  difference: "不一致",
  unplaced: "未读入",
  missing: "未找到",
  remark: "说明",
};

const numbersRead = (imported: ImportedReport, id: string): string =>
  `读到 ${[...imported.cells.keys()].filter((cell) => cell.startsWith(`${id}.`)).length} 个数`;

/** A section's first words, or how many numbers were read of it. */
function gist(imported: ImportedReport, section: SectionId): string {
  const { draft, year } = imported;
  const first = (text: string) => (text.length > 50 ? `${text.slice(0, 50)}……` : text) || "（空白）";
  switch (section) {
    case "basics":
      return `${draft.organ || "机关名称未找到"} ${year === undefined ? "年度未找到" : `${year}年`}`;
    case "overview":
      return first(draft.overview.opening || draft.overview.aspects[0]?.text || draft.overview.basis);
    case "problems":
      return first(draft.problems.problems);
    case "other":
      return first(draft.other);
    default:
      return numbersRead(imported, section);
  }
}

interface Props {
  imported: ImportedReport;
  sections: readonly SectionId[];
  /** The draft to compare with, where there is one. */
  beside?: Draft | undefined;
  /** What stands before a section, such as the box that chooses it. */
  choice?: ((section: SectionId, label: string) => ReactNode) | undefined;
}

/** Heads what was recognised, and takes the focus, as the form that was in its place is gone. */
export function ResultHeading() {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h2 ref={ref} tabIndex={-1}>
      识别结果
    </h2>
  );
}

/** What was recognised, before anything is done with it. */
export function ImportPreview({ imported, sections, beside, choice }: Props) {
  return (
    <>
      <section aria-labelledby="read-parts">
        <h2 id="read-parts">各部分</h2>
        <ul className={styles.parts}>
          {sections.map((section) => (
            <li key={section}>
              {choice?.(section, stepTitle(section)) ?? <strong>{stepTitle(section)}</strong>}
              <span>{gist(imported, section)}</span>
            </li>
          ))}
        </ul>
      </section>
      {imported.issues.length > 0 && (
        <section aria-labelledby="read-notes">
          <h2 id="read-notes">需要核对的 {imported.issues.length} 处</h2>
          <ul className={styles.notes}>
            {imported.issues.map((issue) => (
              <IssueRow key={issue.kind + issue.place + issue.message} issue={issue} />
            ))}
          </ul>
        </section>
      )}
      {beside && <p className={styles.legend}>下表中标“不同”的，与这份草稿现有的数不同。</p>}
      {tables.map((table) => (
        <ReadSheet key={table.id} table={table} imported={imported} beside={beside} />
      ))}
      {imported.unplaced.length > 0 && (
        <section aria-labelledby="read-unplaced">
          <h2 id="read-unplaced">没有读入的文字</h2>
          <textarea
            className={styles.text}
            readOnly
            rows={8}
            aria-labelledby="read-unplaced"
            value={imported.unplaced.map(({ where, text }) => `【${where}】\n${text}`).join("\n\n")}
          />
        </section>
      )}
    </>
  );
}

function IssueRow({ issue }: { issue: ImportIssue }) {
  return (
    <li>
      <span className={styles.kind}>{kindWords[issue.kind]}</span>
      <span>
        <strong>{issue.place}</strong>：{issue.message}
      </span>
    </li>
  );
}
