import { flushSync } from "react-dom";
import type { CellId } from "../../form/cells.ts";
import { withChosen } from "../../import/choose-number.ts";
import type { ImportIssue, ImportIssueKind, Unplaced } from "../../import/import-issue.ts";
import type { ImportedReport } from "../../import/imported-report.ts";
import { type Verdict, verdictOn } from "../../import/verdict.ts";
import { Button } from "../../ui/button.tsx";
import { focusField, focusFirst } from "../shared/field-focus.ts";
import styles from "./import.module.css";
import { readCellId } from "./read-sheet.tsx";
import { verdictId } from "./verdict-box.tsx";

const kindWords: Record<ImportIssueKind, string> = {
  doubt: "存疑",
  difference: "不一致",
  unplaced: "未读入",
  missing: "未找到",
  remark: "说明",
};

/** Takes one of the two numbers of a cell. */
type Choose = (cell: CellId, text: string) => void;

/** So many stand on the screen at once; the others are unfolded. */
const mostShown = 8;

const linesIn = (texts: readonly Unplaced[]): number => texts.flatMap(({ text }) => text.split("\n")).length;
const asText = (texts: readonly Unplaced[]): string =>
  texts.map(({ where, text }) => `【${where}】\n${text}`).join("\n\n");

const lostId = "read-unplaced-text";

interface Props {
  imported: ImportedReport;
  /** Called with the report in which one of two numbers of a cell was chosen. */
  onChosen: (imported: ImportedReport) => void;
}

const headingId = "read-notes";

/** What a person should look at before taking a report over; what asks for nothing is folded. */
export function ThingsToCheck({ imported, onChosen }: Props) {
  const { toCheck, lost, remarks, around } = verdictOn(imported);
  const count = toCheck.length + lost.length;
  const choose: Choose = (cell, text) => {
    flushSync(() => onChosen(withChosen(imported, cell, text)));
    focusFirst(headingId, verdictId);
  };
  return (
    <>
      {count > 0 && (
        <section aria-labelledby={headingId}>
          <h2 id={headingId} tabIndex={-1}>
            要核对的 {count} 处
          </h2>
          <Issues issues={toCheck.slice(0, mostShown)} lost={lost} choose={choose} />
          {toCheck.length > mostShown && (
            <details className={styles.folded}>
              <summary>其余 {toCheck.length - mostShown} 处</summary>
              <Issues issues={toCheck.slice(mostShown)} choose={choose} />
            </details>
          )}
        </section>
      )}
      {lost.length > 0 && <Words heading="没有读入的文字" texts={lost} />}
      {remarks.length > 0 && (
        <details className={styles.folded}>
          <summary>另有说明 {remarks.length} 条</summary>
          <Issues issues={remarks} choose={choose} />
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

interface IssuesProps {
  issues: readonly ImportIssue[];
  lost?: readonly Unplaced[];
  choose: Choose;
}

function Issues({ issues, lost = [], choose }: IssuesProps) {
  return (
    <ul className={styles.notes}>
      {issues.map((issue) => (
        <IssueRow key={issue.kind + issue.place + issue.message} issue={issue} choose={choose} />
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

function IssueRow({ issue, choose }: { issue: ImportIssue; choose: Choose }) {
  const { kind, place, message, cell, choice } = issue;
  const takes = [
    ["取显示的", choice?.shown],
    ["取存的", choice?.held],
  ] as const;
  return (
    <li>
      <span className={kind === "remark" ? styles.quiet : styles.kind}>{kindWords[kind]}</span>
      <span>
        <strong>{place}</strong>：{message}
      </span>
      <span className={styles.deeds}>
        {takes.map(
          ([words, text]) =>
            cell &&
            text !== undefined && (
              <Button key={words} aria-label={`${words} ${text}，${place}`} onClick={() => choose(cell, text)}>
                {words} {text}
              </Button>
            ),
        )}
        {cell && (
          <Button look="quiet" aria-label={`查看 ${place}`} onClick={() => focusField(readCellId(cell))}>
            查看
          </Button>
        )}
      </span>
    </li>
  );
}
