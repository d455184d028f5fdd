import type { ImportIssue, ImportIssueKind, Unplaced } from "../../import/import-issue.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { type Verdict, verdictOn } from "../../import/verdict.ts";
import { Button } from "../../ui/button.tsx";
import { focusField } from "../shared/field-focus.ts";
import styles from "./import.module.css";
import { readCellId } from "./read-sheet.tsx";

const kindWords: Record<ImportIssueKind, string> = {
  doubt: "存疑",
  difference: "不一致",
  unplaced: "未读入",
  missing: "未找到",
  remark: "说明",
};

/** So many stand on the screen at once; the others are unfolded. */
const mostShown = 8;

const linesIn = (texts: readonly Unplaced[]): number => texts.flatMap(({ text }) => text.split("\n")).length;
const asText = (texts: readonly Unplaced[]): string =>
  texts.map(({ where, text }) => `【${where}】\n${text}`).join("\n\n");

const lostId = "read-unplaced-text";

/** What a person should look at before taking a report over; what asks for nothing is folded. */
export function ThingsToCheck({ imported }: { imported: ImportedReport }) {
  const { toCheck, lost, remarks, around } = verdictOn(imported);
  const count = toCheck.length + lost.length;
  return (
    <>
      {count > 0 && (
        <section aria-labelledby="read-notes">
          <h2 id="read-notes">要核对的 {count} 处</h2>
          <Issues issues={toCheck.slice(0, mostShown)} lost={lost} />
          {toCheck.length > mostShown && (
            <details className={styles.folded}>
              <summary>其余 {toCheck.length - mostShown} 处</summary>
              <Issues issues={toCheck.slice(mostShown)} />
            </details>
          )}
        </section>
      )}
      {lost.length > 0 && <Words heading="没有读入的文字" texts={lost} />}
      {remarks.length > 0 && (
        <details className={styles.folded}>
          <summary>另有说明 {remarks.length} 条</summary>
          <Issues issues={remarks} />
        </details>
      )}
      {around.length > 0 && (
        <details className={styles.folded}>
          <summary>正文前后另有 {linesIn(around)} 行不是报告内容，没有读入</summary>
          <textarea className={styles.text} readOnly rows={6} aria-label="正文前后的文字" value={asText(around)} />
        </details>
      )}
    </>
  );
}

function Words({ heading, texts }: { heading: string; texts: Verdict["lost"] }) {
  return (
    <section aria-labelledby="read-unplaced">
      <h2 id="read-unplaced">{heading}</h2>
      <textarea
        id={lostId}
        className={styles.text}
        readOnly
        rows={Math.min(linesIn(texts) + texts.length * 2, 8)}
        aria-labelledby="read-unplaced"
        value={asText(texts)}
      />
    </section>
  );
}

function Issues({ issues, lost = [] }: { issues: readonly ImportIssue[]; lost?: readonly Unplaced[] }) {
  return (
    <ul className={styles.notes}>
      {issues.map((issue) => (
        <IssueRow key={issue.kind + issue.place + issue.message} issue={issue} />
      ))}
      {lost.map((one) => (
        <li key={one.where + one.text}>
          <span className={styles.kind}>{kindWords.unplaced}</span>
          <span>
            <strong>{one.where}</strong>：有 {linesIn([one])} 行文字没有读入。
          </span>
          <Button look="quiet" aria-label={`查看 ${one.where} 没有读入的文字`} onClick={() => focusField(lostId)}>
            查看
          </Button>
        </li>
      ))}
    </ul>
  );
}

function IssueRow({ issue: { kind, place, message, cell } }: { issue: ImportIssue }) {
  return (
    <li>
      <span className={kind === "remark" ? styles.quiet : styles.kind}>{kindWords[kind]}</span>
      <span>
        <strong>{place}</strong>：{message}
      </span>
      {cell && (
        <Button look="quiet" aria-label={`查看 ${place}`} onClick={() => focusField(readCellId(cell))}>
          查看
        </Button>
      )}
    </li>
  );
}
