import { useId, useState } from "react";
import { createPortal } from "react-dom";
import type { ImportedReport } from "../../import/imported-report.ts";
import type { Draft } from "../../report/schema.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Notice, Refusal } from "../../ui/notice.tsx";
import { Recognition } from "../import/recognition.tsx";
import { useDraftId } from "../shared/open-draft.ts";
import { useProgram } from "../shared/program-context.ts";
import { type Candidate, earlierVersions, lastYearOf, otherDrafts, readFrom } from "./candidates.ts";
import { ComparedReports } from "./compared-reports.tsx";
import styles from "./comparison.module.css";

interface Props {
  draft: Draft;
  /** The draft is printed without the mark of a draft, and its blanks as 0. */
  finished: boolean;
  /** The place in a bar where the tools go; without one they stand over the page. */
  tools?: HTMLElement | null;
}

/** 对照: the report beside last year's, another draft, an earlier version or a file, with what changed marked. */
export function ComparisonPanel({ draft, finished, tools }: Props) {
  const { store } = useProgram();
  const draftId = useDraftId();
  const [read, setRead] = useState<readonly { candidate: Candidate; doubts: number }[]>([]);
  const [chosenId, setChosenId] = useState<string>();
  const [isReading, setReading] = useState(false);
  const [ways, setWays] = useState<HTMLElement | null>(null);
  const selectId = useId();
  const lastYear = lastYearOf(draft);
  const candidates = [
    ...lastYear,
    ...earlierVersions(store, draftId),
    ...otherDrafts(store, draftId),
    ...read.map(({ candidate }) => candidate),
  ];
  const chosen = candidates.find(({ id }) => id === chosenId) ?? lastYear[0];
  const doubts = read.find(({ candidate }) => candidate.id === chosen?.id)?.doubts ?? 0;
  const take = (imported: ImportedReport) => {
    const candidate = readFrom(imported, read.length);
    setRead([...read, { candidate, doubts: imported.issues.length }]);
    setChosenId(candidate.id);
    setReading(false);
  };
  const source = (
    <div className={styles.tools}>
      {candidates.length > 0 && (
        <>
          <label htmlFor={selectId} className={styles.label}>
            与哪份报告对照
          </label>
          <select
            id={selectId}
            className={styles.choice}
            value={chosen?.id ?? ""}
            onChange={({ target }) => setChosenId(target.value)}
          >
            {chosen === undefined && <option value="">请选择</option>}
            {candidates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      <Button look="tool" onClick={() => setReading(true)}>
        从文件选择
      </Button>
      <div ref={setWays} className={styles.ways} />
    </div>
  );
  return (
    <section aria-label="对照" className={styles.comparison}>
      {tools ? createPortal(source, tools) : source}
      {candidates.length === 0 && (
        <p className={styles.said}>
          还没有可以对照的报告。点“从文件选择”打开上年报告或以前的版本，也可以先在“基本信息”中选择上年数据。
        </p>
      )}
      {candidates.length > 0 && chosen === undefined && (
        <p className={styles.said}>请选择一份报告，两份报告的差别在这里逐处标出。</p>
      )}
      {doubts > 0 && (
        <Notice tone="warning">识别这份文件时有 {doubts} 处需要核对，标出的差别可能是识别有误，请与原文核对。</Notice>
      )}
      {chosen && <Chosen key={chosen.id} candidate={chosen} draft={draft} finished={finished} ways={ways} />}
      {isReading && (
        <Dialog title="选择对照的报告" onClose={() => setReading(false)}>
          <div className={styles.reading}>
            <Recognition onRead={({ imported }) => take(imported)} />
          </div>
          <DialogActions>
            <Button onClick={() => setReading(false)}>取消</Button>
          </DialogActions>
        </Dialog>
      )}
    </section>
  );
}

interface ChosenProps {
  candidate: Candidate;
  draft: Draft;
  finished: boolean;
  ways: HTMLElement | null;
}

/** A report is opened once, when it is chosen. */
function Chosen({ candidate, draft, finished, ways }: ChosenProps) {
  const [report] = useState(() => candidate.open());
  if (!report) return <Refusal>这份报告读不出来，没有对照。请另选一份，或点“从文件选择”。</Refusal>;
  const names = { before: candidate.name, after: `本报告（${draft.year}年）` };
  return <ComparedReports before={report} after={draft} finished={finished} names={names} ways={ways} />;
}
